import type { PointUm } from '#shared/model/field';
import { isRun } from '#shared/operations/item-footprint';
import { reshapeTray } from '#shared/operations/reshape-tray';
import { setFields } from '#shared/operations/set-fields';
import type { OperationError } from '#shared/operations/types';
import { getRecord } from '#shared/store/document-view';
import type { AnyId, RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { edgeLabels } from '../edge-labels';
import { SnapSession } from '../snapping';
import { State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { trayTargets } from '../tray/snap-to-trays';
import type { OutlineHandle } from './handles';
import { SelectIdle } from './idle';

/** Pulling a corner or an edge of a room, of a hole in it or of a zone, or a bend of a pipe or tray. */
export class ReshapingOutline extends State {
  readonly path = 'select.reshaping';
  override readonly cursor = 'crosshair';
  private readonly outline: readonly PointUm[];
  /** Of the room, where it is a corner or an edge of one of them. */
  private readonly holes: readonly (readonly PointUm[])[] = [];
  private readonly isRun: boolean;
  private readonly snapping: SnapSession;
  private plan: Result<RecordsDiff, OperationError> | undefined;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly handle: OutlineHandle,
  ) {
    super(tools);
    const record = getRecord(tools.editor.view, handle.id);
    this.isRun = isRun(record);
    if (record?.typeName === 'room') {
      this.holes = record.holes ?? [];
      this.outline = handle.hole === undefined ? record.outline : (this.holes[handle.hole] ?? []);
    } else this.outline = record?.typeName === 'zone' ? record.outline : isRun(record) ? record.path : [];
    const moving = new Set([handle.id]);
    const targets = record?.typeName === 'tray' ? trayTargets(tools.editor, moving) : undefined;
    this.snapping = new SnapSession(tools, moving, targets);
  }

  override exit(): void {
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const { outline, handle } = this;
    const corner = outline[handle.index];
    if (!corner) return;
    const moved = this.snapping.point(
      {
        xUm: handle.at.xUm + event.world.xUm - this.start.world.xUm,
        yUm: handle.at.yUm + event.world.yUm - this.start.world.yUm,
      },
      { isSuspended: event.mod, lock: undefined },
    );
    const dx = moved.point.xUm - handle.at.xUm;
    const dy = moved.point.yUm - handle.at.yUm;
    const next = (handle.index + 1) % outline.length;
    const along = outline[next];
    const isEdge = handle.kind === 'edge';
    // An edge moves along its own normal, so that its neighbours only get longer or shorter.
    const isLevel = isEdge && along !== undefined && along[1] === corner[1];
    const isUpright = isEdge && along !== undefined && along[0] === corner[0];
    const shift = ([x, y]: PointUm): PointUm => [
      Math.round(x + (isLevel ? 0 : dx)),
      Math.round(y + (isUpright ? 0 : dy)),
    ];
    const shape = outline.map((point, index) =>
      index === handle.index || (isEdge && index === next) ? shift(point) : point,
    );
    this.plan = this.planOf(shape);
    if (this.plan.ok) this.editor.showPreview(this.plan.value, moved.guides);
    this.tools.sketch.set({
      outline: { points: shape, isClosed: !this.isRun },
      labels: edgeLabels(shape, !this.isRun, this.tools.session.getState().lengthUnit),
    });
  }

  private planOf(shape: readonly PointUm[]): Result<RecordsDiff, OperationError> {
    const { id } = this.handle;
    const record = getRecord(this.editor.view, id);
    if (record?.typeName === 'tray') return reshapeTray(this.editor.view, { trayId: record.id, path: shape });
    return setFields(this.editor.view, { ids: [id as AnyId], changes: this.changesTo(shape) });
  }

  private changesTo(shape: readonly PointUm[]): { readonly [fieldName: string]: unknown } {
    const { hole } = this.handle;
    if (hole !== undefined) return { holes: this.holes.map((one, index) => (index === hole ? shape : one)) };
    return { [this.isRun ? 'path' : 'outline']: shape };
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan } = this;
    this.tools.transition(new SelectIdle(this.tools));
    if (plan)
      this.editor.run({ label: `Reshape ${countOf(this.editor.view, [this.handle.id])}`, code: 'area.reshape' }, plan);
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }
}
