import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Zone } from '../model/records/zone';
import { NameBook } from './numbering';
import { cleanOutline } from './outline';
import { plan } from './plan';
import type { Making, Operation } from './types';

export interface CreateZoneArgs extends Making {
  readonly roomId: RecordId<'room'>;
  readonly kind: Zone['kind'];
  readonly outline: readonly PointUm[];
  /** @default the kind and the next free number */
  readonly name?: string;
}

const PREFIXES: Readonly<Record<Zone['kind'], string>> = {
  coldAisle: 'Cold aisle ',
  hotAisle: 'Hot aisle ',
  containment: 'Containment ',
  cage: 'Cage ',
  phase: 'Phase ',
  floorLoad: 'Floor load ',
};

/** A named part of a room, with this outline (µm). */
export const createZone: Operation<CreateZoneArgs> = (view, { ids, roomId, kind, outline, name }) =>
  plan(view, (draft) => {
    draft.need(roomId, 'room');
    const typed = name?.trim();
    draft.add('zone', ids('zone'), {
      roomId,
      kind,
      name: typed ? typed : NameBook.of(view, 'zone').next({ prefix: PREFIXES[kind], digits: 1, suffix: '' }),
      outline: cleanOutline(outline, 'zone'),
    });
  });
