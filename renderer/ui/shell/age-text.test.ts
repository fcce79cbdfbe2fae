import { describe, expect, it } from 'vitest';
import { ageText, clockTime } from './age-text';

const at = new Date(2026, 4, 6, 9, 5, 7).getTime();

describe('age of the checks', () => {
  it('is told in minutes, and after an hour by the clock', () => {
    expect(ageText(at, at + 59_000)).toBe('checked now');
    expect(ageText(at, at + 61_000)).toBe('checked 1 min ago');
    expect(ageText(at, at + 59.9 * 60_000)).toBe('checked 59 min ago');
    expect(ageText(at, at + 3_600_000)).toBe('checked at 09:05');
  });

  it('gives the time to the second', () => expect(clockTime(at)).toBe('09:05:07'));
});
