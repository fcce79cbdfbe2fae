import type { CableHit } from '../../editor/cables/cable-hits';
import { cablesAt } from '../../editor/cables/cables-at';
import { routeGrip } from '../../editor/cables/route-grip';
import type { Editor } from '../../editor/editor';
import { RoutingCables } from '../cable/routing';
import { hasMoved, State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { withGroups } from './groups';
import { SelectIdle } from './idle';

/**
 * The pointer is down on a cable: letting go selects it, dragging leads it by another tray. A click on one that is
 * selected goes on to its whole bundle, then to what lies under it.
 */
export class PointingCable extends State {
  readonly path = 'select.pointingCable';
  private readonly stack: readonly (readonly string[])[];
  private readonly wasSelected: boolean;

  /** `under` are the ids of what lies under the cable, topmost first. */
  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    hit: CableHit,
    under: readonly string[],
  ) {
    super(tools);
    this.stack = [...cableStack(tools.editor, hit), ...under.slice(0, 1).map((id) => withGroups(tools.editor, [id]))];
    this.wasSelected = tools.editor.selection.get().has(hit.cableId);
  }

  override enter(): void {
    if (!this.start.shift && !this.wasSelected) this.editor.select(this.stack[0] ?? []);
  }

  override pointerMove(event: ToolPointer): void {
    if (!hasMoved(this.start, event)) return;
    if (this.start.shift && !this.wasSelected) this.toggle();
    const canLead = !this.editor.isReadOnly.get() && routeGrip(this.editor) !== undefined;
    this.tools.transition(canLead ? new RoutingCables(this.tools) : new SelectIdle(this.tools));
  }

  override pointerUp(): void {
    if (this.start.shift) this.toggle();
    else if (this.wasSelected) this.editor.select(this.nextInStack());
    this.tools.transition(new SelectIdle(this.tools));
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }

  private toggle(): void {
    const [ids = []] = this.stack;
    const selection = this.editor.selection.get();
    const isIn = ids.some((id) => selection.has(id));
    this.editor.select(isIn ? [...selection].filter((id) => !ids.includes(id)) : [...selection, ...ids]);
  }

  private nextInStack(): readonly string[] {
    const selection = this.editor.selection.get();
    const at = this.stack.findIndex((ids) => ids.length === selection.size && ids.every((id) => selection.has(id)));
    return this.stack[(at + 1) % this.stack.length] ?? [];
  }
}

/**
 * What a click on a cable takes, and what the next one: drawn as a line of its own it comes before its bundle, as part of
 * a ribbon after it.
 */
export function cableStack(editor: Editor, { cableId, isSingle }: CableHit): readonly (readonly string[])[] {
  const cable = cablesAt(editor.view, [cableId]).get(cableId);
  const bundle = cable?.bundleId === undefined ? [] : [...cablesAt(editor.view, [cable.bundleId]).keys()];
  if (bundle.length < 2) return [[cableId]];
  return isSingle ? [[cableId], bundle] : [bundle, [cableId]];
}
