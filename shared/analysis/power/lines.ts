import type { PowerNode } from '../../model/records/power-node';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { BUCKET_COUNT, BUCKETS } from './line-buckets';

/** What flows in the lines of a node or link, in mA, as far as the lines of its loads are known. */
export interface LineLoad {
  readonly l1MilliA: number;
  readonly l2MilliA: number;
  readonly l3MilliA: number;
  /** The largest of the three. */
  readonly maxMilliA: number;
  /** Watts whose lines nobody has assigned; they are in none of the currents. */
  readonly unassignedW: number;
}

const SIN_30 = 0.5;
const COS_30 = Math.sqrt(3) / 2;

/**
 * Line currents of a row of watts and reactive power by place (see line-buckets): the vector sum of the currents to
 * neutral, between lines and of balanced loads, all at one power factor. I_L1 = |I1 + Ib + I12∠30° + I31∠−30°| and
 * cyclic; without loads to neutral that is √(I12² + I31² + I12·I31) (PWR-PHASE-LINE). Unknown without a voltage.
 * @param voltageV line to line for three phases.
 */
export function lineLoad(row: Float64Array, voltageV: Known<number>, phases: PowerNode['phases']): Known<LineLoad> {
  if (!isKnown(voltageV)) return UNKNOWN;
  const apparent = (bucket: number): number => Math.hypot(row[bucket] ?? 0, row[BUCKET_COUNT + bucket] ?? 0);
  if (phases !== 'three') {
    let watts = 0;
    let vars = 0;
    for (let bucket = 0; bucket < BUCKET_COUNT; bucket++) {
      watts += row[bucket] ?? 0;
      vars += row[BUCKET_COUNT + bucket] ?? 0;
    }
    const all = Math.round((1000 * (phases === 'dc' ? watts : Math.hypot(watts, vars))) / voltageV);
    return { l1MilliA: all, l2MilliA: 0, l3MilliA: 0, maxMilliA: all, unassignedW: 0 };
  }
  const toNeutral = (bucket: number): number => (apparent(bucket) * Math.sqrt(3)) / voltageV;
  const between = (bucket: number): number => apparent(bucket) / voltageV;
  const balanced = apparent(BUCKETS.balanced) / (Math.sqrt(3) * voltageV);
  const line = (own: number, ahead: number, behind: number): number =>
    Math.round(
      1000 *
        Math.hypot(
          toNeutral(own) + balanced + (between(ahead) + between(behind)) * COS_30,
          (between(ahead) - between(behind)) * SIN_30,
        ),
    );
  const l1MilliA = line(BUCKETS.L1, BUCKETS.L12, BUCKETS.L31);
  const l2MilliA = line(BUCKETS.L2, BUCKETS.L23, BUCKETS.L12);
  const l3MilliA = line(BUCKETS.L3, BUCKETS.L31, BUCKETS.L23);
  return {
    l1MilliA,
    l2MilliA,
    l3MilliA,
    maxMilliA: Math.max(l1MilliA, l2MilliA, l3MilliA),
    unassignedW: row[BUCKETS.unassigned] ?? 0,
  };
}
