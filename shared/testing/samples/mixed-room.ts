/** A small enterprise room: a dozen 19-inch racks in two rows over a raised floor, fed twice, cooled by two CRAHs. */
import type { Device } from '../../model/records/device';
import type { PowerFeed } from '../../model/records/power-feed';
import type { Rack } from '../../model/records/rack';
import { Drawing, two, upTo, type Types } from './drawing';

const NARROW = 'generic/rack-600x1200-42u';
const WIDE = 'generic/rack-800x1200-42u';

/** Rows face each other over a cold aisle of 1.8 m, three tiles; racks are listed from west to east. */
const ROWS = [
  { name: 'A', yMm: 3000, facing: 'south' },
  { name: 'B', yMm: 6000, facing: 'north' },
] as const;

/** The room as a document. */
export function mixedRoom(types: Types) {
  const draw = new Drawing(types, { name: 'Mixed room', client: 'Example Works', region: 'IEC', revision: 'P1' });
  const room = draw.room(12_000, 9_000, {
    name: 'Server room',
    ceilingHeightUm: 3_000_000,
    floorKind: 'raised',
    raisedFloorHeightUm: 600_000,
    floorUniformLimitPa: 12_000,
    panelPointLimitN: 4_500,
    supplyAirMilliC: 20_000,
    dewPointMilliC: 10_000,
    airLeakagePermille: 100,
    airClass: 'A2',
  });
  draw.obstacle(room.id, 'door', 'Door', { at: [1_600, 8_950] }, [1_200, 100], 'left');
  draw.obstacle(room.id, 'column', 'Column', { at: [9_400, 4_500] }, [400, 400]);
  draw.zone(room.id, 'coldAisle', 'Cold aisle', [3_600, 3_600], [7_400, 5_400]);
  draw.zone(room.id, 'hotAisle', 'Hot aisle north', [3_600, 1_200], [7_400, 2_400]);
  draw.zone(room.id, 'hotAisle', 'Hot aisle south', [3_600, 6_600], [7_400, 7_800]);
  draw.add('annotation', { roomId: room.id, text: 'Delivery route', xUm: 1_200_000, yUm: 7_600_000 });

  const pdus = {
    A: draw.equipment(room.id, 'generic/floor-pdu-150kva', 'PDU-A', { at: [10_200, 500], facing: 'south' }),
    B: draw.equipment(room.id, 'generic/floor-pdu-150kva', 'PDU-B', { at: [10_200, 8_500], facing: 'north' }),
  };
  const crahs = [
    draw.equipment(room.id, 'generic/crah-100kw', 'CRAH01', { at: [500, 1_800], facing: 'east' }),
    draw.equipment(room.id, 'generic/crah-100kw', 'CRAH02', { at: [11_500, 4_500], facing: 'west' }),
  ];
  for (const crah of crahs)
    draw.cool(
      draw.add('coolingUnit', {
        name: crah.name,
        hostId: crah.id,
        medium: 'air',
        supplyMilliC: 20_000,
        redundancyGroup: 'CRAH',
      }).id,
      room.id,
    );

  const racks = new Map<string, Rack>();
  for (const { name, yMm, facing } of ROWS) {
    const row = draw.add('row', { roomId: room.id, name });
    for (const place of upTo(6)) {
      const isLast = place === 6;
      const at = [isLast ? 7_000 : 3_300 + place * 600, yMm] as const;
      const rack = draw.rack(room.id, row.id, isLast ? WIDE : NARROW, `${name}${two(place)}`, { at, facing });
      racks.set(rack.name, rack);
      const feeds: PowerFeed[] = (['A', 'B'] as const).map((side) =>
        draw.feed(`${rack.name}-${side}`, side, 400, 32, pdus[side]),
      );
      // B04 was moved last and has only its A cord: a known finding.
      draw.power(rack, ...(rack.name === 'B04' ? feeds.slice(0, 1) : feeds));
      draw.rackPdus(rack, 'generic/rpdu-3ph-32a');
    }
  }
  const rackOf = (name: string): Rack => {
    const rack = racks.get(name);
    if (!rack) throw new Error(`there is no rack ${name}`);
    return rack;
  };

  const core = networkRack(draw, rackOf('A06'));
  storageRack(draw, rackOf('B06'));
  const serverNames = ['A01', 'A02', 'A03', 'A04', 'A05', 'B01', 'B02', 'B03', 'B04', 'B05'];
  const tops = new Map<string, Device>();
  const servers = new Map<string, Device>();
  for (const [index, name] of serverNames.entries()) {
    const rack = rackOf(name);
    const top = draw.device(rack, 'generic/switch-48x25g', 'Switch', 42);
    draw.device(rack, 'generic/patch-panel-24-rj45', 'Patch panel', 41);
    draw.device(rack, 'generic/cable-manager-1u', 'Cable manager', 40);
    tops.set(name, top);
    // A03 holds four-node servers: more than one of its feeds can carry alone, a known finding.
    const type = name === 'A03' ? 'generic/server-2u-4n' : 'generic/server-2u';
    for (const unit of upTo(8)) {
      const server = draw.device(rack, type, `Server ${unit}`, unit * 2 - 1);
      servers.set(`${name}/${unit}`, server);
      const isStray = name === 'B01' && unit === 8;
      if (!isStray)
        draw.cable([server, 'NIC1'], [top, `Ethernet${unit}`], {
          medium: '10G-DAC',
          speedMbps: 10_000,
          purpose: 'uplink',
        });
    }
    draw.device(rack, 'generic/blanking-panel-4u', 'Blank', 17);
    for (const [uplink, spine] of core.entries())
      draw.cable([top, `Ethernet${49 + uplink}`], [spine, `Ethernet${index + 1}`], {
        medium: '100GBASE-SR4 OM4',
        speedMbps: 100_000,
        purpose: 'uplink',
      });
  }
  // Two known findings: a copper cable across the aisle, and a console in a server's place.
  const [stray, far] = [servers.get('B01/8'), tops.get('A05')];
  if (stray && far)
    draw.cable([stray, 'NIC1'], [far, 'Ethernet9'], { medium: '10G-DAC', speedMbps: 10_000, purpose: 'uplink' });
  draw.device(rackOf('B05'), 'generic/console-1u', 'Console', 16);
  return draw.store;
}

function networkRack(draw: Drawing, rack: Rack): readonly Device[] {
  const core = [1, 2].map((n) => draw.device(rack, 'generic/switch-32x400g', `Core ${n}`, 42 - 2 * n));
  draw.device(rack, 'generic/switch-48x1g', 'Management switch', 36);
  draw.device(rack, 'generic/console-server-48', 'Console server', 34);
  for (const n of [1, 2]) draw.device(rack, 'generic/patch-panel-lc-48', `Fibre panel ${n}`, 32 - n);
  draw.device(rack, 'generic/cable-manager-2u', 'Cable manager', 28);
  return core;
}

function storageRack(draw: Drawing, rack: Rack): void {
  for (const n of upTo(3)) draw.device(rack, 'generic/storage-4u-60', `Shelf ${n}`, n * 4 - 3);
  for (const n of upTo(2)) draw.device(rack, 'generic/storage-2u-nvme', `Array ${n}`, 11 + n * 2);
  draw.device(rack, 'generic/switch-48x1g', 'Management switch', 42);
}
