/** Milliseconds of work between two chances for the pointer. Half a frame. */
const SLICE_MS = 8;

export interface SliceOptions {
  /** Told the last yielded value after each slice. */
  readonly onProgress?: (share: number) => void;
  /** Asked after each slice; true stops the work. */
  readonly isCancelled?: () => boolean;
}

/**
 * Runs a generator in slices between which the window answers the pointer. Resolves with its result, or with nothing
 * when it was cancelled. What the generator throws rejects.
 */
export async function runSliced<R>(work: Generator<number, R>, options: SliceOptions = {}): Promise<R | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    await nextTurn();
    if (options.isCancelled?.()) return undefined;
  }
}

/** Lets waiting events run. A message is not held back as a timer is. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
