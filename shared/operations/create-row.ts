import type { RecordId } from '../model/record-id';
import { NameBook } from './numbering';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface CreateRowArgs extends Making {
  /** Racks of one room. */
  readonly rackIds: readonly RecordId<'rack'>[];
  /** @default the next free of A, B, C, … */
  readonly name?: string;
  /** Renames the racks after the row, in order: A01, A02, … @default true */
  readonly isRenaming?: boolean;
}

/**
 * Makes a row of racks and names them in order along it: from west to east, or from north to south where the row runs
 * that way. Names that other racks have are left out.
 */
export const createRow: Operation<CreateRowArgs> = (view, { ids, rackIds, name, isRenaming = true }) =>
  plan(view, (draft) => {
    const racks = [...new Set(rackIds)].map((id) => draft.need(id, 'rack'));
    const first = racks[0];
    if (first === undefined) throw new Refusal('nothing-chosen', 'Select the racks that form the row.');
    if (racks.some((rack) => rack.roomId !== first.roomId))
      throw new Refusal('several-rooms', 'These racks stand in different rooms; a row lies in one room.');
    const typed = name?.trim();
    const rowName = typed ? typed : NameBook.of(view, 'row').nextLetters();
    const rowId = ids('row');
    draft.add('row', rowId, { roomId: first.roomId, name: rowName });

    const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
    const runsEast = spread(racks.map((rack) => rack.xUm)) >= spread(racks.map((rack) => rack.yUm));
    racks.sort((a, b) => (runsEast ? a.xUm - b.xUm || a.yUm - b.yUm : a.yUm - b.yUm || a.xUm - b.xUm));
    const names = NameBook.of(view, 'rack');
    for (const rack of racks) names.release(rack.name);
    for (const rack of racks) {
      const rackName = isRenaming ? names.next({ prefix: rowName, digits: 2, suffix: '' }) : rack.name;
      draft.change(rack, { rowId, name: rackName });
    }
  });
