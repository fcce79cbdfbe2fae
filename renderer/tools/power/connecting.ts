import { tightest } from '#shared/analysis/power/limits';
import type { PointXY } from '#shared/geometry/rect';
import { hostedNode } from '#shared/operations/power-nodes';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import { formatAtLeast } from '#shared/units/format';
import type { Result } from '#shared/units/result';
import { formatsOf } from '../../session/formats';
import { reachUm } from '../reach';
import { hasMoved, State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { isSupplied, planSupply, supplyKindOf, verbOf, type Supplied } from './plan-supply';

/**
 * Dragging from racks and plant to the busway, panel, PDU or UPS that is to feed them. What is under the pointer is
 * planned and shown as a preview, so every number up the chain is what it would be; letting go commits it as one step.
 */
export class ConnectingPower extends State {
  readonly path = 'power.connecting';
  override readonly cursor = 'crosshair';
  private readonly sources: readonly Supplied[];
  private target: Supplied | undefined;
  private plan: Result<RecordsDiff, OperationError> | undefined;
  private hasLeft = false;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly pressed: Supplied,
  ) {
    super(tools);
    this.sources = tools.editor.selectedRecords().filter(isSupplied);
  }

  override exit(): void {
    this.editor.hovered.set(undefined);
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    if (!this.hasLeft && !hasMoved(this.start, event)) return;
    this.hasLeft = true;
    const target = this.targetAt(event);
    if (target?.id !== this.target?.id) this.aim(target);
    this.show(event.world);
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan, target } = this;
    this.tools.settle();
    // A click without a drag chooses this one out of what is selected.
    if (!this.hasLeft && !event.shift) this.editor.select([this.pressed.id]);
    if (!plan || !target) return;
    const what = countOf(
      this.editor.view,
      this.sources.map((source) => source.id),
    );
    const verb = plan.ok ? verbOf(plan.value) : 'Connect';
    if (verb === undefined) this.editor.notify(`Fed from ${target.name} already.`);
    else this.editor.run({ label: `${verb} ${what} to ${target.name}`, code: 'power.connect' }, plan);
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }

  /** Plant first that hands on power, as a busway above a row; what is dragged is no target. */
  private targetAt(event: ToolPointer): Supplied | undefined {
    const dragged = new Set<string>(this.sources.map((source) => source.id));
    const found = this.editor.scene
      .hits(event.world, reachUm(this.editor))
      .filter(isSupplied)
      .filter((record) => !dragged.has(record.id));
    return found.find((record) => supplyKindOf(this.editor, record) !== undefined) ?? found[0];
  }

  private aim(target: Supplied | undefined): void {
    const { editor } = this;
    this.target = target;
    this.plan = target && planSupply(editor, this.sources, target);
    editor.hovered.set(target?.id);
    if (this.plan?.ok) editor.showPreview(this.plan.value, []);
    else editor.preview.set(undefined);
  }

  private show(pointer: PointXY): void {
    const isRefused = this.plan?.ok === false;
    const breaks = this.editor.preview.get()?.introduced.some((finding) => finding.severity === 'error') ?? false;
    this.tools.sketch.set({
      cords: {
        from: this.sources.map(({ xUm, yUm }) => [xUm, yUm]),
        to: [pointer.xUm, pointer.yUm],
        tone: isRefused || breaks ? 'refused' : this.target ? 'taken' : 'free',
      },
      hint: this.hint(),
      isHintRefusal: isRefused,
    });
  }

  private hint(): string {
    const { plan, target, editor } = this;
    const what = countOf(
      editor.view,
      this.sources.map((source) => source.id),
    );
    if (!plan || !target) return `Drop ${what} on a busway, panel, PDU or UPS`;
    if (!plan.ok) return plan.error.message;
    const verb = verbOf(plan.value);
    if (verb === undefined) return `Fed from ${target.name} already`;
    const node = target.typeName === 'equipment' ? hostedNode(editor.view, target.id) : undefined;
    const side = node?.side === undefined ? '' : `, side ${node.side}`;
    const then = node ? this.loadThen(node.id) : undefined;
    return `${verb} ${what} to ${target.name}${side}${then === undefined ? '' : `: ${then}`}`;
  }

  /** What the target would carry, and how much of its tightest limit that is. */
  private loadThen(nodeId: string): string | undefined {
    const { editor, tools } = this;
    const { power, count } = formatsOf(tools.session.getState());
    return editor.readPreviewed(() => {
      const { nodeLoads, chain } = editor.checks.analysis;
      const slot = chain.graph.nodes.slotOf(nodeId);
      if (slot < 0) return undefined;
      const { outW, unknownLoads, unknownLosses } = nodeLoads.load(slot);
      const carries = formatAtLeast({ known: outW, unknownCount: unknownLoads + unknownLosses }, power);
      const limit = tightest(nodeLoads.limits(slot, editor.checks.continuousShares));
      const share = limit && limit.limit > 0 ? limit.actual / limit.limit : undefined;
      return share === undefined ? `${carries} then` : `${carries} then, ${count(share * 100)} % of its limit`;
    });
  }
}
