import { reachUm } from '../reach';
import { PointingCanvas } from '../select/pointing-canvas';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import { ConnectingPower } from './connecting';
import { isSupplied, type Supplied } from './plan-supply';

/**
 * The tool that connects power, before a drag: a press on a rack or on plant takes it, or the selection it is part of,
 * to what is to feed it. A press on bare floor draws a marquee, as when selecting.
 */
export class PowerIdle extends State {
  readonly path = 'power.idle';
  override readonly cursor = 'crosshair';

  override exit(): void {
    this.editor.hovered.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const source = this.sourceAt(event);
    this.editor.hovered.set(source?.id);
    this.tools.sketch.set(source ? { hint: 'Drag to what feeds it' } : {});
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const source = this.sourceAt(event);
    if (!source) {
      this.tools.transition(new PointingCanvas(this.tools, event));
      return;
    }
    const selection = this.editor.selection.get();
    if (!selection.has(source.id)) this.editor.select(event.shift ? [...selection, source.id] : [source.id]);
    this.tools.transition(new ConnectingPower(this.tools, event, source));
  }

  /** Racks first: a busway above a row must not take the press meant for the rack. */
  private sourceAt(event: ToolPointer): Supplied | undefined {
    const found = this.editor.scene.hits(event.world, reachUm(this.editor)).filter(isSupplied);
    return found.find((record) => record.typeName === 'rack') ?? found[0];
  }
}
