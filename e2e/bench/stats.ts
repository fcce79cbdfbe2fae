/** Medians and percentiles: means hide the frames that people notice. */

/** The value below which `share` (0 to 1) of the samples lie. Nothing measured gives NaN. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export interface Timing {
  readonly samples: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

export function timingOf(samples: readonly number[]): Timing {
  return { samples: samples.length, medianMs: percentile(samples, 0.5), p95Ms: percentile(samples, 0.95) };
}

export interface MeasureOptions {
  /** At most this many samples, and at least three. @default 25 */
  readonly samples?: number;
  /** No new sample is begun after this time. @default 2000 */
  readonly budgetMs?: number;
}

/**
 * Times `run`, after a warm-up that is not counted. `prepare` runs before each sample, outside the clock; `run` gets what
 * it returns and the number of the sample.
 */
export function measure<T>(
  prepare: (sample: number) => T,
  run: (prepared: T, sample: number) => unknown,
  { samples = 25, budgetMs = 2000 }: MeasureOptions = {},
): Timing {
  const times: number[] = [];
  const from = performance.now();
  run(prepare(0), 0);
  for (let sample = 1; sample <= samples; sample++) {
    if (sample > 3 && performance.now() - from > budgetMs) break;
    const prepared = prepare(sample);
    const start = performance.now();
    run(prepared, sample);
    times.push(performance.now() - start);
  }
  return timingOf(times);
}
