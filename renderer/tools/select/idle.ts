import type { AnyRecord } from '#shared/model/registry';
import { isStanding } from '#shared/operations/item-footprint';
import { cableAt, type CableHit } from '../../editor/cables/cable-hits';
import { RoutingCables } from '../cable/routing';
import { reachUm } from '../reach';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import { enterGroup, stepOutOfGroup, withGroups } from './groups';
import { handleAt } from './handles';
import { PointingCanvas } from './pointing-canvas';
import { cableStack, PointingCable } from './pointing-cable';
import { PointingItem } from './pointing-item';
import { ReshapingOutline } from './reshaping-outline';
import { ResizingItem } from './resizing-item';
import { Rotating } from './rotating';

/** Nothing is going on: what is under the pointer lights up, a press begins something. */
export class SelectIdle extends State {
  readonly path = 'select.idle';

  override pointerMove(event: ToolPointer): void {
    const handle = handleAt(this.editor, event.screen);
    const hits = handle ? [] : this.editor.scene.hits(event.world, reachUm(this.editor));
    const cable = handle ? undefined : this.cableAbove(event, hits);
    this.editor.hovered.set(cable?.cableId ?? hits[0]?.id);
    this.tools.cursor.set(handle || cable ? 'pointer' : hits.length > 0 ? 'move' : 'default');
  }

  override pointerDown(event: ToolPointer): void {
    const hits = this.editor.scene.hits(event.world, reachUm(this.editor));
    const cable = this.cableAbove(event, hits);
    if (event.button === 2) this.selectForMenu(hits, cable);
    if (event.button !== 0) return;
    const handle = handleAt(this.editor, event.screen);
    if (handle?.kind === 'rotate') this.tools.transition(new Rotating(this.tools, event));
    else if (handle?.kind === 'route') this.tools.transition(new RoutingCables(this.tools));
    else if (handle?.kind === 'side') this.tools.transition(new ResizingItem(this.tools, event, handle));
    else if (handle) this.tools.transition(new ReshapingOutline(this.tools, event, handle));
    else if (cable) this.tools.transition(new PointingCable(this.tools, event, cable, idsOf(hits)));
    else if (hits.length > 0) this.tools.transition(new PointingItem(this.tools, event, idsOf(hits)));
    else this.tools.transition(new PointingCanvas(this.tools, event));
  }

  override doubleClick(event: ToolPointer): void {
    const hits = this.editor.scene.hits(event.world, reachUm(this.editor));
    const [hit] = hits;
    if (this.cableAbove(event, hits)) return;
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
  private selectForMenu(hits: readonly AnyRecord[], cable: CableHit | undefined): void {
    const [top] = hits;
    const selection = this.editor.selection.get();
    if (cable) {
      if (!selection.has(cable.cableId)) this.editor.select(cableStack(this.editor, cable)[0] ?? []);
    } else if (!top) this.editor.select([]);
    else if (!hits.some((record) => selection.has(record.id))) this.editor.select(withGroups(this.editor, [top.id]));
  }

  /**
   * The cable at the pointer. What is selected under it goes before it: it is being moved, or clicked through. So do racks
   * and plant from afar, where lines of cables would cover them whole.
   */
  private cableAbove(event: ToolPointer, hits: readonly AnyRecord[]): CableHit | undefined {
    const selection = this.editor.selection.get();
    if (hits.some((record) => selection.has(record.id))) return undefined;
    const cable = cableAt(this.editor, event.world);
    return cable?.isFar && hits.some(isStanding) ? undefined : cable;
  }
}

function idsOf(records: readonly AnyRecord[]): readonly string[] {
  return records.map((record) => record.id);
}
