/** The samples that come with the program, each loaded only when it is opened. */
export interface Sample {
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<string>;
}

export const samples: readonly Sample[] = [
  {
    id: 'mixed-room',
    label: 'Mixed room, 12 racks',
    load: async () => (await import('#assets/samples/mixed-room.plenum?raw')).default,
  },
  {
    id: 'dgx-b200-hall',
    label: 'Air-cooled DGX B200 hall',
    load: async () => (await import('#assets/samples/dgx-b200-hall.plenum?raw')).default,
  },
  {
    id: 'gb200-scalable-unit',
    label: 'GB200 NVL72 scalable unit, 576 GPUs',
    load: async () => (await import('#assets/samples/gb200-scalable-unit.plenum?raw')).default,
  },
  {
    id: '2n-hall',
    label: '2N power, 480 V UPS and 415 V busways',
    load: async () => (await import('#assets/samples/2n-hall.plenum?raw')).default,
  },
  {
    id: 'distributed-hall',
    label: 'Distributed redundant power, 4 make 3',
    load: async () => (await import('#assets/samples/distributed-hall.plenum?raw')).default,
  },
  {
    id: 'block-hall',
    label: 'Block redundant power, 400/230 V',
    load: async () => (await import('#assets/samples/block-hall.plenum?raw')).default,
  },
  {
    id: 'published-eight-racks',
    label: 'Eight GB300 NVL72, published topology',
    load: async () => (await import('#assets/samples/published-eight-racks.plenum?raw')).default,
  },
  {
    id: 'raised-floor-hall',
    label: 'Raised floor with a contained hot aisle, chilled water',
    load: async () => (await import('#assets/samples/raised-floor-hall.plenum?raw')).default,
  },
  {
    id: 'gb300-hall',
    label: 'GB300 NVL72 hall, coolant of 40 °C from floor CDUs',
    load: async () => (await import('#assets/samples/gb300-hall.plenum?raw')).default,
  },
  {
    id: 'rear-door-retrofit',
    label: 'Retrofit with rear doors',
    load: async () => (await import('#assets/samples/rear-door-retrofit.plenum?raw')).default,
  },
  {
    id: 'dock-hall',
    label: 'Hall with columns, a ramp and a route from the dock',
    load: async () => (await import('#assets/samples/dock-hall.plenum?raw')).default,
  },
  {
    id: 'gb200-unit',
    label: 'GB200 unit, fully cabled',
    load: async () => (await import('#assets/samples/gb200-unit.plenum?raw')).default,
  },
  {
    id: 'dgx-b200-4su',
    label: 'DGX B200 pod of four scalable units, fully cabled',
    load: async () => (await import('#assets/samples/dgx-b200-4su.plenum?raw')).default,
  },
];
