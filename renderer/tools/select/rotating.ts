import { rectCentre, type PointXY } from '#shared/geometry/rect';
import { rotateItems } from '#shared/operations/rotate-items';
import type { OperationError } from '#shared/operations/types';
import type { AnyId, RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { movableIds } from '../movable';
import { State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { SelectIdle } from './idle';

/** The turning handle locks to this step; Mod lets it turn freely, to a tenth of a degree. */
const STEP_MDEG = 15_000;
const FREE_STEP_MDEG = 100;

/** Turning the selection about its middle. */
export class Rotating extends State {
  readonly path = 'select.rotating';
  override readonly cursor = 'grabbing';
  private readonly ids: readonly AnyId[];
  private readonly centre: PointXY | undefined;
  private readonly startAngle: number;
  private plan: Result<RecordsDiff, OperationError> | undefined;

  constructor(tools: Tools, start: ToolPointer) {
    super(tools);
    this.ids = movableIds(tools.editor, tools.editor.selection.get());
    const bounds = tools.editor.boundsOf(this.ids);
    this.centre = bounds && rectCentre(bounds);
    this.startAngle = this.angleTo(start);
  }

  override exit(): void {
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    if (!this.centre) return;
    const step = event.mod ? FREE_STEP_MDEG : STEP_MDEG;
    const byMdeg = Math.round((this.angleTo(event) - this.startAngle) / step) * step;
    this.plan = rotateItems(this.editor.view, { ids: this.ids, byMdeg });
    if (this.plan.ok) this.editor.showPreview(this.plan.value, []);
    this.tools.sketch.set({ hint: `${(((byMdeg % 360_000) + 360_000) % 360_000) / 1000}°` });
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan } = this;
    this.tools.transition(new SelectIdle(this.tools));
    if (plan) this.editor.run({ label: `Turn ${countOf(this.editor.view, this.ids)}`, code: 'items.rotate' }, plan);
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }

  /** Clockwise from north, in thousandths of a degree. */
  private angleTo(event: ToolPointer): number {
    if (!this.centre) return 0;
    return (Math.atan2(event.world.xUm - this.centre.xUm, this.centre.yUm - event.world.yUm) * 180_000) / Math.PI;
  }
}
