import { describe, expect, it } from 'vitest';
import { parsePlacement } from './window-state';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const bounds = { x: 100, y: 50, width: 1200, height: 800 };

describe('window placement', () => {
  it('comes back as stored', () => {
    expect(parsePlacement({ bounds, isMaximized: true }, [screen])).toEqual({ bounds, isMaximized: true });
  });

  it.each([
    null,
    'x',
    { bounds: null },
    { bounds: { ...bounds, width: '1200' } },
    { bounds: { ...bounds, width: 20 } },
    { bounds: { ...bounds, x: 1e9 } },
    { bounds: { ...bounds, x: 3000 } },
  ])('falls back to the default for %j', (stored) => {
    expect(parsePlacement(stored, [screen]).bounds).toBeNull();
  });
});
