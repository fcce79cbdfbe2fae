import type { AnyId } from '../store/records-diff';
import { inReadingOrder, isStanding } from './item-footprint';
import { NameBook, parsePattern } from './numbering';
import { needAny, plan, Refusal } from './plan';
import { renameHosted } from './rename-hosted';
import type { Operation } from './types';

export interface RenumberItemsArgs {
  /** Racks, or pieces of plant. */
  readonly ids: readonly AnyId[];
  /** `R{01}`: fixed text with the first number in braces. */
  readonly pattern: string;
}

/**
 * Names racks or plant by a pattern, in reading order: lines from north to south, each from west to east. Numbers that
 * others of the kind have are left out.
 */
export const renumberItems: Operation<RenumberItemsArgs> = (view, { ids, pattern }) =>
  plan(view, (draft) => {
    const parsed = parsePattern(pattern);
    if (!parsed.ok) throw new Refusal(parsed.error.code, parsed.error.message);
    const items = [...new Set(ids)].map((id) => needAny(draft, id)).filter(isStanding);
    const first = items[0];
    if (first === undefined) throw new Refusal('nothing-chosen', 'Select the racks or the plant to number.');
    if (items.some((item) => item.typeName !== first.typeName))
      throw new Refusal('mixed-types', 'Number racks and plant apart: select one kind only.');
    const names = NameBook.of(view, first.typeName);
    for (const item of items) names.release(item.name);
    for (const item of inReadingOrder(items)) {
      const name = names.next(parsed.value, parsed.value.start);
      draft.change(item, { name });
      if (item.typeName === 'equipment') renameHosted(draft, item, name);
    }
  });
