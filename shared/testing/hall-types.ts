/** The catalog types of generated halls: round numbers, enough ports for forty cables to a rack. None describes a product. */
import type { CatalogType, DeviceType } from '../catalog/catalog-type';
import { TEST_CRAH, TEST_FRAME, TEST_SERVER, TEST_SWITCH } from './test-types';

/** Ports of a server that a hall cables, and uplinks of a rack's switch. */
export const PORTS_PER_SERVER = 4;
export const UPLINKS_PER_RACK = 4;

const PORT = { connector: 'SFP28', speedMbps: [25_000], role: 'data' } as const;

/** Two rack units, 500 W, four ports `eth1` … `eth4`. */
export const HALL_SERVER: DeviceType = {
  ...TEST_SERVER,
  id: 'test/hall-server',
  name: 'Hall server',
  device: { ...TEST_SERVER.device, thermalClass: 'A2' },
  ports: [{ ...PORT, name: 'eth{n}', count: PORTS_PER_SERVER }],
};

/** The switch of a rack: `port1` … for its servers and `up1` … for the leaf of its row. */
export const HALL_SWITCH: DeviceType = {
  ...TEST_SWITCH,
  id: 'test/hall-switch',
  name: 'Hall switch',
  device: { ...TEST_SWITCH.device, thermalClass: 'A2' },
  ports: [
    { ...PORT, name: 'port{n}', count: 80 },
    { ...PORT, name: 'up{n}', count: UPLINKS_PER_RACK },
  ],
};

/** The leaf of a row, in its first rack. */
export const HALL_LEAF: DeviceType = {
  ...HALL_SWITCH,
  id: 'test/hall-leaf',
  name: 'Hall leaf',
  ports: [{ ...PORT, name: 'port{n}', count: 128 }],
};

export const HALL_FRAME = TEST_FRAME;
export const HALL_CRAH = TEST_CRAH;

export const HALL_TYPES: readonly CatalogType[] = [HALL_FRAME, HALL_SERVER, HALL_SWITCH, HALL_LEAF, HALL_CRAH];
