import type { CatalogType, DeviceType } from '../catalog/catalog-type';
import type { Category } from '../catalog/categories';
import type { IdSource, RecordId } from '../model/record-id';
import type { Rack } from '../model/records/rack';
import { referring } from '../store/document-view';
import { asDeviceType, mountingPlace, takenPlaces, type MountedAt, type MountingPlace } from './check-mounting';
import { embedType } from './embed-type';
import { makeRoom } from './make-room';
import { NameBook } from './numbering';
import { plan, type Plan } from './plan';
import type { Making, Operation } from './types';

export interface MountDeviceArgs extends Making, MountingPlace {
  readonly rackId: RecordId<'rack'>;
  readonly type: CatalogType;
  /** @default the next free name of its kind in the rack: Server 1, Switch 1, … */
  readonly name?: string;
  /** Shifts what is in the way up instead of lying over it. @default false */
  readonly makesRoom?: boolean;
}

const PREFIXES: { readonly [name in Category]?: string } = {
  gpuNode: 'GPU node',
  server: 'Server',
  storage: 'Storage',
  switchEthernet: 'Switch',
  switchInfiniBand: 'IB switch',
  switchNvlink: 'NVLink switch',
  patchPanel: 'Patch panel',
  cableManager: 'Cable manager',
  blankingPanel: 'Blank',
  console: 'Console',
  rackPdu: 'PDU',
  powerShelf: 'Power shelf',
  ups: 'UPS',
  cduInRack: 'CDU',
  module: 'Module',
};

/**
 * Mounts a device in a rack. A CDU for racks brings its cooling unit along, which serves the rack it is in.
 * Refuses a place outside the frame; a place that is taken is a finding.
 */
export const mountDevice: Operation<MountDeviceArgs> = (view, args) =>
  plan(view, (draft) => {
    const rack = draft.need(args.rackId, 'rack');
    const type = asDeviceType(args.type);
    const place = mountingPlace(view, rack, type, args);
    if (args.makesRoom) makeRoom(draft, rack, takenPlaces(type, place));
    const typed = args.name?.trim();
    const name = typed ? typed : deviceNames(draft, rack)(type);
    addDevice(draft, args.ids, rack, type, place, name);
  });

/** Gives free names in a rack, one after the other: Server 1, Server 2, … */
export function deviceNames(draft: Plan, rack: Rack): (type: DeviceType) => string {
  const inRack = new NameBook([...referring(draft.view, 'device', 'rackId', rack.id)].map((device) => device.name));
  return (type) => inRack.next({ prefix: `${PREFIXES[type.category] ?? 'Device'} `, digits: 1, suffix: '' });
}

/** Adds a device at a place that was looked at before, with what belongs to it. */
export function addDevice(
  draft: Plan,
  ids: IdSource,
  rack: Rack,
  type: DeviceType,
  { bottomHalfRu, face, side }: MountedAt,
  name: string,
): void {
  const device = draft.add('device', ids('device'), {
    rackId: rack.id,
    typeId: embedType(draft, type),
    name,
    face,
    ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
    ...(side === undefined ? {} : { side }),
  });
  if (type.category !== 'cduInRack') return;
  const coolingUnitId = ids('coolingUnit');
  draft.add('coolingUnit', coolingUnitId, {
    name: `${rack.name} ${device.name}`,
    hostId: device.id,
    medium: 'liquid',
  });
  draft.add('coolingConnection', ids('coolingConnection'), { coolingUnitId, targetId: rack.id });
}
