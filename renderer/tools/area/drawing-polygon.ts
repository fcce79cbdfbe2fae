import type { PointXY } from '#shared/geometry/rect';
import { DrawingLine } from '../drawing-line';
import { reachUm } from '../reach';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { finishArea } from './finish';
import type { AreaChoice } from './idle';

/** Drawing a polygon corner by corner; a click on the first corner closes it too. Shift keeps to the axes. */
export class DrawingPolygon extends DrawingLine {
  readonly path = 'area.drawingPolygon';

  constructor(
    tools: Tools,
    private readonly choice: AreaChoice,
    start: PointXY,
  ) {
    super(tools, start, {
      labels: ['Length'],
      help: 'type it, Enter · Shift: along the axes',
      isAlongAxes: 'withShift',
    });
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const [first] = this.points;
    const isOnFirst =
      first && Math.hypot(event.world.xUm - first[0], event.world.yUm - first[1]) <= 2 * reachUm(this.editor);
    if (isOnFirst && this.points.length >= 3) this.finish();
    else super.pointerDown(event);
  }

  protected override get isClosed(): boolean {
    return this.points.length >= 3;
  }

  protected override finish(): void {
    if (this.points.length < 3) this.editor.notify(`A ${this.choice.tool} needs at least three corners.`);
    else finishArea(this.tools, this.choice, this.points);
  }
}
