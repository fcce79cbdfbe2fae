import type { DocumentChange } from '#shared/store/document-store';
import type { DocumentView } from '#shared/store/document-view';
import type { Checks } from '../checks';
import { Signal, type Emitter } from '../signal';
import { runSliced } from '../slices';
import { KnownPaths } from './cable-paths';
import { strandSteps, type ShownCables } from './shown-cables';
import type { CableFilter, ColourAspect } from './filter';

/** What of all cables is painted over the plan. */
export interface CableSettings {
  /** Those of what is selected or under the pointer, or all that the filter lets through. */
  readonly shown: 'selection' | 'all';
  readonly colourBy: ColourAspect;
  readonly filter: CableFilter;
}

/** What the view needs of the editor. */
export interface CableSources {
  readonly view: DocumentView;
  readonly checks: Checks;
  readonly changed: Pick<Emitter<DocumentChange>, 'subscribe'>;
  readonly replaced: Pick<Emitter<void>, 'subscribe'>;
}

/** After an edit, all cables are summed up anew once the hand rests this long. */
const PAUSE_MS = 120;

/**
 * Which cables this window shows, and their ways summed up for painting. The sum is worked out in slices, when it is
 * shown at all; until it is there, the last one stays. No part of the document.
 */
export class CableView {
  readonly settings = new Signal<CableSettings>({ shown: 'selection', colourBy: 'purpose', filter: {} });
  readonly all = new Signal<ShownCables | undefined>(undefined);
  /** The cables of the channel that is being traced, painted above all others. */
  readonly traced = new Signal<readonly string[]>([]);
  /** The ways of the few cables that are painted one by one. */
  readonly paths = new KnownPaths();
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly sources: CableSources) {
    const { changed, replaced } = sources;
    changed.subscribe(() => this.refreshSoon());
    replaced.subscribe(() => {
      // Many ways are found beside the window: what was painted until then is of the ways before.
      this.sources.checks.routed.subscribe(() => {
        this.paths.forget();
        this.refreshSoon();
      });
      this.traced.set([]);
      this.all.set(undefined);
      const { filter, ...rest } = this.settings.get();
      if (Object.keys(filter).length > 0) this.settings.set({ ...rest, filter: {} });
      this.refreshSoon();
    });
    this.settings.subscribe(() => void this.refresh());
  }

  change(settings: Partial<CableSettings>): void {
    this.settings.set({ ...this.settings.get(), ...settings });
  }

  private refreshSoon(): void {
    if (this.settings.get().shown !== 'all') {
      this.all.set(undefined);
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), PAUSE_MS);
  }

  /** Sums the shown cables up; a change in between starts it anew. */
  private async refresh(): Promise<void> {
    const turn = ++this.turn;
    const settings = this.settings.get();
    if (settings.shown !== 'all') {
      this.all.set(undefined);
      return;
    }
    const { view, checks } = this.sources;
    const { epoch } = view;
    const isOver = (): boolean => turn !== this.turn || this.sources.checks !== checks || view.epoch !== epoch;
    const found = await runSliced(strandSteps(checks.analysis, settings), { isCancelled: isOver });
    if (found && !isOver()) this.all.set(found);
  }
}
