/** What generating a fabric before has left in the document, found by its keys. */
import type { RecordId } from '../../model/record-id';
import type { Cable } from '../../model/records/cable';
import type { Device } from '../../model/records/device';
import type { Rack } from '../../model/records/rack';
import { referring, type DocumentView } from '../../store/document-view';

/** Keys of what stood in the document before and was taken into the fabric begin with this. */
const TAKEN = 'taken/';

export interface MadeBefore {
  readonly racks: ReadonlyMap<string, Rack>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly cables: ReadonlyMap<string, Cable>;
}

/** The records of a fabric by the keys of their members, racks and links. */
export function madeBefore(view: DocumentView, fabricId: RecordId<'fabric'> | undefined): MadeBefore {
  const racks = new Map<string, Rack>();
  const devices = new Map<string, Device>();
  const cables = new Map<string, Cable>();
  if (fabricId === undefined) return { racks, devices, cables };
  for (const rack of referring(view, 'rack', 'fabricId', fabricId)) racks.set(plainKey(rack.fabricKey), rack);
  for (const device of referring(view, 'device', 'fabricId', fabricId)) devices.set(plainKey(device.fabricKey), device);
  for (const cable of referring(view, 'cable', 'fabricId', fabricId)) cables.set(cable.fabricKey ?? '', cable);
  return { racks, devices, cables };
}

/** The key under which something that stood there before becomes a member. */
export function takenKey(key: string): string {
  return TAKEN + key;
}

/** True for what stood in the document before the fabric: it is let go, never removed. */
export function isTaken({ fabricKey }: { readonly fabricKey?: string }): boolean {
  return fabricKey?.startsWith(TAKEN) === true;
}

function plainKey(key = ''): string {
  return key.startsWith(TAKEN) ? key.slice(TAKEN.length) : key;
}
