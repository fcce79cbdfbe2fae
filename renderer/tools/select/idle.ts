import type { AnyRecord } from '#shared/model/registry';
import { RoutingCables } from '../cable/routing';
import { reachUm } from '../reach';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import { enterGroup, stepOutOfGroup, withGroups } from './groups';
import { handleAt } from './handles';
import { PointingCanvas } from './pointing-canvas';
import { PointingItem } from './pointing-item';
import { ReshapingOutline } from './reshaping-outline';
import { ResizingItem } from './resizing-item';
import { Rotating } from './rotating';

/** Nothing is going on: what is under the pointer lights up, a press begins something. */
export class SelectIdle extends State {
  readonly path = 'select.idle';

  override pointerMove(event: ToolPointer): void {
    const handle = handleAt(this.editor, event.screen);
    const hit = handle ? undefined : this.editor.scene.hits(event.world, reachUm(this.editor))[0];
    this.editor.hovered.set(hit?.id);
    this.tools.cursor.set(handle ? 'pointer' : hit ? 'move' : 'default');
  }

  override pointerDown(event: ToolPointer): void {
    const hits = this.editor.scene.hits(event.world, reachUm(this.editor));
    if (event.button === 2) this.selectForMenu(hits);
    if (event.button !== 0) return;
    const handle = handleAt(this.editor, event.screen);
    if (handle?.kind === 'rotate') this.tools.transition(new Rotating(this.tools, event));
    else if (handle?.kind === 'route') this.tools.transition(new RoutingCables(this.tools));
    else if (handle?.kind === 'side') this.tools.transition(new ResizingItem(this.tools, event, handle));
    else if (handle) this.tools.transition(new ReshapingOutline(this.tools, event, handle));
    else if (hits.length > 0)
      this.tools.transition(
        new PointingItem(
          this.tools,
          event,
          hits.map((record) => record.id),
        ),
      );
    else this.tools.transition(new PointingCanvas(this.tools, event));
  }

  override doubleClick(event: ToolPointer): void {
    const hit = this.editor.scene.hits(event.world, reachUm(this.editor))[0];
    if (hit && !enterGroup(this.editor, hit.id)) this.tools.hooks.openItem(hit.id);
  }

  override keyDown(event: ToolKey): boolean {
    const [only] = this.editor.selection.get();
    if (event.key !== 'Enter' || only === undefined) return false;
    if (!enterGroup(this.editor, only)) this.tools.hooks.openItem(only);
    return true;
  }

  /** Escape in a group steps out of it, one level: the whole group is selected then. */
  override cancel(): boolean {
    return stepOutOfGroup(this.editor);
  }

  /** The context menu is about what is under the pointer, unless that is part of the selection. */
  private selectForMenu(hits: readonly AnyRecord[]): void {
    const [top] = hits;
    if (!top) this.editor.select([]);
    else if (!hits.some((record) => this.editor.selection.get().has(record.id)))
      this.editor.select(withGroups(this.editor, [top.id]));
  }
}
