import { isMark } from '../../editor/marks';
import { getRecord } from '#shared/store/document-view';
import { DraggingMark } from './dragging-mark';
import { hasMoved, State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { leaveGroupUnlessIn, withGroups } from './groups';
import { SelectIdle } from './idle';
import { Translating } from './translating';

/** The pointer is down on an item: moving it drags the selection, letting go selects. */
export class PointingItem extends State {
  readonly path = 'select.pointingItem';
  private readonly wasSelected: boolean;

  /** `hits` are the ids under the pointer, topmost first. */
  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly hits: readonly string[],
  ) {
    super(tools);
    this.wasSelected = hits.some((id) => tools.editor.selection.get().has(id));
  }

  override enter(): void {
    const [top] = this.hits;
    leaveGroupUnlessIn(this.editor, top);
    if (top === undefined || this.start.shift || this.wasSelected) return;
    this.editor.select(withGroups(this.editor, [top]));
  }

  override pointerMove(event: ToolPointer): void {
    if (!hasMoved(this.start, event)) return;
    const [top] = this.hits;
    if (top !== undefined && this.start.shift && !this.wasSelected) this.toggle(top);
    const record = top === undefined ? undefined : getRecord(this.editor.view, top);
    const isHeld = isMark(record) && this.editor.selection.get().has(record.id);
    this.tools.transition(
      isHeld ? new DraggingMark(this.tools, this.start, event, record) : new Translating(this.tools, this.start, event),
    );
  }

  override pointerUp(): void {
    const [top] = this.hits;
    if (top !== undefined) {
      if (this.start.shift) this.toggle(top);
      else if (this.wasSelected) this.editor.select(withGroups(this.editor, [this.nextInStack()]));
    }
    this.tools.transition(new SelectIdle(this.tools));
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }

  /** Adds or takes away an item with its group, whole. */
  private toggle(id: string): void {
    const ids = withGroups(this.editor, [id]);
    const selection = this.editor.selection.get();
    if (selection.has(id)) this.editor.select([...selection].filter((one) => !ids.includes(one)));
    else this.editor.select([...selection, ...ids]);
  }

  /** A click on what alone is selected goes on to what lies under it. */
  private nextInStack(): string {
    const selection = this.editor.selection.get();
    const at = this.hits.findIndex((id) => selection.has(id));
    const next = selection.size === 1 ? this.hits[(at + 1) % this.hits.length] : this.hits[0];
    return next ?? this.hits[0] ?? '';
  }
}
