import type { PointUm } from '#shared/model/field';
import { polygonBounds, polygonCentre } from '#shared/geometry/polygon';
import { createRoom } from '#shared/operations/create-room';
import { createZone } from '#shared/operations/create-zone';
import { cutHole } from '#shared/operations/room-holes';
import { roomAt } from '../../editor/scene';
import type { Tools } from '../tools';
import type { AreaChoice } from './idle';

/** Makes the room, the hole in one or the zone that was drawn, selects it, and goes back to selecting. */
export function finishArea(tools: Tools, choice: AreaChoice, outline: readonly PointUm[]): void {
  const { editor } = tools;
  if (choice.tool === 'room') {
    const isFirst = editor.view.all('room').size === 0;
    const plan = createRoom(editor.view, { ids: editor.ids, outline: isFirst ? fromOrigin(outline) : outline });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    if (editor.run({ label: 'Draw room', code: 'room.create' }, plan, { select: made }) && isFirst) editor.zoomToFit();
  } else {
    const room = roomAt(editor.view, polygonCentre(outline));
    if (!room) {
      editor.notify(
        choice.tool === 'hole'
          ? 'A hole is cut into the floor of a room. Draw it inside one.'
          : 'A zone is part of a room. Draw it inside one.',
        'error',
      );
      tools.settle();
      return;
    }
    if (choice.tool === 'hole') {
      const plan = cutHole(editor.view, { roomId: room.id, hole: outline });
      editor.run({ label: `Cut a hole in ${room.name}`, code: 'room.hole.cut' }, plan, { select: [room.id] });
      tools.select();
      return;
    }
    const plan = createZone(editor.view, { ids: editor.ids, roomId: room.id, kind: choice.kind, outline });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    editor.run({ label: 'Draw zone', code: 'zone.create' }, plan, { select: made });
  }
  tools.select();
}

/** The first room's north-west corner is the origin of the plan: what people measure from. */
function fromOrigin(outline: readonly PointUm[]): readonly PointUm[] {
  const { minX, minY } = polygonBounds(outline);
  return outline.map(([x, y]): PointUm => [x - minX, y - minY]);
}
