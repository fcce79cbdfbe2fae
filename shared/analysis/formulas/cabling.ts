/** Insertion loss in dB: α·L + n_conn·l_c + n_splice·l_s, L in metres and α in dB/km. */
export function linkLossDb(link: {
  readonly lengthM: number;
  readonly attenuationDbPerKm: number;
  readonly connectors: number;
  readonly connectorDb: number;
  readonly splices?: number;
  readonly spliceDb?: number;
}): number {
  const splices = (link.splices ?? 0) * (link.spliceDb ?? 0.3);
  return (link.attenuationDbPerKm * link.lengthM) / 1000 + link.connectors * link.connectorDb + splices;
}

/** Longest fibre in km that a loss budget allows after its connections. */
export function maxFibreKm(budgetDb: number, connectionDb: number, attenuationDbPerKm: number): number {
  return (budgetDb - connectionDb) / attenuationDbPerKm;
}

/** Delay of a cable in ns. Fibre 4.9 ns/m (NVIDIA pages say 4.5), twinax 4.3. */
export function cableDelayNs(lengthM: number, nsPerM: number): number {
  return lengthM * nsPerM;
}

/** Cross-section of `count` cables of outer diameter `od`, in od's unit squared. */
export function cableArea(count: number, od: number): number {
  return (count * Math.PI * od * od) / 4;
}

/** Slack added to a routed length: 0.5 m per end and 5 % (project default, grade K). */
export const SLACK = { perEndM: 0.5, sharePct: 5 } as const;

/** Length of cable to order in metres for a route: the route plus slack, before rounding up to a stock length. */
export function cableLengthM(
  routeM: number,
  slack: { readonly perEndM: number; readonly sharePct: number } = SLACK,
): number {
  return routeM * (1 + slack.sharePct / 100) + 2 * slack.perEndM;
}
