import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { DrawingTray } from './drawing';
import { trayTargets } from './snap-to-trays';

/** The tray tool, before its first end. */
export class TrayIdle extends State {
  readonly path = 'tray.idle';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;

  constructor(tools: Tools) {
    super(tools);
    this.snapping = new SnapSession(tools, new Set(), trayTargets(tools.editor));
  }

  override exit(): void {
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const { guides } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    this.tools.sketch.set({ guides });
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    const start = { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
    this.tools.transition(new DrawingTray(this.tools, start));
  }
}
