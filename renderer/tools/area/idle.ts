import type { ToolChoice } from '../tool-id';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { DrawingPolygon } from './drawing-polygon';
import { DrawingRectangle } from './drawing-rectangle';

/** What an area tool makes. */
export type AreaChoice = Extract<ToolChoice, { tool: 'room' | 'hole' | 'zone' }>;

/** A room, hole or zone tool, before its first corner. */
export class AreaIdle extends State {
  readonly path = 'area.idle';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;

  constructor(
    tools: Tools,
    private readonly choice: AreaChoice,
  ) {
    super(tools);
    this.snapping = new SnapSession(tools, new Set());
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    const isPolygon = this.choice.tool !== 'zone' && this.choice.shape === 'polygon';
    const start = { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
    this.tools.transition(
      isPolygon
        ? new DrawingPolygon(this.tools, this.choice, start)
        : new DrawingRectangle(this.tools, this.choice, start, event),
    );
  }
}
