import type { Grade } from '../../catalog/figure';
import type { Polygon } from '../../geometry/polygon';
import type { RectUm } from '../../geometry/rect';
import type { MessageParam, MessageRef } from '../../i18n/message';
import type { Known } from '../../units/known';

export type Severity = 'error' | 'warning' | 'info';

/** One line of how a finding came about: a number that was used, and where it is from. */
export interface EvidenceRow {
  readonly label: string;
  readonly value: MessageParam;
  readonly source?: string;
}

/** Exactly where a finding is, to be drawn on the plan. */
export interface FindingShape {
  /** `area`: a closed stretch of floor. `way`: an open line over it. `spot`: the place along a way that is too narrow. */
  readonly kind: 'area' | 'way' | 'spot';
  readonly points: Polygon;
}

/** What a rule found out about one scope. The engine gives it its severity; exclusions are the engine's business too. */
export interface Finding {
  /** Code, sorted subjects and discriminator: the same finding has the same id in every run. */
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  /** Records it is about, the main one first. */
  readonly subjects: readonly string[];
  /** Other records that play a part: the neighbour that stands in the way. */
  readonly related: readonly string[];
  readonly message: MessageRef;
  /** The number that was judged and the one it was judged by, in `unit`. */
  readonly actual: Known<number>;
  readonly limit: Known<number>;
  readonly unit: string;
  /** What it was checked against, in words. */
  readonly basis: string;
  readonly source: string;
  readonly sourceGrade: Grade;
  /** Where to look on the plan. */
  readonly at?: RectUm;
  /** The strip that is too narrow, the tile that carries too much, the way that is blocked. */
  readonly shapes?: readonly FindingShape[];
  /** Something needed for the check is not known: neither a breach nor a pass. */
  readonly isUnknown: boolean;
  readonly evidence: readonly EvidenceRow[];
}

/** The id of a finding. Subject ids hold no space, so parts cannot run together. */
export function findingId(code: string, subjects: readonly string[], discriminator: string | undefined): string {
  const sorted = subjects.length > 1 ? [...subjects].sort() : subjects;
  return discriminator === undefined ? `${code} ${sorted.join(' ')}` : `${code} ${sorted.join(' ')} #${discriminator}`;
}
