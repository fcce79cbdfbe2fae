import type { ToolKey, ToolPointer } from './tool-event';
import type { Tools } from './tools';

/** One state of the tools' state chart: what the hand is doing now. One file each; `path` names its place in the chart. */
export abstract class State {
  /** `select.translating`: the tool, then what it is in the middle of. */
  abstract readonly path: string;
  /** CSS cursor over the plan. */
  readonly cursor: string = 'default';

  constructor(protected readonly tools: Tools) {}

  protected get editor() {
    return this.tools.editor;
  }

  enter(): void {}
  exit(): void {}
  pointerDown(_event: ToolPointer): void {}
  pointerMove(_event: ToolPointer): void {}
  pointerUp(_event: ToolPointer): void {}
  doubleClick(_event: ToolPointer): void {}

  /** A modifier went down or up, or the view moved under a still pointer. */
  refresh(event: ToolPointer): void {
    this.pointerMove(event);
  }

  /** Returns true when the state used the key, so that no shortcut does. */
  keyDown(_event: ToolKey): boolean {
    return false;
  }

  /** Escape, or the pointer was lost: leave everything as it was. Idle states answer false to step further out. */
  cancel(): boolean {
    return false;
  }
}

/** Pixels the pointer must move before a press becomes a drag. */
export const DRAG_THRESHOLD_PX = 4;

export function hasMoved(from: ToolPointer, to: ToolPointer): boolean {
  return Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) >= DRAG_THRESHOLD_PX;
}
