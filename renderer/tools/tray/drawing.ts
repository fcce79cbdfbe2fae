import type { PointXY } from '#shared/geometry/rect';
import { drawTray } from '#shared/operations/draw-tray';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { roomAt } from '../../editor/scene';
import { trayMakeOf } from '../../session/tray-make';
import { DrawingLine } from '../drawing-line';
import type { Tools } from '../tools';
import { trayTargets } from './snap-to-trays';

/** Drawing a tray from bend to bend, along the axes unless Shift is held. Tab goes to its width. */
export class DrawingTray extends DrawingLine {
  readonly path = 'tray.drawing';

  constructor(tools: Tools, start: PointXY) {
    super(tools, start, {
      labels: ['Length', 'Width'],
      help: 'type it, Enter · Tab: width · Shift: any direction · double click: end',
      isAlongAxes: 'always',
      targets: trayTargets(tools.editor),
    });
  }

  protected override takeTyped(): void {
    const widthUm = this.entry.lengths()[1];
    const { session } = this.tools;
    if (widthUm !== undefined) session.setState({ trayChoice: { ...session.getState().trayChoice, widthUm } });
  }

  protected override measured(): readonly string[] {
    const { trayChoice, lengthUnit } = this.tools.session.getState();
    return [formatLength(trayChoice.widthUm as Um, lengthUnit)];
  }

  protected override sketchedWidth(): { readonly bandUm?: number } {
    return { bandUm: this.tools.session.getState().trayChoice.widthUm };
  }

  protected override finish(): void {
    const { editor } = this;
    const [start] = this.points;
    const room = start && roomAt(editor.view, { xUm: start[0], yUm: start[1] });
    if (!room) {
      editor.notify('A tray is part of a room. Draw it from inside one.', 'error');
      this.tools.settle();
      return;
    }
    if (this.points.length < 2) {
      editor.notify('A tray needs two ends.');
      return;
    }
    this.takeTyped();
    const plan = drawTray(editor.view, {
      ids: editor.ids,
      roomId: room.id,
      path: this.points,
      ...trayMakeOf(this.tools.session.getState().trayChoice),
    });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    editor.run({ label: 'Draw tray', code: 'tray.draw' }, plan, { select: made });
    this.tools.settle();
  }
}
