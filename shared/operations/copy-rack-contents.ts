import type { RecordId } from '../model/record-id';
import type { Rack } from '../model/records/rack';
import { referring } from '../store/document-view';
import type { DocumentView } from '../store/document-view';
import type { RecordsDiff } from '../store/records-diff';
import { err, ok, type Result } from '../units/result';
import { asDeviceType, mountingPlace, takenPlaces, type MountedAt } from './check-mounting';
import { DeviceCopies, type CopyPlace } from './device-copies';
import { labelOf, plan, Refusal, type Plan } from './plan';
import { devicesAt, ruLabel } from './rack-space';
import type { Device } from '../model/records/device';
import type { Making, OperationError } from './types';

export interface CopyRackContentsArgs extends Making {
  readonly fromRackId: RecordId<'rack'>;
  readonly toRackIds: readonly RecordId<'rack'>[];
}

export interface ContentsPlan {
  readonly diff: RecordsDiff;
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Copies all that is in a rack to other racks, at the same places, with ports, cooling units and the cables between the
 * copies. What is mounted there stays; a device whose place is taken or does not exist is left out with a note, and so is
 * a rack-scale system.
 */
export function copyRackContents(
  view: DocumentView,
  { ids, fromRackId, toRackIds }: CopyRackContentsArgs,
): Result<ContentsPlan, OperationError> {
  const notes: string[] = [];
  const planned = plan(view, (draft) => {
    const from = draft.need(fromRackId, 'rack');
    const devices = [...referring(view, 'device', 'rackId', fromRackId)].sort(
      (a, b) => (a.bottomHalfRu ?? 0) - (b.bottomHalfRu ?? 0),
    );
    const targets = [...new Set(toRackIds)].filter((id) => id !== fromRackId).map((id) => draft.need(id, 'rack'));
    if (targets.length === 0)
      throw new Refusal('nothing-chosen', `Select the racks that get what is in ${labelOf(from)}.`);
    if (devices.length === 0) throw new Refusal('nothing-chosen', `There is nothing in ${labelOf(from)} to copy.`);
    const copies = new DeviceCopies(draft, { ids });
    let made = 0;
    for (const rack of targets) {
      if (isFilledSystem(view, rack)) {
        notes.push(`${labelOf(rack)} was passed over: it is a rack-scale system, which comes filled.`);
        continue;
      }
      const places = devices.flatMap((device): CopyPlace[] => {
        const found = placeIn(draft, rack, device);
        if (typeof found !== 'string') return [{ device, rackId: rack.id, ...found }];
        notes.push(`${labelOf(device)} was left out of ${labelOf(rack)}: ${found}`);
        return [];
      });
      if (places.length > 0) copies.add(places);
      made += places.length;
    }
    if (made === 0) throw new Refusal('no-space', `Nothing fits. ${notes[0] ?? ''}`.trim());
  });
  return planned.ok ? ok({ diff: planned.value, notes }) : err(planned.error);
}

function isFilledSystem(view: DocumentView, rack: Rack): boolean {
  const type = view.get(rack.typeId)?.type;
  return type?.kind === 'rack' && type.rack.isSystem;
}

/** The same place in another rack, or why it cannot be had. */
function placeIn({ view }: Plan, rack: Rack, device: Device): MountedAt | string {
  const { bottomHalfRu, face, side } = device;
  const wanted = {
    face,
    ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
    ...(side === undefined ? {} : { side }),
  };
  try {
    const type = asDeviceType(view.get(device.typeId)?.type);
    const place = mountingPlace(view, rack, type, wanted);
    for (const taken of takenPlaces(type, place)) {
      const [other] = devicesAt(view, rack.id, taken);
      if (other) return `${ruLabel(taken.bottomHalfRu)} is taken by ${labelOf(other)}.`;
    }
    return place;
  } catch (reason) {
    if (reason instanceof Refusal) return reason.message;
    throw reason;
  }
}
