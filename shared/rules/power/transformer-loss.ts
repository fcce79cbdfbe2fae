import { dryTypeMinEfficiencyPct } from '../../analysis/formulas/power';
import { lossW } from '../../analysis/power/node-traits';
import type { NodeFigures } from '../../model/node-figures';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

const PPM = 1_000_000;
/** The load at which the regulation measures. */
const TEST_LOAD = 0.35;
/** Up to here a winding counts as low voltage in the regulation. */
const LOW_VOLTAGE_V = 600;

export const transformerLoss = defineRule({
  code: 'PWR-XFMR',
  key: 'power.transformerLoss',
  title: 'A transformer loses more than the least efficiency allows',
  reason: 'A loss curve worse than what may be sold is either old plant or a slip; both cost energy and cooling.',
  basis: 'NA: least efficiency of three-phase low-voltage dry-type transformers at 35 % load, between rows linear',
  source: '10 CFR 431.196(a)(2), the table in force until 2029-04-22',
  grade: 'P',
  notChecked: 'Outside North America; below 15 and above 225 kVA; windings above 600 V; the load it really has.',
  severity: 'info',
  isLive: true,
  params: {},
  messages: {
    inefficient:
      '{node} is {actual} efficient at 35 % load by its loss curve; at least {limit} is required of its size.',
    unknown: 'The loss curve of {node} is not known; {limit} at 35 % load is required of its size.',
  },
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, _params, report) => {
      const record = nodeLoad.nodeAt(node);
      if (record?.kind !== 'transformer' || record.phases !== 'three' || nodeLoad.regionInForce() !== 'NA') return;
      const figures = nodeLoad.figures(node);
      const { ratedVa, voltageV, inputVoltageV } = figures;
      if (!isKnown(ratedVa) || isAbove(voltageV) || isAbove(inputVoltageV)) return;
      const leastPct = dryTypeMinEfficiencyPct(ratedVa / 1000);
      if (leastPct === undefined) return;
      const limit = Math.round((leastPct * PPM) / 100);
      const actual = efficiencyPpm(figures, ratedVa);
      const about = {
        subjects: [record.id],
        params: { node: { record: record.id } },
        dimension: 'fineShare',
        unit: '%',
        limit,
      } as const;
      if (actual === undefined) report.notChecked({ ...about, message: 'unknown' });
      else if (actual < limit)
        report.breach({
          ...about,
          message: 'inefficient',
          actual,
          evidence: [{ label: 'Rating', value: { quantity: ratedVa, dimension: 'apparentPower' } }],
        });
    }),
  ],
});

function isAbove(voltageV: NodeFigures['voltageV']): boolean {
  return isKnown(voltageV) && voltageV > LOW_VOLTAGE_V;
}

/** Output over input at the test load, at a power factor of one; nothing without a loss curve. */
function efficiencyPpm(figures: NodeFigures, ratedVa: number): number | undefined {
  const { lossNoLoadPpm, lossProportionalPpm, lossSquarePpm } = figures;
  if (!isKnown(lossNoLoadPpm) || !isKnown(lossProportionalPpm) || !isKnown(lossSquarePpm)) return undefined;
  // In milliwatts: whole watts are too coarse for hundredths of a percent of a small transformer.
  const rating = ratedVa * 1000;
  const out = Math.round(rating * TEST_LOAD);
  const curve = {
    ratingW: rating,
    noLoad: lossNoLoadPpm / PPM,
    proportional: lossProportionalPpm / PPM,
    square: lossSquarePpm / PPM,
  };
  const lost = lossW(curve, out);
  return lost < 0 ? undefined : Math.round((PPM * out) / (out + lost));
}
