import { panBy } from '#shared/geometry/camera';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';

/** Dragging the plan. Never an undo step. */
export class HandDragging extends State {
  readonly path = 'hand.dragging';
  override readonly cursor = 'grabbing';

  constructor(
    tools: Tools,
    private last: ToolPointer,
    private readonly done: () => void,
  ) {
    super(tools);
  }

  override pointerMove(event: ToolPointer): void {
    const { last } = this;
    this.last = event;
    const { camera } = this.editor;
    camera.set(panBy(camera.get(), event.screen.x - last.screen.x, event.screen.y - last.screen.y));
  }

  override pointerUp(): void {
    this.done();
  }

  override cancel(): boolean {
    this.done();
    return true;
  }
}
