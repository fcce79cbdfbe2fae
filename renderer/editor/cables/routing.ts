import type { Cabling } from '#shared/analysis/cabling/cabling';
import { routeInSteps, type RouteAnswer, type RouteJob } from '#shared/analysis/cabling/route-all';
import { Signal } from '../signal';
import { runSliced } from '../slices';
import type { RouteReport } from './route-worker';

/** How far the routing of many cables is. */
export interface RoutingStatus {
  readonly cables: number;
  /** Share of the pairs of places that are routed, from 0 to 1. */
  readonly share: number;
}

/**
 * Finds the ways of many cables in a worker, and in slices where there is none. Until they are there, cables keep the
 * ways they had. An edit of the trays meanwhile makes the answer void: then it is asked again.
 */
export class Routing {
  /** Nothing while no cables wait. */
  readonly status = new Signal<RoutingStatus | undefined>(undefined);
  private worker: Worker | undefined;
  private turn = 0;
  private isStopped = false;

  /** `takeUp` is called when an answer has come, and has to let the analysis follow an empty change. */
  constructor(
    private readonly cabling: Cabling,
    private readonly takeUp: () => void,
  ) {
    cabling.isRoutedElsewhere = true;
  }

  get isRunning(): boolean {
    return this.status.get() !== undefined;
  }

  /** Routes what waits, unless that is being done. To be called after each change. */
  start(): void {
    const asked = this.cabling.handOut();
    if (!asked || this.isStopped) return;
    const turn = ++this.turn;
    const cables = this.cabling.beingRoutedCount;
    this.status.set({ cables, share: 0 });
    const onProgress = (done: number): void => {
      if (turn === this.turn) this.status.set({ cables, share: done / asked.pairs.length });
    };
    void this.route(asked.job, turn, onProgress).then((answer) => {
      if (!answer || this.isStopped || turn !== this.turn) return;
      this.cabling.answer(asked, answer);
      this.status.set(undefined);
      this.takeUp();
    });
  }

  stop(): void {
    this.isStopped = true;
    this.worker?.terminate();
    this.worker = undefined;
    this.status.set(undefined);
  }

  private route(job: RouteJob, turn: number, onProgress: (done: number) => void): Promise<RouteAnswer | undefined> {
    // What an older job was asked of has changed: nobody waits for it.
    this.worker?.terminate();
    this.worker = undefined;
    const inSlices = () =>
      runSliced(routeInSteps(job), { onProgress, isCancelled: () => this.isStopped || turn !== this.turn });
    if (typeof Worker === 'undefined') return inSlices();
    return new Promise((resolve) => {
      const worker = new Worker(new URL('./route-worker.ts', import.meta.url), { type: 'module' });
      this.worker = worker;
      worker.onmessage = ({ data }: MessageEvent<RouteReport>): void => {
        if (data.kind === 'progress') return onProgress(data.done);
        this.end(worker);
        resolve(data.answer);
      };
      worker.onerror = (): void => {
        this.end(worker);
        resolve(inSlices());
      };
      worker.postMessage(job);
    });
  }

  private end(worker: Worker): void {
    worker.terminate();
    if (this.worker === worker) this.worker = undefined;
  }
}
