import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Tray } from '../model/records/tray';
import { referring } from '../store/document-view';
import { dropEmptyGroups } from './group-items';
import { cleanPath, withoutStraightPoints } from './path-points';
import { labelOf, plan, Refusal, type Plan } from './plan';
import type { Operation } from './types';

export interface JoinTraysArgs {
  /** Two or more, each meeting another at an end. The first keeps its name. */
  readonly trayIds: readonly RecordId<'tray'>[];
}

/** What trays must have in common to be one, as a sentence names it. */
const ALIKE = {
  kind: 'kind',
  form: 'form',
  level: 'level',
  widthUm: 'width',
  depthUm: 'depth',
  elevationUm: 'height',
  ratedGPerM: 'load rating',
  side: 'side',
  hasDivider: 'divider',
  exits: 'exits',
  isCrossingFree: 'crossings',
} as const satisfies { readonly [name in keyof Tray]?: string };

/**
 * Makes one tray of several that meet at their ends and are alike. Ends meet when they are no farther apart than half
 * the tray's width; where they come at right angles the corner is made. Cables that were to pass one of them pass the one
 * that is left.
 */
export const joinTrays: Operation<JoinTraysArgs> = (view, { trayIds }) =>
  plan(view, (draft) => {
    const [kept, ...others] = [...new Set(trayIds)].map((id) => draft.need(id, 'tray'));
    if (!kept || others.length === 0) throw new Refusal('too-few', 'Select two trays that meet at their ends.');
    const locked = [kept, ...others].find((tray) => tray.isLocked);
    if (locked) throw new Refusal('locked', `${labelOf(locked)} is locked. Unlock it before it is joined.`);
    for (const other of others) refuseUnlike(kept, other);
    let path = kept.path;
    const left = new Set(others);
    while (left.size > 0) {
      const next = [...left].flatMap((tray) => {
        const longer = pathsJoined(path, tray.path, kept.widthUm / 2);
        return longer ? [{ tray, longer }] : [];
      })[0];
      if (!next) {
        const [apart] = left;
        throw new Refusal(
          'apart',
          `${apart ? labelOf(apart) : 'A tray'} does not meet ${labelOf(kept)} at an end. Move their ends together first.`,
        );
      }
      path = next.longer;
      left.delete(next.tray);
    }
    draft.change(kept, { path: withoutStraightPoints(cleanPath(path)) });
    for (const other of others) passOn(draft, other, kept);
    dropEmptyGroups(draft, new Set(others.flatMap((tray) => tray.groupId ?? [])));
  });

function refuseUnlike(kept: Tray, other: Tray): void {
  const differs = (Object.keys(ALIKE) as (keyof typeof ALIKE)[]).find((name) => kept[name] !== other[name]);
  if (differs === undefined) return;
  throw new Refusal(
    'unlike',
    `${labelOf(kept)} and ${labelOf(other)} differ in ${ALIKE[differs]}. Give both the same before they are joined; trays that differ meet by ending on each other.`,
  );
}

/** Removes a tray that is part of another now. */
function passOn(draft: Plan, gone: Tray, kept: Tray): void {
  for (const via of [...referring(draft.view, 'cableVia', 'trayId', gone.id)]) {
    const hasBoth = [...referring(draft.view, 'cableVia', 'cableId', via.cableId)].some(
      (one) => one.id !== via.id && (draft.find(one.id)?.trayId ?? '') === kept.id,
    );
    if (hasBoth) draft.remove(via);
    else draft.change(via, { trayId: kept.id });
  }
  draft.remove(gone);
}

/** The one path of two whose ends meet, in the direction of the first; nothing where they do not meet. */
function pathsJoined(
  first: readonly PointUm[],
  second: readonly PointUm[],
  reachUm: number,
): readonly PointUm[] | undefined {
  const back = [...second].reverse();
  for (const [before, after] of [
    [first, second],
    [first, back],
    [second, first],
    [back, first],
  ] as const) {
    // prettier-ignore
    const [end, start] = [before.at(-1), after[0]];
    if (!end || !start || Math.hypot(end[0] - start[0], end[1] - start[1]) > reachUm) continue;
    const corner = cornerOf(before.at(-2), end, start, after[1]);
    return corner ? [...before.slice(0, -1), corner, ...after.slice(1)] : [...before, ...after];
  }
  return undefined;
}

/** Where a level and an upright end cross. */
function cornerOf(a: PointUm | undefined, b: PointUm, c: PointUm, d: PointUm | undefined): PointUm | undefined {
  if (!a || !d) return undefined;
  if (a[1] === b[1] && c[0] === d[0]) return [c[0], b[1]];
  if (a[0] === b[0] && c[1] === d[1]) return [b[0], c[1]];
  return undefined;
}
