import { DEFAULT_MEDIA_POLICY } from '#shared/analysis/cabling/media-choice';
import { cableTargetsAt, portOwnersAt } from '#shared/operations/cable-plugs';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { formatsOf } from '../../session/formats';
import { reachUm } from '../reach';
import { hasMoved, State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { commonLinkSpeeds, isCablePlace, placesWithPorts } from './cable-places';
import { cablePlaceAt, type CablePlace } from './idle';
import { planCables, type MediumWish, type PlannedCables } from './plan-cables';

/**
 * Dragging from racks to where their cables are to go. Over a rack one cable from each is planned and shown with its way
 * and length; letting go asks which ports, how many and how fast, with everything filled in.
 */
export class ConnectingCables extends State {
  readonly path = 'cable.connecting';
  override readonly cursor = 'crosshair';
  private readonly sourceIds: readonly PortOwnerId[];
  private target: CablePlace | undefined;
  private planned: PlannedCables | undefined;
  private refusal: string | undefined;
  private hasLeft = false;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private readonly pressed: CablePlace,
  ) {
    super(tools);
    const selected = tools.editor.selectedRecords().filter(isCablePlace);
    this.sourceIds = placesWithPorts(
      tools.editor.view,
      selected.map((record) => record.id),
    );
  }

  override exit(): void {
    this.editor.hovered.set(undefined);
    this.editor.preview.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    if (!this.hasLeft && !hasMoved(this.start, event)) return;
    this.hasLeft = true;
    const found = this.editor.scene.hits(event.world, reachUm(this.editor));
    const target = cablePlaceAt(found.filter((record) => !(this.sourceIds as readonly string[]).includes(record.id)));
    if (target?.id !== this.target?.id) this.aim(target);
    this.show(event);
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { target, sourceIds, refusal } = this;
    this.tools.settle();
    // A click without a drag chooses this one out of what is selected.
    if (!this.hasLeft && !event.shift) this.editor.select([this.pressed.id]);
    if (!this.hasLeft || !target) return;
    if (refusal !== undefined) this.editor.notify(refusal, 'error');
    else this.tools.session.setState({ dialog: { kind: 'connectCables', fromIds: sourceIds, toIds: [target.id] } });
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }

  private aim(target: CablePlace | undefined): void {
    const { editor, sourceIds } = this;
    this.target = target;
    this.planned = undefined;
    this.refusal = undefined;
    editor.hovered.set(target?.id);
    editor.preview.set(undefined);
    if (!target) return;
    const { view } = editor;
    if (sourceIds.length === 0) this.refusal = 'Nothing that is dragged has ports.';
    else if (portOwnersAt(view, target.id).length === 0) this.refusal = `Nothing in ${target.name} has ports.`;
    if (this.refusal !== undefined) return;
    const sides = { fromIds: sourceIds, toIds: cableTargetsAt(view, target.id) };
    const [speedMbps] = commonLinkSpeeds(view, sides, 'data');
    const types = this.tools.hooks.allTypes?.();
    const medium: MediumWish = types
      ? { kind: 'chosen', types, policy: DEFAULT_MEDIA_POLICY }
      : { kind: 'given', medium: undefined };
    const wish = { ...sides, role: 'data', speedMbps, count: 1, rule: 'inOrder', purpose: 'compute', medium } as const;
    this.planned = planCables(editor, wish);
    if (this.planned.plan.ok) editor.showPreview(this.planned.plan.value, []);
  }

  private show(pointer: ToolPointer): void {
    const { editor, sourceIds } = this;
    const from = sourceIds.flatMap((id) => {
      const item = editor.scene.item(id);
      return item ? [[item.record.xUm, item.record.yUm] as const] : [];
    });
    const isRefused = this.refusal !== undefined;
    this.tools.sketch.set({
      cords: {
        from,
        to: [pointer.world.xUm, pointer.world.yUm],
        tone: isRefused ? 'refused' : this.target ? 'taken' : 'free',
      },
      hint: this.hint(),
      isHintRefusal: isRefused,
    });
  }

  private hint(): string {
    const { editor, target, planned, refusal, sourceIds } = this;
    if (refusal !== undefined) return refusal;
    const what = countOf(editor.view, sourceIds);
    if (!target) return `Drop ${what} on the rack the cables go to`;
    const { name } = target;
    const run = planned?.runs[0];
    if (!planned || !run) return `No free data ports in common with ${name}: drop to choose others`;
    const { quantity } = formatsOf(this.tools.session.getState());
    const length = (um: number): string => quantity('runLength', um);
    const longest = planned.runs.reduce<number | undefined>(
      (most, one) => (one.maxUm !== undefined && one.maxUm > (most ?? -1) ? one.maxUm : most),
      undefined,
    );
    const far =
      longest === undefined ? 'length unknown' : `${planned.runs.length > 1 ? 'up to ' : ''}${length(longest)}`;
    const [problem] = planned.problems.keys();
    const medium = problem ?? run.media[0];
    return `Cables from ${what} to ${name}: ${far}${medium === undefined ? '' : `, ${medium}`}`;
  }
}
