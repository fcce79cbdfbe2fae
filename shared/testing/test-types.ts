/** A few catalog types with round numbers, for tests. None describes a product. */
import type { CatalogType, DeviceType, PlantType, RackType } from '../catalog/catalog-type';
import type { Figure } from '../catalog/figure';
import type { FigureName } from '../catalog/figures';

/** A figure of a test type, with what other sources say of it, in the same unit. */
export function testFigure(value: number | 'unknown', unit: string, ...others: readonly number[]): Figure {
  const figure: Figure = { value, unit, basis: 'rated', source: 'test type', grade: value === 'unknown' ? 'U' : 'K' };
  if (others.length === 0) return figure;
  const alternatives = others.map((other) => ({ ...figure, value: other, source: 'another source' }));
  return { ...figure, alternatives };
}

function figures(values: { readonly [name in FigureName]?: readonly [number | 'unknown', string] }) {
  return Object.fromEntries(Object.entries(values).map(([name, [value, unit]]) => [name, testFigure(value, unit)]));
}

const base = { manufacturer: 'Test' } as const;

/** 600 × 1200 mm, 42 RU. */
export const TEST_FRAME: RackType = {
  ...base,
  id: 'test/frame',
  kind: 'rack',
  category: 'rackFrame',
  modelNumber: 'F42',
  name: 'Test frame',
  figures: figures({
    overallWidth: [600, 'mm'],
    overallDepth: [1200, 'mm'],
    overallHeight: [2000, 'mm'],
    weight: [120, 'kg'],
    maxPayload: [1500, 'kg'],
  }),
  rack: { rackUnitKind: 'EIA', rackUnits: 42, railWidthIn: 19, isSystem: false },
};

/** A filled rack: 100 kW, 80 % to liquid. */
export const TEST_SYSTEM: RackType = {
  ...base,
  id: 'test/system',
  kind: 'rack',
  category: 'rackSystem',
  modelNumber: 'S48',
  name: 'Test system',
  cooling: 'hybrid',
  figures: figures({
    overallWidth: [600, 'mm'],
    overallDepth: [1000, 'mm'],
    weight: [1400, 'kg'],
    maxPowerAc: [100, 'kW'],
    heatCaptureRatio: [80, '%'],
  }),
  rack: { rackUnitKind: 'EIA', rackUnits: 48, railWidthIn: 19, isSystem: true },
  ports: [{ name: 'uplink{n}', count: 2, connector: 'OSFP', speedMbps: [400_000], role: 'data' }],
};

/** 2 RU, full depth, 500 W, two ports. */
export const TEST_SERVER: DeviceType = {
  ...base,
  id: 'test/server',
  kind: 'device',
  category: 'server',
  modelNumber: 'S2',
  name: 'Test server',
  figures: figures({ weight: [20, 'kg'], maxPowerAc: [500, 'W'] }),
  device: { heightHalfRu: 4, isFullDepth: true, airflow: 'front-to-rear' },
  ports: [
    { name: 'eth{n}', count: 2, first: 0, connector: 'SFP28', speedMbps: [25_000], role: 'data' },
    { name: 'BMC', count: 1, connector: 'RJ45', speedMbps: [1000], role: 'management' },
  ],
};

/** 1 RU, half depth, 300 W. */
export const TEST_SWITCH: DeviceType = {
  ...base,
  id: 'test/switch',
  kind: 'device',
  category: 'switchEthernet',
  modelNumber: 'W1',
  name: 'Test switch',
  figures: figures({ weight: [10, 'kg'], maxPowerAc: [300, 'W'] }),
  device: { heightHalfRu: 2, isFullDepth: false, airflow: 'front-to-rear' },
  ports: [{ name: 'Ethernet{n}', count: 48, connector: 'SFP28', speedMbps: [25_000], role: 'data' }],
};

/** Hangs on the side of a rack. */
export const TEST_RACK_PDU: DeviceType = {
  ...base,
  id: 'test/rack-pdu',
  kind: 'device',
  category: 'rackPdu',
  modelNumber: 'P0',
  name: 'Test rack PDU',
  figures: {},
  device: { heightHalfRu: 0, isFullDepth: false, airflow: 'passive' },
};

/** 4 RU, 100 kW of liquid cooling. */
export const TEST_RACK_CDU: DeviceType = {
  ...base,
  id: 'test/rack-cdu',
  kind: 'device',
  category: 'cduInRack',
  modelNumber: 'C4',
  name: 'Test rack CDU',
  figures: figures({ nominalCoolingCapacity: [100, 'kW'], maxPowerAc: [1, 'kW'] }),
  device: { heightHalfRu: 8, isFullDepth: true, airflow: 'passive' },
};

function plant(
  id: string,
  category: PlantType['category'],
  structure: PlantType['plant'],
  values: Parameters<typeof figures>[0],
): PlantType {
  const name = `Test ${id}`;
  return {
    ...base,
    id: `test/${id}`,
    kind: 'plant',
    category,
    modelNumber: id,
    name,
    figures: figures(values),
    plant: structure,
  };
}

export const TEST_CRAH = plant(
  'crah',
  'crah',
  { supplies: ['air'], placement: 'floor' },
  { overallWidth: [2000, 'mm'], overallDepth: [900, 'mm'], nominalCoolingCapacity: [90, 'kW'] },
);
export const TEST_CDU = plant(
  'cdu',
  'cduFloor',
  { supplies: ['liquid'], placement: 'floor' },
  { overallWidth: [800, 'mm'], overallDepth: [1200, 'mm'], nominalCoolingCapacity: [800, 'kW'] },
);
export const TEST_REAR_DOOR = plant(
  'rear-door',
  'rearDoor',
  { supplies: ['air'], placement: 'rackDoor' },
  { overallWidth: [600, 'mm'], overallDepth: [200, 'mm'] },
);
export const TEST_FLOOR_PDU = plant(
  'floor-pdu',
  'floorPdu',
  { supplies: ['power'], placement: 'floor' },
  { overallWidth: [900, 'mm'], overallDepth: [900, 'mm'], ratedCurrent: [400, 'A'], ratedVoltage: [415, 'V'] },
);
export const TEST_BUSWAY = plant(
  'busway',
  'busway',
  { supplies: ['power'], placement: 'overhead' },
  {
    overallDepth: [200, 'mm'],
  },
);

/** All of them. */
export const TEST_TYPES: readonly CatalogType[] = [
  TEST_FRAME,
  TEST_SYSTEM,
  TEST_SERVER,
  TEST_SWITCH,
  TEST_RACK_PDU,
  TEST_RACK_CDU,
  TEST_CRAH,
  TEST_CDU,
  TEST_REAR_DOOR,
  TEST_FLOOR_PDU,
  TEST_BUSWAY,
];
