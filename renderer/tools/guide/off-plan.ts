import type { PointPx } from '#shared/geometry/camera';
import type { Guide } from '#shared/model/records/guide';
import type { Editor } from '../../editor/editor';

/** How wide the rulers along the top and left of the plan are. */
export const RULER_PX = 20;

/** Whether a guide that is held here is off the plan: over the ruler it comes out of, or beyond the view. */
export function isOffPlan(editor: Editor, axis: Guide['axis'], { x, y }: PointPx): boolean {
  const { width, height } = editor.viewSize.get();
  return axis === 'x' ? x < RULER_PX || x > width : y < RULER_PX || y > height;
}
