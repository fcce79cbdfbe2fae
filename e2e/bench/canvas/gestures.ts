import type { Page } from '@playwright/test';
import type { PointPx } from '#shared/geometry/camera';

/** Events are sent at most this often: as a hand's, about one to a frame. */
const EVENT_MS = 1000 / 60;

/** Sends `count` events one after the other, each when the page has taken the one before. */
export async function paced(count: number, send: (step: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let step = 0; step < count; step++) {
    await send(step);
    const ahead = start + (step + 1) * EVENT_MS - performance.now();
    if (ahead > 1) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
}

/** Wheel events to and fro with a key held. */
export async function wheel(page: Page, key: 'Shift' | 'Control', deltas: readonly number[]): Promise<void> {
  await page.keyboard.down(key);
  await paced(deltas.length, (step) => page.mouse.wheel(0, deltas[step] ?? 0));
  await page.keyboard.up(key);
}

/** To and fro by `size`, changing direction every `every` events. */
export function toAndFro(count: number, size: number, every: number): number[] {
  return Array.from({ length: count }, (_, step) => (Math.floor(step / every) % 2 === 0 ? size : -size));
}

/** The pointer round and round a place. */
export async function circle(page: Page, about: PointPx, radius: number, count: number): Promise<void> {
  await paced(count, (step) => {
    const angle = (step / 45) * 2 * Math.PI;
    return page.mouse.move(about.x + radius * Math.sin(angle), about.y + radius * (1 - Math.cos(angle)) * 0.5);
  });
}

/** The pointer straight from one place to another. */
export async function line(page: Page, from: PointPx, to: PointPx, count: number): Promise<void> {
  await paced(count, (step) => {
    const share = (step + 1) / count;
    return page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  });
}
