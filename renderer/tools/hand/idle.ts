import { State } from '../state';
import type { ToolPointer } from '../tool-event';

/** The hand tool at rest: a press drags the plan. */
export class HandIdle extends State {
  readonly path = 'hand.idle';
  override readonly cursor = 'grab';

  override pointerDown(event: ToolPointer): void {
    if (event.button === 0) this.tools.panFrom(event);
  }
}
