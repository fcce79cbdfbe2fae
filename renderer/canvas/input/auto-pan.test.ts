import { afterEach, describe, expect, it, vi } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { DragController } from '../../tools/drag-controller';
import { HandDriver } from '../../tools/hand-driver';
import { connectAutoPan, pull } from './auto-pan';

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

describe('a drag held at the edge', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('moves the plan by one step a frame, and not past what is on it', () => {
    const waiting: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.withRack(2000, 2000);
    hand.editor.viewSize.set({ width: 800, height: 600 });
    hand.editor.camera.set({ xUm: 0, yUm: 0, scale: 1 / 10_000 });
    const { editor, session, tools } = hand;
    const stop = connectAutoPan({ editor, session, tools, drag: new DragController(), onContextMenu: () => undefined });
    hand.down(2000, 2000).move(5000, 3000).move(7950, 3000);
    for (let frame = 1; frame <= 10; frame++) {
      expect(waiting).toHaveLength(1);
      waiting.splice(0).forEach((callback) => callback(frame * 16));
      expect(editor.camera.get().xUm).toBeLessThanOrEqual(frame * 14 * 10_000);
    }
    for (let frame = 0; frame < 500; frame++) waiting.splice(0).forEach((callback) => callback(frame));
    expect(editor.camera.get().xUm).toBeLessThanOrEqual(10_000_000);
    stop();
  });
});
