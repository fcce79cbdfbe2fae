import type { Footprint } from '#shared/geometry/footprint';
import { OBSTACLE_NOUNS } from '#shared/model/noun-of';
import { placeObstacle } from '#shared/operations/place-obstacle';
import { roomAt } from '../../editor/scene';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';

/**
 * Makes an obstacle of this footprint and selects it; says why not where there is no room. One undo step. The tool is
 * put away afterwards unless it `staysInHand` for another one.
 */
export function setDownObstacle(tools: Tools, kind: ObstacleKind, footprint: Footprint, staysInHand: boolean): void {
  const { editor } = tools;
  const room = roomAt(editor.view, footprint);
  tools.settle();
  if (!room) {
    editor.notify(`A ${OBSTACLE_NOUNS[kind]} stands in a room. Draw the room first.`, 'error');
    return;
  }
  const plan = placeObstacle(editor.view, { ids: editor.ids, roomId: room.id, kind, ...footprint });
  const made = plan.ok ? [...plan.value.added.keys()] : [];
  const step = { label: `Draw ${OBSTACLE_NOUNS[kind]}`, code: 'obstacle.place' };
  if (editor.run(step, plan, { select: made }) && !staysInHand) tools.select();
}
