import { addAnnotation } from '#shared/operations/add-annotation';
import { roomAt } from '../../editor/scene';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';

/** Letters of a new note are this tall on the plan. */
const NOTE_SIZE_UM = 300_000;

/** The note tool: a click sets a note down and selects it, so that the inspector can be typed into. */
export class NotePlacing extends State {
  readonly path = 'note.placing';
  override readonly cursor = 'text';

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { editor } = this;
    const { xUm, yUm } = event.world;
    const room = roomAt(editor.view, event.world);
    const plan = addAnnotation(editor.view, {
      ids: editor.ids,
      text: 'Note',
      xUm: Math.round(xUm),
      yUm: Math.round(yUm),
      sizeUm: NOTE_SIZE_UM,
      ...(room ? { roomId: room.id } : {}),
    });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    if (editor.run({ label: 'Add note', code: 'note.add' }, plan, { select: made })) this.tools.select();
  }
}
