import { describe, expect, it } from 'vitest';
import { pull } from './auto-pan';

describe('auto-pan', () => {
  it('rests in the middle and pulls towards the nearest edge, harder the nearer', () => {
    expect(pull(400, 800)).toBe(0);
    expect(pull(20, 800)).toBeLessThan(0);
    expect(pull(5, 800)).toBeLessThan(pull(20, 800));
    expect(pull(795, 800)).toBeGreaterThan(pull(780, 800));
  });

  it('does not run away when the pointer is far outside', () => {
    expect(pull(-5000, 800)).toBe(pull(0, 800));
    expect(pull(5000, 800)).toBe(pull(800, 800));
  });
});
