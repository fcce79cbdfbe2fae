import { State } from './state';
import type { ToolKey } from './tool-event';
import type { LengthEntry } from './typed-entry';

/** A state that sketches something on the plan whose sizes may be typed beside the pointer. */
export abstract class TypedSketch extends State {
  /** The fields for the sizes. */
  protected abstract readonly entry: LengthEntry;

  /** Draws the sketch and the sizes as they are now. */
  protected abstract show(): void;

  override exit(): void {
    this.tools.sketch.set({});
    this.entry.close();
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }

  /** Offers a key to the size fields; true when they used it. */
  protected type(event: ToolKey): boolean {
    const isUsed = this.entry.keyDown(event);
    if (isUsed) this.show();
    return isUsed;
  }
}
