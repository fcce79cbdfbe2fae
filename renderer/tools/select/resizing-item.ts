import { frontDirection, rightDirection, type Footprint } from '#shared/geometry/footprint';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { setFields } from '#shared/operations/set-fields';
import type { OperationError } from '#shared/operations/types';
import { getRecord } from '#shared/store/document-view';
import type { AnyId, RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { snapToStep } from '../snapping';
import { State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import type { Handle } from './handles';
import { SelectIdle } from './idle';

/** Sizes go in steps of a centimetre while dragged; Mod makes it a millimetre. */
const STEP_UM = 10_000;
const FINE_STEP_UM = 1000;
const MIN_SIZE_UM = 50_000;

/** Pulling one side or corner of a column, wall, door, ramp, keep-out or run; the opposite side stays. */
export class ResizingItem extends State {
  readonly path = 'select.resizing';
  override readonly cursor = 'crosshair';
  private readonly before: Footprint | undefined;
  private plan: Result<RecordsDiff, OperationError> | undefined;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly handle: Extract<Handle, { kind: 'side' }>,
  ) {
    super(tools);
    this.before = tools.editor.scene.item(handle.id)?.footprint;
  }

  override exit(): void {
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const { before, handle } = this;
    const record = getRecord(this.editor.view, handle.id);
    if (!before || !record) return;
    const front = frontDirection(before.rotationMdeg);
    const right = rightDirection(before.rotationMdeg);
    const mx = event.world.xUm - this.start.world.xUm;
    const my = event.world.yUm - this.start.world.yUm;
    const step = event.mod ? FINE_STEP_UM : STEP_UM;
    const grown = (size: number, side: number, along: number) =>
      side === 0 ? size : Math.max(MIN_SIZE_UM, snapToStep(size + side * along, step));
    const width = grown(before.widthUm, handle.dx, mx * right.x + my * right.y);
    const depth = grown(before.depthUm, handle.dy, mx * front.x + my * front.y);
    const shiftRight = ((width - before.widthUm) / 2) * handle.dx;
    const shiftFront = ((depth - before.depthUm) / 2) * handle.dy;
    const place = {
      xUm: Math.round(before.xUm + right.x * shiftRight + front.x * shiftFront),
      yUm: Math.round(before.yUm + right.y * shiftRight + front.y * shiftFront),
    };
    const changes =
      record.typeName === 'equipment' ? { ...place, lengthUm: width } : { ...place, widthUm: width, depthUm: depth };
    this.plan = setFields(this.editor.view, { ids: [handle.id as AnyId], changes });
    if (this.plan.ok) this.editor.showPreview(this.plan.value, []);
    const unit = this.tools.session.getState().lengthUnit;
    const text = `${formatLength(width as Um, unit)} × ${formatLength(depth as Um, unit)}`;
    this.tools.sketch.set({ hint: text });
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan } = this;
    this.tools.transition(new SelectIdle(this.tools));
    if (plan)
      this.editor.run({ label: `Resize ${countOf(this.editor.view, [this.handle.id])}`, code: 'items.resize' }, plan);
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }
}
