import { addTrayDrop, trayPlaceAt } from '#shared/operations/add-tray-drop';
import type { TrayDrop } from '#shared/model/records/tray-drop';
import { reachUm } from '../reach';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { trayMark } from './tray-mark';

/** Setting down waterfalls or risers, one with each click on a tray. */
export class PlacingDrop extends State {
  readonly path = 'tray.placingDrop';
  override readonly cursor = 'crosshair';

  constructor(
    tools: Tools,
    private readonly kind: TrayDrop['kind'],
  ) {
    super(tools);
  }

  override exit(): void {
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const place = trayPlaceAt(this.editor.view, event.world, {
      reachUm: reachUm(this.editor),
      atCrossings: this.kind === 'riser',
    });
    this.tools.sketch.set(trayMark(place, this.kind === 'riser' ? 'Riser' : 'Waterfall'));
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { editor, kind } = this;
    const plan = addTrayDrop(editor.view, { ids: editor.ids, kind, at: event.world, reachUm: reachUm(editor) });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    editor.run({ label: `Add ${kind}`, code: `tray.${kind}` }, plan, plan.ok ? { select: made } : {});
    this.pointerMove(event);
  }
}
