import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import type { PipeChoice } from '../tool-id';
import { DrawingPipe } from './drawing';

/** The pipe tool, before its first end. */
export class PipeIdle extends State {
  readonly path = 'pipe.idle';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;

  constructor(
    tools: Tools,
    private readonly choice: PipeChoice,
  ) {
    super(tools);
    this.snapping = new SnapSession(tools, new Set());
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    const start = { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
    this.tools.transition(new DrawingPipe(this.tools, this.choice, start));
  }
}
