/** Ferrule polish of a fibre connector. An angled ferrule (APC) must never meet a flat one. */
export const POLISHES = ['PC', 'UPC', 'APC'] as const;
export type Polish = (typeof POLISHES)[number];

/** How the fibres of a multi-fibre cable change places from end to end (TIA-568): straight, reversed, pairs crossed. */
export const POLARITIES = ['A', 'B', 'C'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** One side of a cable or module: what it plugs into what. */
export interface CablingEnd {
  /** A cage or connector by the names of connectors.ts: QSFP112, LC, MPO-12, RJ45. */
  readonly connector: string;
  /** Plugs on this side that each go into a port of their own: 1, or the parts a breakout splits into. */
  readonly count: number;
  /** Polish of the ferrules; absent where there are none or nobody says. */
  readonly polish?: Polish;
}

/** What a cable or a transceiver is. */
export interface CablingStructure {
  /** The cable itself as the reach table calls it: DAC, OM4, OS2, Cat6A. Absent for a transceiver. */
  readonly medium?: string;
  /**
   * PHYs or link families of the reach table that it is made for. Empty for plain fibre: the modules at its ends decide.
   */
  readonly phys: readonly string[];
  /** Speeds of one link through it in Mbit/s, the fastest first; empty for plain fibre. */
  readonly speedsMbps: readonly number[];
  /** Electrical lanes of one link at its fastest. */
  readonly lanes?: number;
  /** Links that one of it carries, where that is not the number of its plugs or optical ports: see `linksOf`. */
  readonly links?: number;
  /** The side with one plug; of a transceiver, the side in the cage. */
  readonly near: CablingEnd;
  /** The other side, with several plugs for a breakout; of a transceiver, its optical ports, one per link. */
  readonly far: CablingEnd;
  /** Lengths it is sold in, ascending, in µm. Absent where it is cut or made to length. */
  readonly stockLengthsUm?: readonly number[];
  /** Number of fibres in it. */
  readonly fibres?: number;
  readonly polarity?: Polarity;
  /** It comes inside one rack-scale system and never leaves it. */
  readonly isInRackOnly?: boolean;
}

/** Links that one cable or module carries: as stated, else one for each plug of its larger side. */
export function linksOf({ links, near, far }: CablingStructure): number {
  return links ?? Math.max(near.count, far.count);
}

/** True when it splits one port into several: its other side has more plugs. */
export function isBreakout({ near, far }: CablingStructure): boolean {
  return far.count > near.count;
}

/** True when each plug of one side is joined to several of the other: it splits ports at both ends. */
export function isShuffle({ links = 0, near, far }: CablingStructure): boolean {
  return near.count > 1 && far.count > 1 && links > Math.max(near.count, far.count);
}
