import { describe, expect, it } from 'vitest';
import { play } from './play';

/** A job that takes its time and counts its steps. */
function* job(milliseconds: number): Generator<{ done: number; total: number }, string> {
  const end = performance.now() + milliseconds;
  for (let done = 0; performance.now() < end; done++) yield { done, total: 1_000_000 };
  return 'done';
}

function makeIo(isErrTerminal: boolean, interruptAfterMs?: number) {
  const told: string[] = [];
  let listeners = 0;
  const io = {
    out: () => undefined,
    err: (text: string) => told.push(text),
    folder: '',
    isErrTerminal,
    onInterrupt: (listener: () => void) => {
      listeners++;
      if (interruptAfterMs !== undefined) setTimeout(listener, interruptAfterMs);
      return () => listeners--;
    },
  };
  return { io, told, listeners: () => listeners };
}

describe('playing a long job', () => {
  it('gives what it came to, with its progress on a terminal, wiped at the end', async () => {
    const { io, told, listeners } = makeIo(true);
    expect(await play(job(350), io, 'failures')).toEqual({ value: 'done' });
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]).toMatch(/^\r\d+ of 1000000 failures\r$/);
    expect(told.at(-1)).toMatch(/^\r +\r$/);
    expect(listeners()).toBe(0);
  });

  it('writes no progress where nobody watches', async () => {
    const { io, told } = makeIo(false);
    expect(await play(job(250), io, 'failures')).toEqual({ value: 'done' });
    expect(told).toEqual([]);
  });

  it('stops when interrupted, long before its end', async () => {
    const { io, listeners } = makeIo(false, 50);
    const before = performance.now();
    expect(await play(job(20_000), io, 'failures')).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(5000);
    expect(listeners()).toBe(0);
  });
});
