import type { Page } from '@playwright/test';

/** What a page went through between two moments. Times in ms. */
export interface Recording {
  /** Time from each frame to the next. */
  readonly frames: readonly number[];
  /** From the first event that waited for a frame to the end of the script of that frame. */
  readonly latencies: readonly number[];
}

declare global {
  interface Window {
    benchRecorder: {
      start(): void;
      stop(): Recording;
      /** Resolves with the time of the first frame after the title holds the text, in ms since `from`. */
      titleShown(text: string, from: number): Promise<number>;
    };
  }
}

/** Runs in the page before its own scripts. Costs one callback and one message per frame, in every page alike. */
function install(): void {
  let frames: number[] = [];
  let latencies: number[] = [];
  let last: number | undefined;
  let isRunning = false;
  let waitingSince: number | undefined;
  const { port1, port2 } = new MessageChannel();
  // A message posted from a frame callback is handled when that frame has been handed over for painting.
  port1.onmessage = (event: MessageEvent<number>) => {
    if (isRunning) latencies.push(performance.now() - event.data);
  };
  const frame = (time: number): void => {
    if (!isRunning) return;
    if (last !== undefined) frames.push(time - last);
    last = time;
    if (waitingSince !== undefined) port2.postMessage(waitingSince);
    waitingSince = undefined;
    requestAnimationFrame(frame);
  };
  for (const type of ['pointermove', 'pointerdown', 'pointerup', 'wheel', 'keydown'])
    window.addEventListener(
      type,
      (event) => {
        waitingSince ??= event.timeStamp;
        if (type === 'wheel') event.preventDefault();
      },
      { capture: true, passive: false },
    );
  window.benchRecorder = {
    start: () => {
      frames = [];
      latencies = [];
      last = waitingSince = undefined;
      isRunning = true;
      requestAnimationFrame(frame);
    },
    stop: () => {
      isRunning = false;
      return { frames, latencies };
    },
    titleShown: (text, from) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!document.title.includes(text)) {
            requestAnimationFrame(look);
            return;
          }
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from), 0));
        };
        look();
      }),
  };
}

export async function installRecorder(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Records while `gesture` runs. */
export async function record(page: Page, gesture: () => Promise<void>): Promise<Recording> {
  await page.evaluate(() => window.benchRecorder.start());
  await gesture();
  return page.evaluate(() => window.benchRecorder.stop());
}
