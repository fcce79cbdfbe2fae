import { footprintCorners, frontDirection, normaliseRotation, type Footprint } from '../geometry/footprint';
import type { PointXY } from '../geometry/rect';
import type { RecordId } from '../model/record-id';
import type { AnyId } from '../store/records-diff';
import { addCopies, collectCopySet } from './copy-set';
import { footprintOf } from './item-footprint';
import { isMirrored, mirroredFields, type MirrorLine } from './mirror';
import { settleInRoom } from './move-records';
import { nameBooks } from './name-books';
import { lettersFor, type NameBook } from './numbering';
import { needAny, plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

/** Wider than this is a slip of the keyboard. */
export const MAX_AISLE_UM = 50_000_000;

export interface FaceRowArgs extends Making {
  /** Racks of one row, and the plant among them. */
  readonly itemIds: readonly AnyId[];
  /** `cold`: the new row stands front to front with the old one; `hot`: rear to rear. */
  readonly aisle: 'cold' | 'hot';
  /** Between the fronts, or the rears, of the racks that stand farthest out. */
  readonly aisleUm: number;
}

/**
 * Copies a row to the other side of an aisle, mirrored, so that each rack faces its like. Copies are as `duplicateItems`
 * makes them. Rows get the next free letter and racks named after their row follow it: A01 is faced by B01.
 */
export const faceRow: Operation<FaceRowArgs> = (view, { ids, itemIds, aisle, aisleUm }) =>
  plan(view, (draft) => {
    if (!Number.isFinite(aisleUm) || aisleUm <= 0 || aisleUm > MAX_AISLE_UM)
      throw new Refusal('bad-aisle', 'Type how wide the aisle is: more than zero, and not more than 50 m.');
    const chosen = [...new Set(itemIds)].map((id) => needAny(draft, id));
    const standing = chosen.flatMap((item) =>
      item.typeName === 'rack' || item.typeName === 'equipment' ? [item] : [],
    );
    const racks = standing.filter((item) => item.typeName === 'rack');
    const [first] = racks;
    if (!first) throw new Refusal('no-rack', 'Select the racks of the row that is to get a second one.');
    if (racks.some((rack) => rack.rotationMdeg !== first.rotationMdeg))
      throw new Refusal('several-ways', 'These racks face different ways. Select the racks of one row.');
    const normalMdeg = normaliseRotation(first.rotationMdeg + (aisle === 'cold' ? 0 : 180_000));
    const through = edgeToward(racks.map((rack) => footprintOf(view, rack)), normalMdeg, aisleUm / 2); // prettier-ignore
    const line: MirrorLine = { through, normalMdeg };

    const set = collectCopySet(
      view,
      standing.map((item) => item.id),
    );
    const names = nameBooks(view);
    const rows = newRows(draft, racks, ids, names('row'));
    const rackNames = names('rack');
    const newIds = addCopies(draft, set, {
      ids,
      dxUm: 0,
      dyUm: 0,
      names,
      outside: (_record, target) => rows.get(target)?.id ?? target,
      nameOf: (record) => {
        const row = record.typeName === 'rack' && record.rowId ? rows.get(record.rowId) : undefined;
        return row && 'name' in record ? nameInRow(record.name, row, rackNames) : undefined;
      },
      changes: (record) => ({
        ...(isMirrored(record) ? mirroredFields(line, record) : {}),
        ...('isLocked' in record ? { isLocked: false } : {}),
      }),
    });
    for (const id of newIds.values()) {
      const copy = needAny(draft, id);
      if (copy.typeName === 'rack' || copy.typeName === 'equipment') settleInRoom(draft, copy);
    }
  });

/** A point on the line that lies `beyondUm` beyond what reaches farthest in a direction. */
function edgeToward(footprints: readonly Footprint[], directionMdeg: number, beyondUm: number): PointXY {
  const { x, y } = frontDirection(directionMdeg);
  const reach = Math.max(...footprints.flatMap((one) => footprintCorners(one).map(([px, py]) => px * x + py * y)));
  const along = reach + beyondUm;
  return { xUm: along * x, yUm: along * y };
}

interface NewRow {
  readonly id: RecordId<'row'>;
  /** Letters that the old row's name ends in, and those of the new one. */
  readonly from: string | undefined;
  readonly to: string;
}

/** A new row for each row that is copied, by the id of the old one. */
function newRows(
  draft: Plan,
  racks: readonly { readonly rowId?: RecordId<'row'> }[],
  ids: Making['ids'],
  book: NameBook,
): ReadonlyMap<string, NewRow> {
  const made = new Map<string, NewRow>();
  for (const rowId of new Set(racks.flatMap((rack) => rack.rowId ?? []))) {
    const row = draft.need(rowId, 'row');
    const match = /^(.*?)([A-Z]{1,2})$/su.exec(row.name);
    const isLettered = match !== null && !/\p{L}$/u.test(match[1] ?? '');
    const to = isLettered ? nextLetters(match[1] ?? '', match[2] ?? '', book) : '';
    const name = isLettered ? book.take(`${match[1] ?? ''}${to}`) : book.copyOf(row.name);
    const id = ids('row');
    draft.add('row', id, { roomId: row.roomId, name });
    made.set(rowId, { id, from: isLettered ? match[2] : undefined, to });
  }
  return made;
}

/** The first letters after those of a row that no row with this prefix has. */
function nextLetters(prefix: string, letters: string, book: NameBook): string {
  let number = 1;
  while (lettersFor(number) !== letters) number++;
  do number++;
  while (book.has(`${prefix}${lettersFor(number)}`));
  return lettersFor(number);
}

/** A01 in row B is B01, where that is free; other names are numbered on. */
function nameInRow(name: string, { from, to }: NewRow, book: NameBook): string | undefined {
  if (from === undefined || !name.startsWith(from) || !/^\d/.test(name.slice(from.length))) return undefined;
  const renamed = to + name.slice(from.length);
  return book.has(renamed) ? book.copyOf(renamed) : book.take(renamed);
}
