import type { CDPSession, Page } from '@playwright/test';
import type { HallFile } from './hall-file';
import { printTable } from '../report';
import { dearest, profiled } from './profile';
import { record } from './recorder';

/** How long a hall took to open, in ms. */
export interface Opening {
  readonly hall: string;
  /** `JSON.parse` of the same bytes in the same page. */
  readonly jsonParse: number;
  /** From the key press to the first frame that shows the hall. */
  readonly shown: number;
  /** From the key press to the end of the first full check. */
  readonly checked: number;
  /** The longest the page did not answer meanwhile. */
  readonly longestFrame: number;
  readonly heapMB: number;
}

interface PickerWindow {
  showOpenFilePicker: () => Promise<FileSystemFileHandle[]>;
}

/** Puts the file into the page's own file system and answers the next Open dialog with it. */
async function offerFile(page: Page, name: string): Promise<void> {
  await page.evaluate(async (fileName) => {
    const response = await fetch(`/halls/${fileName}`);
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(fileName, { create: true });
    if (!response.body) throw new Error('the hall was not sent');
    await response.body.pipeTo(await handle.createWritable());
    (window as unknown as PickerWindow).showOpenFilePicker = () => Promise.resolve([handle]);
  }, name);
}

async function timeJsonParse(page: Page, name: string): Promise<number> {
  return page.evaluate(async (fileName) => {
    const text = await (await fetch(`/halls/${fileName}`)).text();
    const whole = `[${text.trim().split('\n').join(',')}]`;
    const times = [0, 1, 2].map(() => {
      const start = performance.now();
      JSON.parse(whole);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[1] ?? Number.NaN;
  }, name);
}

/** Opens a hall as a person does, by the keyboard and the Open dialog. With `profile`, also says where the time went. */
export async function openHall(
  page: Page,
  cdp: CDPSession,
  file: HallFile,
  profile: string | undefined,
): Promise<Opening> {
  await page.getByTestId('app').waitFor();
  const jsonParse = await timeJsonParse(page, file.name);
  await offerFile(page, file.name);
  let shown = 0;
  let checked = 0;
  const open = async (): Promise<void> => {
    await page.keyboard.press('Control+KeyO');
    const from = await page.evaluate(() => performance.now());
    shown = await page.evaluate(([title, start]) => window.benchRecorder.titleShown(title, start), [
      file.name.replace('.plenum', ''),
      from,
    ] as const);
    await page.waitForFunction(
      () => !/^(Checking|$)/.test(document.querySelector('[data-testid=check-state]')?.textContent ?? ''),
      undefined,
      { timeout: 300_000 },
    );
    checked = await page.evaluate((start) => performance.now() - start, from);
  };
  let longestFrame = 0;
  const run = async () => {
    const { frames } = await record(page, open);
    longestFrame = Math.max(...frames);
  };
  if (profile === undefined) await run();
  else {
    const { self, total } = dearest(await profiled(cdp, profile, run), 20);
    printTable(
      `${file.title}, opening: where the time goes`,
      self.map((cost, at) => ({
        'by itself': cost.name,
        'with all it calls': total[at]?.name ?? '',
        'self ms': cost.selfMs,
        'total ms': total[at]?.totalMs ?? Number.NaN,
      })),
    );
  }
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = (await cdp.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  const heapMB = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
  return { hall: file.title, jsonParse, shown, checked, longestFrame, heapMB };
}
