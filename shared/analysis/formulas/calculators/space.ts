import * as floor from '../floor';
import type { Calculator } from './define';
import { calculator, choice, InputError, number, optional, output } from './define';

const TATE = 'Tate access floors, release of 2018-03-14 and FAQ';
const positive = (unit: string, meaning: string) => number(unit, meaning, { above: 0 });
const rating = (part: string) => number('', `rating of the ${part} part`, { min: 1, max: 4, integer: true });

/** Calculators of floor, clearance and rating. */
export const SPACE_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'pointLoadLb',
    rule: 'FLR-POINT',
    summary: 'Load on one foot of a rack',
    source: `${TATE}; UN ICT guideline, page 37`,
    grade: 'P',
    inputs: {
      rack_lb: positive('lb', 'weight of the rack'),
      feet: number('', 'number of feet', { min: 1, max: 100, integer: true }),
    },
    outputs: { lb: output('lb', 'load on a foot') },
    compute: ({ rack_lb, feet }) => ({ lb: floor.pointLoad(rack_lb, feet) }),
  }),
  calculator({
    name: 'rollingCapacityLb',
    rule: 'FLR-ROLL',
    summary: 'Weight that may roll over a raised floor',
    source: TATE,
    grade: 'P',
    inputs: {
      panel_rating_lb: positive('lb', 'rolling rating of a panel'),
      wheels: number('', 'number of wheels', { min: 1, max: 100, integer: true }),
      panels_loaded: number('', 'panels that carry wheels at once: 4 when wheels are over 24 in apart, else 2', {
        min: 1,
        max: 100,
        integer: true,
      }),
    },
    outputs: { lb: output('lb', 'weight that may roll') },
    compute: ({ panel_rating_lb, wheels, panels_loaded }) => {
      if (panels_loaded > wheels) throw new InputError('panels_loaded must not be above wheels.');
      return { lb: floor.rollingCapacity(panel_rating_lb, panels_loaded) };
    },
  }),
  calculator({
    name: 'lbft2ToKPa',
    rule: 'FLR-UNIFORM',
    summary: 'Pounds per square foot in kPa',
    source: 'Conversion; 250 lb/ft² is 12 kPa (EPI on TIA-942 Rated-3)',
    grade: 'P',
    inputs: { lb_ft2: number('lb/ft²', 'uniform load', { min: 0 }) },
    outputs: { kPa: output('kPa', 'uniform load') },
    compute: ({ lb_ft2 }) => ({ kPa: floor.lbFt2ToKpa(lb_ft2) }),
  }),
  calculator({
    name: 'workingSpaceDepthM',
    rule: 'CLR-ELEC',
    summary: 'Working depth in front of electrical equipment',
    source: '29 CFR 1910.303(g), table S-1 (values of the public table, secondary)',
    grade: 'S',
    inputs: {
      V_to_ground: number('V', 'voltage to ground', { min: 0, max: 600 }),
      condition: choice('A nothing live opposite, B a grounded surface, C live parts', ['A', 'B', 'C']),
    },
    outputs: { m: output('m', 'depth') },
    compute: ({ V_to_ground, condition }) => {
      const depth = floor.workingSpaceDepthM(V_to_ground, condition);
      if (depth === undefined) throw new InputError('V_to_ground must be at most 600 V, the range of the table.');
      return { m: depth };
    },
  }),
  calculator({
    name: 'overallRating',
    rule: 'TIER',
    summary: 'Overall rating of a site: the lowest of its parts',
    source: 'Training item on ANSI/TIA-942 (community)',
    grade: 'T',
    inputs: {
      mechanical: rating('mechanical'),
      electrical: rating('electrical'),
      telecommunications: rating('telecommunications'),
      architectural: optional(rating('architectural'), 4),
    },
    outputs: { overall: output('', 'overall rating') },
    compute: (i) => ({
      overall: floor.overallRating([i.mechanical, i.electrical, i.telecommunications, i.architectural]),
    }),
  }),
];
