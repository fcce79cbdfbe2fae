import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';
import { DrawingObstacle } from './drawing';

/** An obstacle tool, before its first corner. */
export class ObstacleIdle extends State {
  readonly path = 'obstacle.idle';
  override readonly cursor = 'crosshair';

  constructor(
    tools: Tools,
    private readonly kind: ObstacleKind,
  ) {
    super(tools);
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { point } = new SnapSession(this.tools, new Set()).point(event.world, {
      isSuspended: event.mod,
      lock: undefined,
    });
    this.tools.transition(
      new DrawingObstacle(this.tools, this.kind, { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) }, event),
    );
  }
}
