import type { Dimension } from '#shared/model/records/dimension';
import type { Guide } from '#shared/model/records/guide';
import type { Underlay } from '#shared/model/records/underlay';
import { deleteItems } from '#shared/operations/delete-items';
import { dimensionLine, itemsOf, offsetThrough } from '#shared/operations/dimension-line';
import { setFields } from '#shared/operations/set-fields';
import type { OperationError } from '#shared/operations/types';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import type { Mark } from '../../editor/marks';
import { isOffPlan } from '../guide/off-plan';
import { SnapSession, snapToStep } from '../snapping';
import { State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { SelectIdle } from './idle';

type Planned = Result<RecordsDiff, OperationError>;

/** The line of a dimension stands at round distances from what it measures; Mod lets it stand anywhere. */
const OFFSET_STEP_UM = 50_000;

/**
 * Dragging a guide, the line of a dimension, or an underlay. A guide that is dragged back over its ruler, or out of the
 * view, is deleted when it is let go.
 */
export class DraggingMark extends State {
  readonly path = 'select.draggingMark';
  override readonly cursor = 'grabbing';
  private readonly snapping: SnapSession;
  private plan: Planned | undefined;
  private isLeaving = false;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly latest: ToolPointer,
    private readonly mark: Mark,
  ) {
    super(tools);
    this.snapping = new SnapSession(tools, new Set([mark.id]));
  }

  override enter(): void {
    this.editor.hovered.set(undefined);
    if (this.mark.typeName === 'underlay' && this.mark.isLocked) {
      this.editor.notify('This underlay is locked, so it stays where it is.');
      this.tools.transition(new SelectIdle(this.tools));
      return;
    }
    this.pointerMove(this.latest);
  }

  override exit(): void {
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const { mark } = this;
    this.plan =
      mark.typeName === 'guide'
        ? this.moveGuide(mark, event)
        : mark.typeName === 'dimension'
          ? this.offsetDimension(mark, event)
          : this.moveUnderlay(mark, event);
    if (this.plan?.ok) this.editor.showPreview(this.plan.value, []);
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan, mark, isLeaving } = this;
    this.tools.transition(new SelectIdle(this.tools));
    const what = countOf(this.editor.view, [mark.id]);
    if (plan) this.editor.run({ label: `${isLeaving ? 'Delete' : 'Move'} ${what}`, code: 'marks.move' }, plan);
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }

  private moveGuide(guide: Guide, event: ToolPointer): Planned {
    this.isLeaving = isOffPlan(this.editor, guide.axis, event.screen);
    if (this.isLeaving) {
      this.tools.sketch.set({ hint: 'Let go to delete the guide' });
      return deleteItems(this.editor.view, { ids: [guide.id] });
    }
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: guide.axis });
    const atUm = Math.round(guide.axis === 'x' ? point.xUm : point.yUm);
    this.tools.sketch.set({ hint: formatLength(atUm as Um, this.tools.session.getState().lengthUnit) });
    return setFields(this.editor.view, { ids: [guide.id], changes: { atUm } });
  }

  private offsetDimension(dimension: Dimension, event: ToolPointer): Planned | undefined {
    const line = dimensionLine(dimension, itemsOf(this.editor.view));
    if (!line) return undefined;
    const offset = offsetThrough(line, dimension.along, event.world);
    const offsetUm = event.mod ? offset : snapToStep(offset, OFFSET_STEP_UM);
    return setFields(this.editor.view, { ids: [dimension.id], changes: { offsetUm } });
  }

  private moveUnderlay(underlay: Underlay, event: ToolPointer): Planned {
    const dx = event.world.xUm - this.start.world.xUm;
    const dy = event.world.yUm - this.start.world.yUm;
    const isLevel = event.shift && Math.abs(dx) >= Math.abs(dy);
    const xUm = Math.round(underlay.xUm + (event.shift && !isLevel ? 0 : dx));
    const yUm = Math.round(underlay.yUm + (isLevel ? 0 : dy));
    return setFields(this.editor.view, { ids: [underlay.id], changes: { xUm, yUm } });
  }
}
