import type { PointUm } from '#shared/model/field';
import { polygonCentre } from '#shared/geometry/polygon';
import { createRoom } from '#shared/operations/create-room';
import { createZone } from '#shared/operations/create-zone';
import { roomAt } from '../../editor/scene';
import type { Tools } from '../tools';
import type { AreaChoice } from './idle';

/** Makes the room or zone that was drawn, selects it, and goes back to selecting. */
export function finishArea(tools: Tools, choice: AreaChoice, outline: readonly PointUm[]): void {
  const { editor } = tools;
  if (choice.tool === 'room') {
    const plan = createRoom(editor.view, { ids: editor.ids, outline });
    const isFirst = editor.view.all('room').size === 0;
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    if (editor.run({ label: 'Draw room', code: 'room.create' }, plan, { select: made }) && isFirst) editor.zoomToFit();
  } else {
    const room = roomAt(editor.view, polygonCentre(outline));
    if (!room) {
      editor.notify('A zone is part of a room. Draw it inside one.', 'error');
      tools.settle();
      return;
    }
    const plan = createZone(editor.view, { ids: editor.ids, roomId: room.id, kind: choice.kind, outline });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    editor.run({ label: 'Draw zone', code: 'zone.create' }, plan, { select: made });
  }
  tools.select();
}
