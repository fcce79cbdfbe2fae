import type { RecordId } from '#shared/model/record-id';
import type { Tray } from '#shared/model/records/tray';
import { routeCables, viasOf } from '#shared/operations/route-cables';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { traysOnWay } from '../../editor/cables/cable-details';
import { cableLengthOf, lengthSettings, type LengthSettings } from '../../editor/cables/ways';
import { formatsOf } from '../../session/formats';
import { reachUm } from '../reach';
import { SelectIdle } from '../select/idle';
import { State } from '../state';
import { countOf } from '../step-label';
import type { ToolPointer } from '../tool-event';
import type { Tools } from '../tools';

/** More trays to pass than this, and the new one simply comes last. */
const MAX_TRIED = 6;

/**
 * The way of the selected cables in the hand: dragged onto a tray, they must pass that tray from then on, at the place
 * among the others that makes the way shortest. The way it would be is shown until the button is let go.
 */
export class RoutingCables extends State {
  readonly path = 'select.routing';
  override readonly cursor = 'grabbing';
  private readonly cableIds: readonly RecordId<'cable'>[];
  private readonly settings: LengthSettings;
  private tray: Tray | undefined;
  private plan: Result<RecordsDiff, OperationError> | undefined;

  constructor(tools: Tools) {
    super(tools);
    const cables = tools.editor.selectedRecords().filter((record) => record.typeName === 'cable');
    this.cableIds = cables.filter((cable) => !cable.isRouteLocked).map((cable) => cable.id);
    this.settings = lengthSettings(tools.editor.checks);
  }

  override exit(): void {
    this.editor.preview.set(undefined);
    this.editor.hovered.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const found = this.editor.scene.hits(event.world, reachUm(this.editor));
    const tray = found.find((record): record is Tray => record.typeName === 'tray');
    if (tray?.id !== this.tray?.id) this.aim(tray);
    this.tools.sketch.set({ hint: this.hint(), isHintRefusal: this.plan?.ok === false });
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan, tray, editor, cableIds } = this;
    this.tools.transition(new SelectIdle(this.tools));
    if (!plan || !tray) return;
    const what = countOf(editor.view, cableIds);
    editor.run({ label: `Lead ${what} by ${tray.name || 'a tray'}`, code: 'cables.route' }, plan);
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }

  private aim(tray: Tray | undefined): void {
    const { editor } = this;
    this.tray = tray;
    this.plan = undefined;
    editor.hovered.set(tray?.id);
    editor.preview.set(undefined);
    const [first] = this.cableIds;
    if (!tray || first === undefined || this.isOnWay(tray)) return;
    this.plan = this.shortestBy(first, tray);
    if (this.plan.ok) editor.showPreview(this.plan.value, []);
  }

  private isOnWay(tray: Tray): boolean {
    const { analysis } = this.editor.checks;
    return this.cableIds.every((id) => traysOnWay(analysis, id).includes(tray.id));
  }

  /** The tray at each place among those that must be passed; the one by which the first cable is shortest. */
  private shortestBy(first: RecordId<'cable'>, tray: Tray): Result<RecordsDiff, OperationError> {
    const { view, ids, checks } = this.editor;
    const vias = viasOf(view, first).filter((id) => id !== tray.id);
    const places = vias.length > MAX_TRIED ? [vias.length] : [...vias.keys(), vias.length];
    let best: Result<RecordsDiff, OperationError> | undefined;
    let bestUm = Infinity;
    for (const place of places) {
      const trayIds = [...vias.slice(0, place), tray.id, ...vias.slice(place)];
      const plan = routeCables(view, { ids, cableIds: this.cableIds, trayIds });
      const length = plan.ok
        ? checks.whatIf(plan.value, (analysis) => cableLengthOf(analysis, first, this.settings))
        : undefined;
      if (best && (length ?? Infinity) >= bestUm) continue;
      best = plan;
      bestUm = length ?? Infinity;
    }
    return best ?? routeCables(view, { ids, cableIds: this.cableIds, trayIds: [...vias, tray.id] });
  }

  private hint(): string {
    const { tray, plan, editor, cableIds } = this;
    const [first] = cableIds;
    if (!tray || first === undefined) return 'Drag onto the tray to go by';
    const name = tray.name || 'this tray';
    if (!plan) return `Goes by ${name} already`;
    if (!plan.ok) return plan.error.message;
    const { quantity } = formatsOf(this.tools.session.getState());
    const now = cableLengthOf(editor.checks.analysis, first, this.settings);
    const then = editor.readPreviewed(() => cableLengthOf(editor.checks.analysis, first, this.settings));
    if (then === undefined) return `There is no way by ${name}`;
    const more = now === undefined ? 0 : then - now;
    const change = more === 0 ? '' : `, ${quantity('runLength', Math.abs(more))} ${more > 0 ? 'longer' : 'shorter'}`;
    return `By ${name}: ${quantity('runLength', then)}${change}`;
  }
}
