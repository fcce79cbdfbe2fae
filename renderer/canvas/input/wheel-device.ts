import { Signal } from '../../editor/signal';

/** What turns the wheel. */
export type WheelDevice = 'mouse' | 'trackpad';

/** A pause longer than this ends a gesture: inertia sends an event each frame until it comes to rest. */
const PAUSE_MS = 200;
/** One notch of a mouse wheel, in the unit of `wheelDeltaY`, whatever the system makes of it in pixels. */
const NOTCH = 120;
/** Without that unit: a first step as large as this is a notch. */
const NOTCH_PX = 50;

/** What is looked at of a wheel event. */
export interface WheelSigns {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaMode: number;
  /** Chromium's, in 120ths of a notch; other browsers lack it. */
  readonly wheelDeltaY?: number;
  readonly shiftKey: boolean;
  readonly timeStamp: number;
}

/**
 * Tells a mouse wheel from a trackpad, for people who left the choice to the program. A gesture is taken for one thing
 * from its first event to its end, so that a fast swipe does not turn into a zoom on its way. What it was taken for is
 * in `taken`, and shown in the status line.
 */
export class WheelDeviceGuess {
  readonly taken = new Signal<WheelDevice | undefined>(undefined);
  private last = -Infinity;

  take(event: WheelSigns): WheelDevice {
    const known = this.taken.get();
    const goesOn = event.timeStamp - this.last < PAUSE_MS;
    this.last = event.timeStamp;
    if (known && goesOn) return known;
    const device = guess(event, known);
    if (device !== known) this.taken.set(device);
    return device;
  }
}

function guess(event: WheelSigns, known: WheelDevice | undefined): WheelDevice {
  const { deltaX, deltaY, deltaMode, wheelDeltaY } = event;
  if (deltaMode !== 0) return 'mouse';
  // With Shift some systems turn a mouse wheel sideways themselves, and some mice have a wheel for it.
  if (deltaY === 0) return event.shiftKey ? (known ?? 'mouse') : (known ?? 'trackpad');
  if (deltaX !== 0) return 'trackpad';
  if (wheelDeltaY !== undefined) return wheelDeltaY % NOTCH === 0 ? 'mouse' : 'trackpad';
  return Math.abs(deltaY) >= NOTCH_PX && Number.isInteger(deltaY) ? 'mouse' : 'trackpad';
}

/** A window is turned by one hand: plan and diagrams share what was learned. */
export const wheelDevice = new WheelDeviceGuess();
