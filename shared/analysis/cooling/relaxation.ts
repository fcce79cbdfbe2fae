/** The shares of a rack's intake that come from others, by slot. */
export interface Row {
  readonly racks: Int32Array;
  readonly shares: Float64Array;
}

/** A system x = shares·x + own, with the values found so far. Shares of a rack add up to less than one. */
export interface Relaxed {
  readonly rows: readonly (Row | undefined)[];
  readonly own: Float64Array;
  readonly values: Float64Array;
}

/** Far below the thousandth of a kelvin to which temperatures are told. */
const PRECISION_K = 1e-11;
/** Enough for shares of 0.98 to fade below the precision. */
const MAX_PASSES = 2_000;

/** Solves the system by passes over these racks, from the values found so far. O(pairs × passes). */
export function relax(system: Relaxed, racks: readonly number[]): void {
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let change = 0;
    for (const rack of racks) {
      const value = renewed(system, rack);
      change = Math.max(change, Math.abs(value - (system.values[rack] ?? 0)));
      system.values[rack] = value;
    }
    if (change < PRECISION_K) return;
  }
}

/**
 * Solves the system again where these racks have changed, and from there on as far as a change reaches.
 * `forEachPartner` visits the racks whose rows may hold the one given.
 */
export function changedBy(
  system: Relaxed,
  racks: readonly number[],
  forEachPartner: (rack: number, visit: (other: number) => void) => void,
): void {
  let active = new Set(racks);
  for (let pass = 0; pass < MAX_PASSES && active.size > 0; pass++) {
    const next = new Set<number>();
    const follow = (other: number): void => {
      next.add(other);
    };
    for (const rack of active) {
      const value = renewed(system, rack);
      const change = Math.abs(value - (system.values[rack] ?? 0));
      system.values[rack] = value;
      if (change >= PRECISION_K) forEachPartner(rack, follow);
    }
    active = next;
  }
}

function renewed({ rows, own, values }: Relaxed, rack: number): number {
  const row = rows[rack];
  let value = own[rack] ?? 0;
  if (!row) return value;
  const { racks, shares } = row;
  for (let at = 0; at < racks.length; at++) value += (shares[at] as number) * (values[racks[at] as number] as number);
  return value;
}
