/** Finds the ways of many cables beside the window's own thread. */
import { routeInSteps, type RouteAnswer, type RouteJob } from '#shared/analysis/cabling/route-all';

/** Milliseconds between two reports of how far it is. */
const REPORT_MS = 100;

/** What the worker says: how many pairs of places are routed, and at the end their ways. */
export type RouteReport =
  { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'answer'; readonly answer: RouteAnswer };

self.onmessage = ({ data }: MessageEvent<RouteJob>): void => {
  const report = (message: RouteReport): void => self.postMessage(message);
  const steps = routeInSteps(data);
  let next = performance.now() + REPORT_MS;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (performance.now() < next) continue;
    report({ kind: 'progress', done: step.value });
    next = performance.now() + REPORT_MS;
  }
  report({ kind: 'answer', answer: step.value });
};
