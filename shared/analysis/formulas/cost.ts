/** Build cost in million USD: critical MW × rate. The 2025 US average is 11.7 M$/MW (range 9.3 to 15.0), Cushman & Wakefield. */
export function buildCostMusd(criticalMw: number, musdPerMw: number): number {
  return criticalMw * musdPerMw;
}

/** Domestic content thresholds of the Buy American rule by delivery year (87 FR 12780, FAR 25.101), as a dated table. */
const DOMESTIC_CONTENT: readonly (readonly [fromYear: number, percent: number])[] = [
  [2029, 75],
  [2024, 65],
  [2022, 60],
];

/**
 * Share in % that the cost of domestic components must exceed (strictly) for delivery in `year`. The 60 % step began on
 * 2022-10-25 and stands here for the whole of 2022; before it, 55 %. A legal determination is not made here.
 */
export function domesticContentThresholdPct(year: number): number {
  return DOMESTIC_CONTENT.find(([from]) => year >= from)?.[1] ?? 55;
}

/** Evaluation of a foreign offer: its price raised by `factor`; the domestic one wins a tie (FAR 25.504-1). */
export function evaluateOffers(
  foreignPrice: number,
  factor: number,
  lowDomestic: number,
): { readonly evaluated: number; readonly award: 'foreign' | 'domestic' } {
  const evaluated = foreignPrice * (1 + factor);
  return { evaluated, award: evaluated < lowDomestic ? 'foreign' : 'domestic' };
}

/** Embodied carbon of a server with its bounds, kg CO₂e. */
export interface EmbodiedCarbon {
  readonly kg: number;
  readonly minKg: number;
  readonly maxKg: number;
}

/** Embodied carbon by Boavizta archetype, from the tests of Boavizta/boaviztapi. */
export const EMBODIED_CARBON: Readonly<Record<string, EmbodiedCarbon>> = {
  dellR740: { kg: 950, minKg: 760.6, maxKg: 1186 },
};
