import type { Facts, FactOf } from '../../analysis/facts';
import type { Domain, FactName } from '../../analysis/touches';
import type { Grade } from '../../catalog/figure';
import type { RectUm } from '../../geometry/rect';
import type { MessageParam } from '../../i18n/message';
import type { Dimension } from '../../units/dimensions';
import type { Known } from '../../units/known';
import type { MakeFixes } from './fix';
import type { EvidenceRow, Finding, FindingShape, Severity } from './finding';

/**
 * What kind of number a finding is about. Rack units are counted: an OpenU frame counts units of its own height. The
 * length of a run of cable or pipe is a length that people speak of in metres or feet.
 */
export type QuantityKind = Dimension | 'rackUnits' | 'runLength';

/** A limit that a document may replace. Values are in the canonical integer unit of the dimension. */
export interface ParamSpec {
  readonly default: number;
  readonly dimension: Dimension;
  readonly label: string;
  readonly source: string;
  readonly grade: Grade;
  readonly min?: number;
  readonly max?: number;
}

export type ParamSpecs = { readonly [name: string]: ParamSpec };

/** The limits in force for one rule. */
export type Params<S extends ParamSpecs = ParamSpecs> = { readonly [name in keyof S]: number };

/** What a check looks at, one at a time. `item` is a rack or a piece of equipment. */
export const SCOPE_DOMAINS = {
  rack: 'item',
  item: 'item',
  feed: 'feed',
  powerNode: 'node',
  redundancyGroup: 'group',
  coolingUnit: 'unit',
  coolingLoop: 'loop',
  cable: 'cable',
  tray: 'tray',
  fabric: 'fabric',
  room: 'room',
  row: 'row',
  catalogType: 'type',
  site: 'site',
  danglingRecord: 'dangling',
} as const satisfies Record<string, Domain>;

export type Scope = keyof typeof SCOPE_DOMAINS;

/** A breach, as a rule describes it. `actual` and `limit` are canonical integers of `dimension`. */
export interface Breach {
  readonly subjects: readonly [string, ...string[]];
  readonly related?: readonly string[];
  /** Tells findings of one rule about the same subjects apart. */
  readonly discriminator?: string;
  /** Which of the rule's messages. */
  readonly message: string;
  readonly params?: { readonly [name: string]: MessageParam };
  readonly actual: number;
  readonly limit: number;
  readonly dimension: QuantityKind;
  /** The unit the report gives both numbers in. */
  readonly unit: string;
  /** What it was checked against, when it is not the rule's own basis. */
  readonly basis?: string;
  readonly source?: string;
  readonly grade?: Grade;
  readonly at?: RectUm;
  readonly shapes?: readonly FindingShape[];
  readonly evidence?: readonly EvidenceRow[];
}

/** Something the rule needs and does not know. */
export interface Gap {
  readonly subjects: readonly [string, ...string[]];
  readonly discriminator?: string;
  readonly message: string;
  readonly params?: { readonly [name: string]: MessageParam };
  /** What is known of the number, when part of it is. */
  readonly actual?: Known<number>;
  readonly limit?: Known<number>;
  readonly dimension?: QuantityKind;
  readonly unit?: string;
  readonly at?: RectUm;
  readonly shapes?: readonly FindingShape[];
  readonly evidence?: readonly EvidenceRow[];
}

/** Takes what a rule finds. */
export interface Report {
  breach(breach: Breach): void;
  /** Says that something was not checked, because a number is missing. */
  notChecked(gap: Gap): void;
}

/** One look at one kind of scope. Most rules have one; some judge a rack and say once per room what is missing. */
export interface Check {
  readonly scope: Scope;
  readonly reads: readonly FactName[];
  readonly evaluate: (slot: number, facts: Facts, params: Params, report: Report) => void;
}

/** A design rule: one file, one entry in shared/rules/index.ts, one folder of cases. */
export interface Rule {
  /** `PWR-RACK-LIMIT`: shown to people, never reused. */
  readonly code: string;
  /** `power.rackLimit`: for tables of texts and settings. */
  readonly key: string;
  readonly title: string;
  /** Why it matters. */
  readonly reason: string;
  /** What it is checked against, in words. */
  readonly basis: string;
  readonly source: string;
  readonly grade: Grade;
  /** What a pass does not say. */
  readonly notChecked: string;
  readonly severity: Severity;
  /** Cheap enough for every step of a drag. */
  readonly isLive: boolean;
  readonly params: ParamSpecs;
  /** How far around an item it looks, with these limits. */
  readonly reachUm?: (params: Params) => number;
  /** English templates by message id; see shared/i18n. */
  readonly messages: { readonly [id: string]: string };
  readonly checks: readonly Check[];
  /** Obvious ways out of a finding, for a person to choose from. */
  readonly fixes?: MakeFixes;
  /** False for a finding of this rule that there never is a way out of. @default all have one, if `fixes` finds it */
  readonly isFixable?: (finding: Finding) => boolean;
}

type Evaluate<S extends ParamSpecs, F extends FactName> = (
  slot: number,
  facts: Pick<Facts, F>,
  params: Params<S>,
  report: Report,
) => void;

/** Makes a check; `evaluate` sees only the facts named in `reads`. */
export type MakeCheck<S extends ParamSpecs> = <C extends Scope, F extends FactOf<(typeof SCOPE_DOMAINS)[C]>>(
  scope: C,
  reads: readonly F[],
  evaluate: Evaluate<S, F>,
) => Check;

/** Describes a rule. */
export function defineRule<const S extends ParamSpecs>(
  description: Omit<Rule, 'checks' | 'params' | 'reachUm'> & {
    readonly params: S;
    readonly reachUm?: (params: Params<S>) => number;
    readonly checks: (check: MakeCheck<S>) => readonly Check[];
  },
): Rule {
  const check: MakeCheck<S> = (scope, reads, evaluate) => ({ scope, reads, evaluate: evaluate as Check['evaluate'] });
  return { ...description, checks: description.checks(check) } as unknown as Rule;
}
