import { rectCentre, rectHeight, rectWidth, type RectUm } from '#shared/geometry/rect';
import { placeObstacle } from '#shared/operations/place-obstacle';
import { roomAt } from '../../editor/scene';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';

const NOUNS: { readonly [kind in ObstacleKind]: string } = {
  column: 'column',
  wall: 'wall',
  door: 'door',
  ramp: 'ramp',
  keepOut: 'keep-out',
  dock: 'loading dock',
  lift: 'lift',
};

/** Makes an obstacle of this rectangle and selects it; says why not where there is no room. One undo step. */
export function setDownObstacle(tools: Tools, kind: ObstacleKind, rect: RectUm): void {
  const { editor } = tools;
  const centre = rectCentre(rect);
  const room = roomAt(editor.view, centre);
  tools.settle();
  if (!room) {
    editor.notify(`A ${NOUNS[kind]} stands in a room. Draw the room first.`, 'error');
    return;
  }
  const size = { widthUm: rectWidth(rect), depthUm: rectHeight(rect) };
  const plan = placeObstacle(editor.view, { ids: editor.ids, roomId: room.id, kind, ...centre, ...size });
  const made = plan.ok ? [...plan.value.added.keys()] : [];
  if (editor.run({ label: `Draw ${NOUNS[kind]}`, code: 'obstacle.place' }, plan, { select: made })) tools.select();
}
