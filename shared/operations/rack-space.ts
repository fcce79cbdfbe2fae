/** Which rack units are taken, in half rack units from the bottom. */
import type { CatalogType, DeviceType } from '../catalog/catalog-type';
import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import { referring, type DocumentView } from '../store/document-view';

/** What a device takes up, or would. */
export interface RackSpace {
  readonly heightHalfRu: number;
  readonly face: Device['face'];
  /** It blocks the other face at its height too. */
  readonly isFullDepth: boolean;
}

/** Width between the rails that a device is built for, in inches: 19 unless its type says otherwise. */
export function railWidthOf(type: DeviceType): number {
  return type.device.railWidthIn ?? 19;
}

/** A place in a rack that something takes. */
export interface TakenPlace extends RackSpace {
  readonly bottomHalfRu: number;
}

/** True when two places of one rack share rack units, on one face or because one of them takes the full depth. */
export function placesMeet(a: TakenPlace, b: TakenPlace): boolean {
  if (a.face !== b.face && !a.isFullDepth && !b.isFullDepth) return false;
  return a.bottomHalfRu < b.bottomHalfRu + b.heightHalfRu && b.bottomHalfRu < a.bottomHalfRu + a.heightHalfRu;
}

/** Height of the mounting space in half rack units; nothing when the type is not a rack. */
export function frameHalfRu(type: CatalogType | undefined): number | undefined {
  return type?.kind === 'rack' ? type.rack.rackUnits * 2 : undefined;
}

/** The structure of a device's type, when it is one. */
export function deviceTypeOf(view: DocumentView, device: Device): DeviceType | undefined {
  const type = view.get(device.typeId)?.type;
  return type?.kind === 'device' ? type : undefined;
}

/** True for each half rack unit that the device asked for would collide in. */
function takenHalves(view: DocumentView, rackId: RecordId<'rack'>, query: FreePositionQuery): boolean[] {
  const taken: boolean[] = [];
  const take = (bottomHalfRu: number, other: RackSpace): void => {
    if (other.face !== query.face && !query.isFullDepth && !other.isFullDepth) return;
    for (let half = 0; half < other.heightHalfRu; half++) taken[bottomHalfRu + half] = true;
  };
  for (const device of referring(view, 'device', 'rackId', rackId)) {
    const type = deviceTypeOf(view, device);
    if (device.bottomHalfRu === undefined || type === undefined || query.ignored?.has(device.id)) continue;
    const { heightHalfRu, isFullDepth } = type.device;
    take(device.bottomHalfRu, { heightHalfRu, isFullDepth, face: device.face });
  }
  for (const other of query.alsoTaken ?? []) take(other.bottomHalfRu, other);
  return taken;
}

export interface FreePositionQuery extends RackSpace {
  readonly rackId: RecordId<'rack'>;
  /** Look for the free place nearest to this one; the lowest when absent. */
  readonly nearHalfRu?: number;
  /** Devices that do not count, because they are being moved. */
  readonly ignored?: ReadonlySet<string>;
  /** Places that are about to be taken. */
  readonly alsoTaken?: readonly TakenPlace[];
}

/**
 * The bottom of a free place in a rack, in half rack units: the lowest, or the nearest to `nearHalfRu`. Gear of whole
 * rack units goes to whole units, as rails are drilled. Nothing when the rack has no such place or is gone.
 */
export function findFreePosition(view: DocumentView, query: FreePositionQuery): number | undefined {
  const rack = view.get(query.rackId);
  const frame = rack && frameHalfRu(view.get(rack.typeId)?.type);
  if (frame === undefined || query.heightHalfRu < 1) return undefined;
  const taken = takenHalves(view, query.rackId, query);
  const step = query.heightHalfRu % 2 === 0 ? 2 : 1;
  let best: number | undefined;
  for (let bottom = 0; bottom + query.heightHalfRu <= frame; bottom += step) {
    if (!isFree(taken, bottom, query.heightHalfRu)) continue;
    if (query.nearHalfRu === undefined) return bottom;
    if (best === undefined || Math.abs(bottom - query.nearHalfRu) < Math.abs(best - query.nearHalfRu)) best = bottom;
  }
  return best;
}

/** Devices of a rack that a place would meet; those without a position or a known type meet nothing. */
export function devicesAt(view: DocumentView, rackId: RecordId<'rack'>, place: TakenPlace): Device[] {
  return [...referring(view, 'device', 'rackId', rackId)].filter((device) => {
    const type = deviceTypeOf(view, device);
    const { bottomHalfRu, face } = device;
    return (
      bottomHalfRu !== undefined && type !== undefined && placesMeet(place, { ...type.device, bottomHalfRu, face })
    );
  });
}

function isFree(taken: readonly boolean[], bottom: number, height: number): boolean {
  for (let half = bottom; half < bottom + height; half++) if (taken[half]) return false;
  return true;
}

/** Half rack units as people write them: 0 is RU 1, 3 is RU 2.5. */
export function ruLabel(bottomHalfRu: number): string {
  return `RU ${bottomHalfRu / 2 + 1}`;
}
