import type { Unknown } from '../units/known';

/** What kind of statement a number is. */
export const BASES = ['measured', 'max', 'rated', 'typical', 'planned', 'nameplate'] as const;
export type Basis = (typeof BASES)[number];

/**
 * How well a number is supported: V read in the maker's or project's own text, P read in the publisher's own text,
 * S read in a secondary source, D derived by arithmetic shown, T community data, K general engineering knowledge,
 * not confirmed, U looked for and not found.
 */
export const GRADES = ['V', 'P', 'S', 'D', 'T', 'K', 'U'] as const;
export type Grade = (typeof GRADES)[number];

/** One number with all that is needed to trust or doubt it. Plain JSON, as written by the source. */
export interface Statement {
  readonly value: number | Unknown;
  /** Unit symbol of the figure's dimension, as the source prints it where possible. */
  readonly unit: string;
  readonly basis: Basis;
  /** Where the number was read; never empty. */
  readonly source: string;
  readonly grade: Grade;
  /** ISO date (year, year-month or day) the source was current. */
  readonly asOf?: string;
  readonly note?: string;
}

/** One number of a catalog type, with what other sources say of it. */
export interface Figure extends Statement {
  /** Conflicts are kept side by side and never averaged. */
  readonly alternatives?: readonly Statement[];
}
