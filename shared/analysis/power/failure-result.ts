import type { Known } from '../../units/known';
import type { BatteryMinutes } from './batteries';
import type { PowerLimit } from './limits';

/** A load without any live feed. */
export interface DownLoad {
  /** Rack, device or equipment. */
  readonly id: string;
  /** What it drew, as far as known. */
  readonly watts: number;
  readonly isAtLeast: boolean;
  /** `noFeed`: nothing feeds it. `tooFewCords`: fewer live cords than its supplies need to carry it. */
  readonly reason: 'noFeed' | 'tooFewCords';
  /** Minutes that batteries above it hold it first. */
  readonly heldMinutes: Known<number>;
}

/** A load that had two ways or more and lost some, but not all. */
export interface DegradedLoad {
  readonly id: string;
  readonly waysBefore: number;
  readonly waysLeft: number;
}

/** A node, link or feed that carries more than it may. */
export interface Overload extends PowerLimit {
  readonly id: string;
  /** It did not before the failure. */
  readonly isNew: boolean;
}

export interface OnBattery {
  readonly id: string;
  /** At the load it had, with aged batteries. */
  readonly minutes: BatteryMinutes;
}

/** What a failure does once batteries are empty and every switch has moved. */
export interface FailureResult {
  readonly failedIds: readonly string[];
  /** Ids that name nothing in the power chain. */
  readonly ignoredIds: readonly string[];
  readonly deadNodeIds: readonly string[];
  readonly deadFeedIds: readonly string[];
  readonly down: readonly DownLoad[];
  readonly degraded: readonly DegradedLoad[];
  readonly overloaded: readonly Overload[];
  readonly onBattery: readonly OnBattery[];
  /** Sum of what the loads that are down drew. */
  readonly downW: number;
  readonly isDownAtLeast: boolean;
}
