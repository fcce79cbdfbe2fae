import type { PointXY } from '#shared/geometry/rect';
import { drawPipe } from '#shared/operations/draw-pipe';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { roomAt } from '../../editor/scene';
import { DrawingLine } from '../drawing-line';
import type { Tools } from '../tools';
import type { PipeChoice } from '../tool-id';
import { loopInHand } from './loop-in-hand';

/** Drawing a pipe from bend to bend, along the axes unless Shift is held. Tab goes to the inner diameter. */
export class DrawingPipe extends DrawingLine {
  readonly path = 'pipe.drawing';
  private diameterUm: number | undefined;

  constructor(
    tools: Tools,
    private readonly choice: PipeChoice,
    start: PointXY,
  ) {
    super(tools, start, {
      labels: ['Length', 'Diameter'],
      help: 'type it, Enter · Tab: diameter · Shift: any direction · double click: end',
      isAlongAxes: 'always',
    });
  }

  protected override takeTyped(): void {
    this.diameterUm = this.entry.lengths()[1] ?? this.diameterUm;
  }

  protected override measured(): readonly string[] {
    const unit = this.tools.session.getState().lengthUnit;
    return [this.diameterUm === undefined ? '–' : formatLength(this.diameterUm as Um, unit)];
  }

  protected override finish(): void {
    const { editor } = this;
    const [start] = this.points;
    const room = start && roomAt(editor.view, { xUm: start[0], yUm: start[1] });
    if (!room) {
      editor.notify('A pipe is part of a room. Draw it from inside one.', 'error');
      this.tools.settle();
      return;
    }
    if (this.points.length < 2) {
      editor.notify('A pipe needs two ends.');
      return;
    }
    this.takeTyped();
    const coolingLoopId = loopInHand(editor);
    const plan = drawPipe(editor.view, {
      ids: editor.ids,
      roomId: room.id,
      path: this.points,
      carries: this.choice.carries,
      level: this.choice.level,
      ...(coolingLoopId === undefined ? {} : { coolingLoopId }),
      ...(this.diameterUm === undefined ? {} : { innerDiameterUm: this.diameterUm }),
    });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    editor.run({ label: 'Draw pipe', code: 'pipe.draw' }, plan, { select: made });
    this.tools.settle();
  }
}
