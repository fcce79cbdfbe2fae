import { rectAround } from '#shared/geometry/rect';
import type { Selection } from '../../editor/editor';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { withGroups } from './groups';

/**
 * Drawing a marquee. To the right it takes what it encloses, to the left what it touches, as in CAD, unless the person
 * chose one of them. Shift adds to the selection, Alt takes away.
 */
export class Brushing extends State {
  readonly path = 'select.brushing';
  override readonly cursor = 'crosshair';
  private readonly before: Selection;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly first: ToolPointer,
  ) {
    super(tools);
    this.before = tools.editor.selection.get();
  }

  override enter(): void {
    this.editor.hovered.set(undefined);
    this.pointerMove(this.first);
  }

  override exit(): void {
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const rect = rectAround(this.start.world, event.world);
    const { marqueeMode } = this.tools.session.getState();
    const byDirection = event.world.xUm >= this.start.world.xUm ? 'enclose' : 'touch';
    const mode = marqueeMode === 'direction' ? byDirection : marqueeMode;
    this.tools.sketch.set({ marquee: { rect, mode } });
    const found = this.editor.scene.inMarquee(rect, mode).map((record) => record.id);
    const taken = withGroups(this.editor, found);
    if (event.alt) this.editor.select([...this.before].filter((id) => !taken.includes(id)));
    else this.editor.select(event.shift ? [...this.before, ...taken] : taken);
  }

  override pointerUp(): void {
    this.tools.settle();
  }

  override cancel(): boolean {
    this.editor.select(this.before);
    this.tools.settle();
    return true;
  }
}
