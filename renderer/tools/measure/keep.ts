import type { PointUm } from '#shared/model/field';
import { addDimensions, type DimensionEnd } from '#shared/operations/add-dimension';
import { isStanding } from '#shared/operations/item-footprint';
import type { Editor } from '../../editor/editor';
import type { Tools } from '../tools';

/** A point this near to an item's edge was snapped to it. */
const ON_EDGE_UM = 1000;

/** Makes permanent dimensions of what is being measured, fixed to the items its points lie on. One undo step. */
export function keepMeasurement(tools: Tools): void {
  const { editor } = tools;
  const measured = tools.measured.get();
  if (!measured) return;
  const corners = measured.isClosed ? [...measured.points, ...measured.points.slice(0, 1)] : measured.points;
  const ends = corners.map((point) => endAt(editor, point));
  const stretches = ends.slice(1).flatMap((to, index) => {
    const from = ends[index];
    return from ? [{ from, to }] : [];
  });
  const plan = addDimensions(editor.view, { ids: editor.ids, stretches });
  const made = plan.ok ? [...plan.value.added.keys()] : [];
  const name = { label: made.length > 1 ? `Add ${made.length} dimensions` : 'Add dimension', code: 'dimension.add' };
  if (editor.run(name, plan, { select: made })) tools.select();
}

function endAt(editor: Editor, [xUm, yUm]: PointUm): DimensionEnd {
  const under = editor.scene.hits({ xUm, yUm }, ON_EDGE_UM).find(isStanding);
  return under ? { xUm, yUm, itemId: under.id } : { xUm, yUm };
}
