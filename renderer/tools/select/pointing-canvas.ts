import { hasMoved, State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { Brushing } from './brushing';
import { leaveGroupUnlessIn } from './groups';

/** The pointer is down on bare floor: moving it draws a marquee, letting go clears the selection. */
export class PointingCanvas extends State {
  readonly path = 'select.pointingCanvas';

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
  ) {
    super(tools);
  }

  override pointerMove(event: ToolPointer): void {
    if (hasMoved(this.start, event)) this.tools.transition(new Brushing(this.tools, this.start, event));
  }

  override pointerUp(): void {
    leaveGroupUnlessIn(this.editor, undefined);
    if (!this.start.shift && !this.start.alt) this.editor.select([]);
    this.tools.settle();
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }
}
