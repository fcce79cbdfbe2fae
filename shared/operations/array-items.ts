import type { AnyRecord } from '../model/registry';
import type { AnyId } from '../store/records-diff';
import { addCopies, collectCopySet } from './copy-set';
import { inReadingOrder, isStanding } from './item-footprint';
import { handledItems, settleInRoom } from './move-records';
import { nameBooks } from './name-books';
import { parsePattern } from './numbering';
import { needAny, plan, Refusal, type Plan } from './plan';
import { renameHosted } from './rename-hosted';
import type { Making, Operation } from './types';

/** More copies than this in one go is a slip of the keyboard. */
export const MAX_ARRAY_CELLS = 10_000;

export interface ArrayItemsArgs extends Making {
  readonly itemIds: readonly AnyId[];
  /** North to south. */
  readonly rows: number;
  /** West to east. */
  readonly columns: number;
  /** From centre to centre. Negative goes west or north. */
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  /**
   * Names of the racks, or of the plant when there are no racks, in reading order with the originals first: `R{01}`.
   * Without it, copies are numbered on from the names of the originals.
   */
  readonly pattern?: string;
}

/** Repeats items in rows and columns; the originals are the first cell. Copies are as `duplicateItems` makes them. */
export const arrayItems: Operation<ArrayItemsArgs> = (view, args) =>
  plan(view, (draft) => {
    const { chosen } = handledItems(draft, args.itemIds, 'repeated');
    const cells = cellsOf(args);
    const set = collectCopySet(
      view,
      chosen.map((item) => item.id),
    );
    const names = nameBooks(view);
    const takeName = patternNames(draft, set, args.pattern, names);
    for (const { dxUm, dyUm } of cells) {
      const newIds = addCopies(draft, set, {
        ids: args.ids,
        dxUm,
        dyUm,
        names,
        nameOf: takeName,
        outside: (_record, target) => target,
      });
      for (const item of chosen) {
        const copy = needAny(draft, newIds.get(item.id) ?? item.id);
        if (isStanding(copy)) settleInRoom(draft, copy);
      }
    }
  });

function cellsOf({ rows, columns, pitchXUm, pitchYUm }: ArrayItemsArgs): { dxUm: number; dyUm: number }[] {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 1 || columns < 1)
    throw new Refusal('bad-count', 'An array needs whole numbers of rows and columns, at least 1 of each.');
  if (rows * columns > MAX_ARRAY_CELLS)
    throw new Refusal(
      'too-many',
      `${rows} rows of ${columns} are ${rows * columns} places; at most ${MAX_ARRAY_CELLS} can be made at once.`,
    );
  if ((columns > 1 && Math.round(pitchXUm) === 0) || (rows > 1 && Math.round(pitchYUm) === 0))
    throw new Refusal('no-pitch', 'The distance between copies cannot be zero: they would lie on each other.');
  const cells: { dxUm: number; dyUm: number }[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (row + column > 0) cells.push({ dxUm: column * Math.round(pitchXUm), dyUm: row * Math.round(pitchYUm) });
  return cells;
}

/** Names by the pattern, cell after cell; the originals are renamed at once. */
function patternNames(
  draft: Plan,
  set: readonly AnyRecord[],
  text: string | undefined,
  names: ReturnType<typeof nameBooks>,
): (record: AnyRecord) => string | undefined {
  if (text === undefined || text.trim() === '') return () => undefined;
  const pattern = parsePattern(text);
  if (!pattern.ok) throw new Refusal(pattern.error.code, pattern.error.message);
  const racks = set.filter((record) => record.typeName === 'rack');
  const numbered = racks.length > 0 ? racks : set.filter((record) => record.typeName === 'equipment');
  const first = numbered[0];
  if (!first) return () => undefined;
  const book = names(first.typeName);
  for (const record of numbered) book.release(record.name);
  for (const record of inReadingOrder<(typeof numbered)[number]>(numbered)) {
    const name = book.next(pattern.value, pattern.value.start);
    draft.change(record, { name });
    if (record.typeName === 'equipment') renameHosted(draft, record, name);
  }
  return (record) => (record.typeName === first.typeName ? book.next(pattern.value, pattern.value.start) : undefined);
}
