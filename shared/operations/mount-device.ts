import type { CatalogType } from '../catalog/catalog-type';
import type { Category } from '../catalog/categories';
import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import { asDeviceType, mountingPlace, type MountingPlace } from './check-mounting';
import { embedType } from './embed-type';
import { NameBook } from './numbering';
import { plan } from './plan';
import type { Making, Operation } from './types';

export interface MountDeviceArgs extends Making, MountingPlace {
  readonly rackId: RecordId<'rack'>;
  readonly type: CatalogType;
  /** @default the next free name of its kind in the rack: Server 1, Switch 1, … */
  readonly name?: string;
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
    const { bottomHalfRu, face, side } = mountingPlace(view, rack, type, args);
    const typed = args.name?.trim();
    const inRack = new NameBook([...referring(view, 'device', 'rackId', rack.id)].map((device) => device.name));
    const device = draft.add('device', args.ids('device'), {
      rackId: rack.id,
      typeId: embedType(draft, type),
      name: typed ? typed : inRack.next({ prefix: `${PREFIXES[type.category] ?? 'Device'} `, digits: 1, suffix: '' }),
      face,
      ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
      ...(side === undefined ? {} : { side }),
    });
    if (type.category !== 'cduInRack') return;
    const coolingUnitId = args.ids('coolingUnit');
    draft.add('coolingUnit', coolingUnitId, {
      name: `${rack.name} ${device.name}`,
      hostId: device.id,
      medium: 'liquid',
    });
    draft.add('coolingConnection', args.ids('coolingConnection'), { coolingUnitId, targetId: rack.id });
  });
