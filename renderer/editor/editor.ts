import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { clampScale, fitRect, NOMINAL_SCALE, viewRect, type Camera, type SizePx } from '#shared/geometry/camera';
import type { RectUm } from '#shared/geometry/rect';
import { rectAroundAll, rectContains, rectHeight, rectWidth } from '#shared/geometry/rect';
import type { SnapGuide } from '#shared/geometry/snap';
import type { AnyRecord, Records, RecordTypeName } from '#shared/model/registry';
import type { IdSource, RecordId } from '#shared/model/record-id';
import type { OperationError } from '#shared/operations/types';
import { DocumentStore, type DocumentChange } from '#shared/store/document-store';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { EditableDocument } from '#shared/store/editable-document';
import type { HistoryMark, StepName } from '#shared/store/history';
import type { Finding } from '#shared/rules/engine/finding';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { CableView } from './cables/cable-view';
import { carriersOf } from './carriers';
import { Checks } from './checks';
import { DeliveryView } from './delivery-view';
import { FailureMode } from './failure-mode';
import { Layers } from './layers';
import type { Notice } from './notice';
import type { Preview } from './preview';
import { Scene } from './scene';
import { Emitter, Signal } from './signal';
import { WorstFailures } from './worst-failures';

/** The ids that are selected: racks, plant, obstacles, rooms, zones, notes; and devices and cables from other views. */
export type Selection = ReadonlySet<string>;

/** An item is seen when it takes up more than one part in this many of the view. */
const MIN_SHARE_SEEN = 25;

/** Clear space around what is shown whole: room for rulers, tile labels and the name of a room. */
const FIT_MARGIN_PX = 64;

const NOTHING: Selection = new Set();

export interface EditorServices {
  readonly ids: IdSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A document that is ready to be shown. */
export interface PreparedDocument {
  readonly store: DocumentStore;
  readonly analysis: HallAnalysis;
}

/**
 * The program behind the interface: the open document with its history, what is selected, where it is looked at, what
 * a gesture would do, and the live checks. Tools and actions drive it; painters and panels watch its signals.
 */
export class Editor {
  readonly selection = new Signal<Selection>(NOTHING);
  readonly hovered = new Signal<string | undefined>(undefined);
  readonly preview = new Signal<Preview | undefined>(undefined);
  readonly camera = new Signal<Camera>({ xUm: -1_000_000, yUm: -1_000_000, scale: NOMINAL_SCALE });
  readonly viewSize = new Signal<SizePx>({ width: 800, height: 600 });
  /** Counts document changes and replacements: for panels that show anything of the document. */
  readonly revision = new Signal(0);
  /** Told after scene, checks and revision have taken the change up. */
  readonly changed = new Emitter<DocumentChange>();
  /** Told after another document was opened. */
  readonly replaced = new Emitter<void>();
  /** The group that was stepped into: its members are picked one by one. */
  readonly enteredGroup = new Signal<string | undefined>(undefined);
  /** What this window shows and no document holds: layers, cables, the way in of a rack, the failure looked at. */
  readonly layers = new Layers(() => this.view);
  readonly cables = new CableView(this);
  readonly delivery = new DeliveryView(() => this);
  readonly failure = new FailureMode(() => this);
  /** The worst single failure of each power node, once it was asked for. */
  readonly worstFailures = new WorstFailures(() => this);
  readonly notices = new Emitter<Notice>();
  /** Id of the finding that is being looked at, for going on to the next. */
  readonly focusedFinding = new Signal<string | undefined>(undefined);

  private current!: EditableDocument<Selection>;
  private currentScene!: Scene;
  private currentChecks!: Checks;
  private savedStateId = 0;
  /** The state of the document that the preview was made of. */
  private previewEpoch = -1;
  private burst: { code: string; at: number; mark: HistoryMark; stateId: number; selection: Selection } | undefined;
  private stopListening: (() => void) | undefined;
  /** True while the document is under review and nothing may be changed. */
  readonly isReadOnly = new Signal(false);

  constructor(readonly services: EditorServices) {
    // What can no longer be seen or picked is not selected either.
    this.layers.changed.subscribe(() => {
      this.hovered.set(undefined);
      this.select([...this.selection.get()].filter((id) => this.layers.canPickId(id)));
    });
    this.open([]);
  }

  get store(): DocumentStore {
    return this.current.store;
  }

  /** The document for reading; with the preview it is still the committed one. */
  get view(): DocumentView {
    return this.current.store;
  }

  get scene(): Scene {
    return this.currentScene;
  }

  get checks(): Checks {
    return this.currentChecks;
  }

  get ids(): IdSource {
    return this.services.ids;
  }

  /** Replaces the document. Selection, history and checks start anew; the camera shows all of it. */
  open(records: Iterable<AnyRecord>): void {
    const steps = this.prepare(records);
    for (;;) {
      const step = steps.next();
      if (step.done) return this.show(step.value);
    }
  }

  /**
   * Makes a document ready to be shown, in small steps between which the window can answer the pointer. The open
   * document stays as it is. Yields the share done, from 0 to 1.
   */
  *prepare(records: Iterable<AnyRecord>, count = 0): Generator<number, PreparedDocument> {
    const share = (done: number, from: number, to: number) =>
      from + (to - from) * Math.min(1, done / Math.max(1, count));
    const filling = DocumentStore.fromSteps(records);
    let filled = filling.next();
    for (; !filled.done; filled = filling.next()) yield share(filled.value, 0, 0.3);
    const store = filled.value;
    const analysing = HallAnalysis.steps(store, { isRoutedElsewhere: true });
    let analysed = analysing.next();
    for (; !analysed.done; analysed = analysing.next()) yield share(analysed.value, 0.3, 1);
    return { store, analysis: analysed.value };
  }

  /** Shows a document that was made ready. */
  show({ store, analysis }: PreparedDocument): void {
    this.stopListening?.();
    this.currentChecks?.stop();
    this.current = new EditableDocument<Selection>(store);
    this.currentScene = new Scene(store, (record) => this.layers.canPick(record));
    this.currentChecks = new Checks(store, this.services.now, analysis);
    this.currentChecks.routed.subscribe(() => this.revision.set(this.revision.get() + 1));
    this.savedStateId = this.current.history.stateId;
    this.stopListening = store.onChange((change) => this.takeUp(change));
    this.isReadOnly.set(false);
    this.preview.set(undefined);
    this.hovered.set(undefined);
    this.layers.showAll();
    this.enteredGroup.set(undefined);
    this.failure.clear();
    this.worstFailures.clear();
    this.selection.set(NOTHING);
    this.zoomToFit();
    this.revision.set(this.revision.get() + 1);
    this.replaced.emit();
  }

  record<T extends RecordTypeName>(id: RecordId<T>): Records[T] | undefined {
    return this.view.get(id);
  }

  /** The selected records that still exist. */
  selectedRecords(): AnyRecord[] {
    const records: AnyRecord[] = [];
    for (const id of this.selection.get()) {
      const record = getRecord(this.view, id);
      if (record) records.push(record);
    }
    return records;
  }

  select(ids: Iterable<string>): void {
    const next = new Set(ids);
    const now = this.selection.get();
    if (next.size === now.size && [...next].every((id) => now.has(id))) return;
    this.selection.set(next);
  }

  /** Adds what is not selected, takes away what is. */
  toggle(ids: Iterable<string>): void {
    const next = new Set(this.selection.get());
    for (const id of ids) if (!next.delete(id)) next.add(id);
    this.selection.set(next);
  }

  /**
   * Commits a planned change as one undo step and selects `select` when given. A plan that failed is shown to the
   * person. Returns whether something was committed.
   */
  run(name: StepName, plan: Result<RecordsDiff, OperationError>, options: { select?: Iterable<string> } = {}): boolean {
    if (!plan.ok) {
      this.notices.emit({ kind: 'error', message: plan.error.message });
      return false;
    }
    if (this.isReadOnly.get()) {
      this.notices.emit({
        kind: 'error',
        message: 'The document is open for review, so nothing was changed. Leave the review to change it.',
      });
      return false;
    }
    const before = this.selection.get();
    const depth = this.current.history.depth;
    const after = options.select ? new Set(options.select) : before;
    this.current.transact(name, plan.value, { before, after });
    if (options.select) this.selection.set(after);
    return this.current.history.depth !== depth;
  }

  /**
   * Shows what a change would do, with the findings it would bring. While something new is being placed only those
   * about its place matter: that it is not fed or cooled yet goes without saying. Shows nothing during a review.
   */
  showPreview(diff: RecordsDiff, guides: readonly SnapGuide[], concern: 'all' | 'place' = 'all'): void {
    if (this.isReadOnly.get()) return;
    const { introduced, worsened, resolvedCount } = this.checks.preview(diff);
    this.previewEpoch = this.view.epoch;
    const concerns = (finding: Finding): boolean => concern === 'all' || this.checks.isAboutPlace(finding);
    this.preview.set({
      diff,
      guides,
      introduced: introduced.filter(concerns),
      worsened: worsened.filter(({ finding }) => concerns(finding)),
      resolvedCount,
    });
  }

  /**
   * Reads the analysis as the gesture that is going on would have it, else as the document is. A preview that was made
   * of another state of the document, as one that has just been committed, is left out.
   */
  readPreviewed<T>(read: () => T): T {
    const preview = this.preview.get();
    if (!preview || this.previewEpoch !== this.view.epoch) return read();
    return this.checks.whatIf(preview.diff, read);
  }

  /**
   * Like `run`, for keys held down: steps of the same code that follow within `burstMs`, with the same selection, become
   * one undo step.
   */
  runInBurst(name: StepName, plan: Result<RecordsDiff, OperationError>, burstMs: number): void {
    const now = this.services.now();
    const { burst } = this;
    const { stateId } = this.current.history;
    const goesOn =
      burst &&
      burst.code === name.code &&
      burst.stateId === stateId &&
      now - burst.at <= burstMs &&
      burst.selection === this.selection.get();
    const mark = goesOn ? burst.mark : this.current.history.mark();
    if (!this.run(name, plan)) return;
    if (goesOn) this.current.history.squashToMark(mark, name);
    this.burst = {
      code: name.code,
      at: now,
      mark,
      stateId: this.current.history.stateId,
      selection: this.selection.get(),
    };
  }

  /** A place in the history, for `squashToMark`. */
  mark(): HistoryMark {
    return this.current.history.mark();
  }

  /** Joins the steps since the mark into one. */
  squashToMark(mark: HistoryMark, name: StepName): void {
    this.current.history.squashToMark(mark, name);
    this.revision.set(this.revision.get() + 1);
  }

  /** Selects what a finding is about and shows where it is. */
  focusFinding(finding: Finding): void {
    this.focusedFinding.set(finding.id);
    // A cooling unit is seen as the plant it is built into.
    const subjects = finding.subjects.flatMap((id) =>
      id.startsWith('coolingUnit:') ? carriersOf(this.view, id) : [id],
    );
    this.select(subjects.filter((id) => this.view.has(id)));
    const bounds = finding.at ?? this.boundsOf(subjects);
    const view = viewRect(this.camera.get(), this.viewSize.get());
    // What is in view and large enough to see stays where it is.
    const isSeen =
      bounds && rectContains(view, bounds) && rectWidth(bounds) + rectHeight(bounds) > rectWidth(view) / MIN_SHARE_SEEN;
    if (bounds && !isSeen) this.zoomTo(bounds, 160, clampScale(NOMINAL_SCALE));
  }

  get undoLabel(): string | undefined {
    return this.current.history.undoStep?.label;
  }

  get redoLabel(): string | undefined {
    return this.current.history.redoStep?.label;
  }

  undo(): void {
    if (this.isReadOnly.get()) return;
    this.preview.set(undefined);
    const label = this.undoLabel;
    const selection = this.current.undo();
    if (!selection) return;
    this.select(this.existing(selection));
    this.notices.emit({ kind: 'info', message: `Undid: ${label ?? ''}` });
  }

  redo(): void {
    if (this.isReadOnly.get()) return;
    this.preview.set(undefined);
    const label = this.redoLabel;
    const selection = this.current.redo();
    if (!selection) return;
    this.select(this.existing(selection));
    this.notices.emit({ kind: 'info', message: `Did again: ${label ?? ''}` });
  }

  /** True when the document differs from what was opened or last saved. */
  get isDirty(): boolean {
    return this.current.history.stateId !== this.savedStateId;
  }

  /** The state of the document now, to give to `markSaved` when it has been written. */
  get stateId(): number {
    return this.current.history.stateId;
  }

  /** Says that the file holds the document as it was at this state. */
  markSaved(stateId: number): void {
    this.savedStateId = stateId;
    this.revision.set(this.revision.get() + 1);
  }

  /** Says that the document, as opened, is in no file: a repaired, recovered or new one. */
  markUnsaved(): void {
    this.markSaved(-1);
  }

  /** Shows everything, or the default stretch of an empty plan. */
  zoomToFit(): void {
    const bounds = this.scene.bounds() ?? { minX: -1_000_000, minY: -1_000_000, maxX: 11_000_000, maxY: 7_000_000 };
    this.zoomTo(bounds);
  }

  /** Shows the selection; everything when nothing on the plan is selected. */
  zoomToSelection(): void {
    const bounds = this.boundsOf(this.selection.get());
    if (bounds) this.zoomTo(bounds, 120, clampScale(NOMINAL_SCALE * 2));
    else this.zoomToFit();
  }

  zoomTo(rect: RectUm, marginPx = FIT_MARGIN_PX, maxScale?: number): void {
    this.camera.set(fitRect(rect, this.viewSize.get(), marginPx, maxScale));
  }

  /** Bounds of these records on the plan. */
  boundsOf(ids: Iterable<string>): RectUm | undefined {
    const rects: RectUm[] = [];
    for (const id of ids) {
      const rect = this.scene.boundsOf(id);
      if (rect) rects.push(rect);
    }
    return rectAroundAll(rects);
  }

  /** Tells the person something. */
  notify(message: string, kind: Notice['kind'] = 'info'): void {
    this.notices.emit({ kind, message });
  }

  private takeUp(change: DocumentChange): void {
    this.scene.apply(change.diff);
    this.checks.apply(change.diff);
    this.failure.follow();
    if (change.diff.removed.size > 0) {
      this.select(this.existing(this.selection.get()));
      const hovered = this.hovered.get();
      if (hovered && !this.view.has(hovered)) this.hovered.set(undefined);
    }
    this.revision.set(this.revision.get() + 1);
    this.changed.emit(change);
  }

  private existing(ids: Iterable<string>): string[] {
    return [...ids].filter((id) => this.view.has(id));
  }
}
