import { BatteryWarning, OctagonX, TriangleAlert, Unplug, type LucideIcon } from 'lucide-react';

/** What a failure does to a node or a circuit; told by a mark and a word, not by colour alone. */
export type FailureMark = 'failed' | 'dead' | 'onBattery' | 'overloaded';

export const MARK_TEXTS: { readonly [M in FailureMark]: { readonly icon: LucideIcon; readonly text: string } } = {
  failed: { icon: OctagonX, text: 'Failed' },
  dead: { icon: Unplug, text: 'No supply' },
  onBattery: { icon: BatteryWarning, text: 'On battery' },
  overloaded: { icon: TriangleAlert, text: 'Overloaded' },
};

export type FailureMarks = ReadonlyMap<string, FailureMark>;
