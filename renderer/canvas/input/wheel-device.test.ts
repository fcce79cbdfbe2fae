import { describe, expect, it } from 'vitest';
import { WheelDeviceGuess, type WheelSigns } from './wheel-device';

const notch = (timeStamp: number, over: Partial<WheelSigns> = {}): WheelSigns => ({
  deltaX: 0,
  deltaY: 100,
  deltaMode: 0,
  wheelDeltaY: -120,
  shiftKey: false,
  timeStamp,
  ...over,
});
const swipe = (timeStamp: number, deltaY: number, deltaX = 0): WheelSigns =>
  notch(timeStamp, { deltaY, deltaX, wheelDeltaY: -3 * deltaY });

describe('telling a mouse wheel from a trackpad', () => {
  it('knows the notches of a wheel, however far the system lets them go', () => {
    expect(new WheelDeviceGuess().take(notch(0))).toBe('mouse');
    expect(new WheelDeviceGuess().take(notch(0, { deltaY: 4.000244 }))).toBe('mouse');
    expect(new WheelDeviceGuess().take(notch(0, { deltaY: 240, wheelDeltaY: -240 }))).toBe('mouse');
    expect(new WheelDeviceGuess().take(notch(0, { deltaY: 3, deltaMode: 1 }))).toBe('mouse');
  });

  it('knows the small steps of two fingers, and their sideways drift', () => {
    expect(new WheelDeviceGuess().take(swipe(0, 3))).toBe('trackpad');
    expect(new WheelDeviceGuess().take(swipe(0, 40, 2))).toBe('trackpad');
    expect(new WheelDeviceGuess().take(swipe(0, 0, 7))).toBe('trackpad');
  });

  it('keeps to it until the gesture ends, however fast it becomes', () => {
    const guess = new WheelDeviceGuess();
    expect(guess.take(swipe(0, 4))).toBe('trackpad');
    for (let at = 16; at < 400; at += 16) expect(guess.take(swipe(at, 40))).toBe('trackpad');
    expect(guess.take(notch(2000))).toBe('mouse');
    expect(guess.taken.get()).toBe('mouse');
  });

  it('leaves it open when only Shift and a wheel are seen', () => {
    const guess = new WheelDeviceGuess();
    guess.take(swipe(0, 4));
    expect(guess.take(notch(1000, { deltaX: 100, deltaY: 0, wheelDeltaY: 0, shiftKey: true }))).toBe('trackpad');
  });
});
