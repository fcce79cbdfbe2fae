import type { PointXY } from '#shared/geometry/rect';
import { getRecord } from '#shared/store/document-view';
import type { Editor } from '../editor';
import { pointsOf } from './ways';

/** So many cables may be led by another way at once. */
const MAX_CABLES = 500;

/** Where the way of the selected cables can be taken hold of: the middle of the longest piece of the first one's way. */
export function routeGrip(editor: Editor): PointXY | undefined {
  const selection = editor.selection.get();
  if (selection.size === 0 || selection.size > MAX_CABLES || editor.view.all('tray').size === 0) return undefined;
  let first: string | undefined;
  for (const id of selection) {
    const record = getRecord(editor.view, id);
    if (record?.typeName !== 'cable') return undefined;
    if (!record.isRouteLocked) first ??= id;
  }
  const { analysis } = editor.checks;
  const slot = first === undefined ? -1 : analysis.cables.cables.slotOf(first);
  if (slot < 0 || analysis.cables.wayOf(slot)?.basis === 'inRack') return undefined;
  return middleOfLongest(pointsOf(analysis, slot) ?? []);
}

function middleOfLongest(points: readonly PointXY[]): PointXY | undefined {
  let longest = 0;
  let middle: PointXY | undefined;
  points.forEach((point, index) => {
    const before = points[index - 1];
    const length = before ? Math.hypot(point.xUm - before.xUm, point.yUm - before.yUm) : 0;
    if (!before || length <= longest) return;
    longest = length;
    middle = { xUm: (point.xUm + before.xUm) / 2, yUm: (point.yUm + before.yUm) / 2 };
  });
  return middle;
}
