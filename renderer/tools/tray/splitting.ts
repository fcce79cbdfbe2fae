import { trayPlaceAt } from '#shared/operations/add-tray-drop';
import { splitTray } from '#shared/operations/split-tray';
import { reachUm } from '../reach';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import { trayMark } from './tray-mark';

/** Cutting trays in two, one with each click. */
export class SplittingTray extends State {
  readonly path = 'tray.splitting';
  override readonly cursor = 'crosshair';

  override exit(): void {
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    this.tools.sketch.set(
      trayMark(trayPlaceAt(this.editor.view, event.world, { reachUm: reachUm(this.editor) }), 'Split'),
    );
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { editor } = this;
    const place = trayPlaceAt(editor.view, event.world, { reachUm: reachUm(editor) });
    if (!place) {
      editor.notify('There is no tray here. Click on the one that is to be split.', 'error');
      return;
    }
    const plan = splitTray(editor.view, { ids: editor.ids, trayId: place.tray.id, at: event.world });
    const parts = plan.ok ? [place.tray.id, ...plan.value.added.keys()].filter((id) => id.startsWith('tray:')) : [];
    editor.run({ label: 'Split tray', code: 'tray.split' }, plan, plan.ok ? { select: parts } : {});
  }
}
