import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { Cable } from '#shared/model/records/cable';
import { STATUSES } from '#shared/model/records/rack';

/** What of a cable it may be shown by. Each holds one value; nothing lets all through. */
export interface CableFilter {
  readonly purpose?: string | undefined;
  readonly side?: string | undefined;
  readonly medium?: string | undefined;
  readonly fabricId?: string | undefined;
  readonly status?: string | undefined;
  readonly bundleId?: string | undefined;
}

export type CableAspect = keyof CableFilter;
/** What cables can be coloured by. */
export const COLOUR_ASPECTS = ['purpose', 'side', 'medium', 'status'] as const satisfies readonly CableAspect[];
export type ColourAspect = (typeof COLOUR_ASPECTS)[number];

const PURPOSES: readonly Cable['purpose'][] = ['compute', 'storage', 'management', 'nvlink', 'uplink', 'other'];
/** Values that keep their colour whatever there is. */
const CLOSED: { readonly [A in ColourAspect]: readonly string[] } = {
  purpose: PURPOSES,
  status: STATUSES,
  side: [],
  medium: [],
};

/** The value for what a cable does not say. */
export const NOT_STATED = '';
/** Colours there are; further values share the last. */
export const MAX_CLASSES = 8;

/** What a cable says of one aspect; `NOT_STATED` when it says nothing. */
export function aspectOf(analysis: HallAnalysis, slot: number, cable: Cable, aspect: CableAspect): string {
  if (aspect === 'medium') return mediumNameOf(analysis, slot, cable);
  return cable[aspect] ?? NOT_STATED;
}

/** The cable itself as the reach table calls it: `OM4`, `DAC`; else as the cable says. */
export function mediumNameOf(analysis: HallAnalysis, slot: number, cable: Cable): string {
  return analysis.cables.mediumAt(slot)?.reach?.medium ?? cable.medium ?? NOT_STATED;
}

/** True when a cable is let through. */
export function passes(analysis: HallAnalysis, slot: number, cable: Cable, filter: CableFilter): boolean {
  for (const aspect of Object.keys(filter) as CableAspect[]) {
    const wanted = filter[aspect];
    if (wanted !== undefined && aspectOf(analysis, slot, cable, aspect) !== wanted) return false;
  }
  return true;
}

/** Colours by value: those of a closed list keep theirs whatever there is, the others are numbered in order. */
export class ColourClasses {
  private readonly classes = new Map<string, number>();

  constructor(aspect: ColourAspect, values: Iterable<string>) {
    for (const value of CLOSED[aspect]) this.classes.set(value, this.classes.size);
    for (const value of [...values].sort()) if (!this.classes.has(value)) this.classes.set(value, this.classes.size);
  }

  /** From 0 to `MAX_CLASSES` - 1. */
  of(value: string): number {
    return Math.min(MAX_CLASSES - 1, this.classes.get(value) ?? MAX_CLASSES - 1);
  }
}
