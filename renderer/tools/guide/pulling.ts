import type { Guide } from '#shared/model/records/guide';
import { addGuide } from '#shared/operations/add-guide';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { isOffPlan } from './off-plan';

/** Pulling a new guide out of a ruler; let go over the ruler, none is made. */
export class PullingGuide extends State {
  readonly path = 'guide.pulling';
  override readonly cursor: string;
  private readonly snapping: SnapSession;
  private plan: Result<RecordsDiff, OperationError> | undefined;

  constructor(
    tools: Tools,
    private readonly axis: Guide['axis'],
  ) {
    super(tools);
    this.cursor = axis === 'x' ? 'col-resize' : 'row-resize';
    this.snapping = new SnapSession(tools, new Set());
  }

  override exit(): void {
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const { editor, axis } = this;
    if (isOffPlan(editor, axis, event.screen)) {
      this.plan = undefined;
      editor.preview.set(undefined);
      this.tools.sketch.set({});
      return;
    }
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: axis });
    const atUm = Math.round(axis === 'x' ? point.xUm : point.yUm);
    this.plan = addGuide(editor.view, { ids: editor.ids, axis, atUm });
    if (this.plan.ok) editor.showPreview(this.plan.value, []);
    this.tools.sketch.set({ hint: formatLength(atUm as Um, this.tools.session.getState().lengthUnit) });
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan } = this;
    this.tools.settle();
    if (!plan?.ok) return;
    const select = this.tools.choice.get().tool === 'select' ? { select: [...plan.value.added.keys()] } : {};
    this.editor.run({ label: 'Add guide', code: 'guide.add' }, plan, select);
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }
}
