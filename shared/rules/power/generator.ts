import { tightest } from '../../analysis/power/limits';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { numbersOf, unknownBelow } from './node-basis';

const WH_PER_KWH = 1000;

export const generator = defineRule({
  code: 'PWR-GEN',
  key: 'power.generator',
  title: 'A generator is too small, or its fuel does not last',
  reason:
    'It idles for years and must then carry the whole site, losses and cooling with it, for as long as was asked.',
  basis:
    'load with every utility service out, with all losses, times a factor for the UPS front end; fuel = burn × load × hours',
  source:
    'sizing factor of a vendor white paper (WP3), not confirmed; burn of Cummins and CAT sheets, read in a secondary source',
  grade: 'K',
  notChecked:
    'Steps of load, starting, altitude and heat, wet stacking, deliveries of fuel, one of several generators failing (declare them N+r), a generator that must carry a failed side as well.',
  severity: 'error',
  isLive: false,
  params: {
    factorPermille: {
      default: 1000,
      dimension: 'share',
      label: 'Rating over load: 1.0 to 1.3 by UPS front end',
      source: 'worksheet of a vendor white paper (WP3), not confirmed',
      grade: 'K',
      min: 500,
      max: 3000,
    },
    burnMlPerKwh: {
      default: 262,
      dimension: 'fuelBurn',
      label: 'Fuel burn where the generator states none',
      source: 'Cummins DQKAN: 173.1 gal/h at 2,500 kW (0.0692 gal/kWh), read in a secondary source',
      grade: 'S',
      min: 1,
    },
  },
  messages: {
    small:
      '{node} must carry {load} without the utility and so needs {actual}; it is rated for {limit}: short by {difference}.',
    smallAtLeast:
      '{node} must carry at least {load} without the utility and so needs {actual}; it is rated for {limit}: short by at least {difference}.',
    fuel: '{node} holds {actual} of fuel; {hours|hour|hours} at {load} need {limit}: short by {difference}.',
    fuelUnknown: '{hours|hour|hours} of fuel are asked of {node} and need {limit}; what it holds is not known.',
    partial:
      '{node} must carry at least {load} without the utility: {count|load or loss below it is|loads or losses below it are} not known.',
  },
  checks: (check) => [
    check('powerNode', ['standby'], (node, { standby }, params, report) => {
      const record = standby.nodeAt(node);
      const found = record?.kind === 'generator' ? standby.standby(node) : undefined;
      if (!record || !found) return;
      const { load } = found;
      const unknown = unknownBelow(load);
      const names = {
        node: { record: record.id },
        load: { quantity: load.outW, dimension: 'power' },
        count: unknown,
      } as const;
      const needed = tightest(
        found.limits.map((one) => ({ ...one, actual: Math.ceil((one.actual * params.factorPermille) / 1000) })),
      );
      if (needed && needed.actual > needed.limit)
        report.breach({
          subjects: [record.id],
          message: unknown > 0 ? 'smallAtLeast' : 'small',
          params: names,
          ...numbersOf(needed),
          evidence: [
            { label: 'Load without the utility', value: names.load, source: 'failure of every utility service' },
            { label: 'Factor', value: params.factorPermille / 1000, source: 'this rule' },
          ],
        });
      else if (unknown > 0) report.notChecked({ subjects: [record.id], message: 'partial', params: names });

      const hours = record.fuelTargetHours;
      if (hours === undefined) return;
      const { fuelMl, fuelBurnMlPerKwh } = standby.figures(node);
      const burn = isKnown(fuelBurnMlPerKwh) ? fuelBurnMlPerKwh : params.burnMlPerKwh;
      const limit = Math.ceil((burn * load.outW * hours) / WH_PER_KWH);
      const about = {
        subjects: [record.id],
        discriminator: 'fuel',
        params: { ...names, hours },
        limit,
        dimension: 'volume',
        unit: 'L',
      } as const;
      if (!isKnown(fuelMl)) report.notChecked({ ...about, message: 'fuelUnknown' });
      else if (fuelMl < limit)
        report.breach({
          ...about,
          message: 'fuel',
          actual: fuelMl,
          evidence: [
            {
              label: 'Fuel burn',
              value: { quantity: burn, dimension: 'fuelBurn' },
              source: isKnown(fuelBurnMlPerKwh) ? 'the generator' : 'this rule',
            },
            { label: 'Load without the utility', value: names.load },
          ],
        });
    }),
  ],
});
