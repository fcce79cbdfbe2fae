import { moveDevices, type DeviceMove } from './move-devices';
import type { Operation } from './types';

export interface MoveDeviceArgs extends DeviceMove {
  /** Shifts what is in the way up instead of lying over it. @default false */
  readonly makesRoom?: boolean;
}

/**
 * Moves a device to another place of its rack, or to another rack. Its cables and ports stay with it. Without a
 * position it keeps its own within the same rack, and takes the lowest free place of another.
 */
export const moveDevice: Operation<MoveDeviceArgs> = (view, { makesRoom, ...move }) =>
  moveDevices(view, { moves: [move], onTaken: makesRoom ? 'shift' : 'overlap' });
