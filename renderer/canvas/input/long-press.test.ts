import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LongPress } from './long-press';

describe('a long press', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told once a finger has lain still long enough, trembling a little', () => {
    const held = vi.fn();
    const press = new LongPress();
    press.down({ x: 10, y: 10 }, held);
    press.move({ x: 14, y: 13 });
    vi.advanceTimersByTime(499);
    expect([held.mock.calls.length, press.wasHeld]).toEqual([0, false]);
    vi.advanceTimersByTime(1);
    expect([held.mock.calls.length, press.wasHeld]).toEqual([1, true]);
  });

  it('is none when the finger moves or is lifted before', () => {
    const held = vi.fn();
    const press = new LongPress();
    press.down({ x: 10, y: 10 }, held);
    press.move({ x: 30, y: 10 });
    vi.advanceTimersByTime(1000);
    press.down({ x: 10, y: 10 }, held);
    press.end();
    vi.advanceTimersByTime(1000);
    expect([held.mock.calls.length, press.wasHeld]).toEqual([0, false]);
  });
});
