import * as cost from '../cost';
import type { Calculator } from './define';
import { calculator, choice, InputError, number, optional, output } from './define';

const CUSHMAN = 'Cushman & Wakefield, Data Center Development Cost Guide 2025';
const positive = (unit: string, meaning: string) => number(unit, meaning, { above: 0 });
const percent = (part: string) => number('%', `share of ${part}`, { min: 0, max: 100 });

/** Calculators of cost, supply and embodied carbon. */
export const COST_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'buildCostUSD',
    rule: 'CAPEX',
    summary: 'Build cost from critical power',
    source: `${CUSHMAN}: 19-market average 11.7 million USD per MW, range 9.3 to 15.0`,
    grade: 'P',
    inputs: {
      critical_MW: number('MW', 'critical power', { min: 0 }),
      usd_M_per_MW: optional(positive('million USD/MW', 'rate'), 11.7),
    },
    outputs: { USD_M: output('million USD', 'build cost') },
    compute: ({ critical_MW, usd_M_per_MW }) => ({ USD_M: cost.buildCostMusd(critical_MW, usd_M_per_MW) }),
  }),
  calculator({
    name: 'shareSum',
    rule: 'CAPEX',
    summary: 'Sum of the shares of a build cost',
    source: CUSHMAN,
    grade: 'P',
    inputs: {
      critical: percent('critical capacity'),
      shell: percent('shell'),
      site: percent('site'),
      white_space: percent('white space'),
      boh: percent('back of house'),
      office: percent('office'),
    },
    outputs: { total_pct: output('%', 'sum, 100 when the split is whole') },
    compute: (i) => ({ total_pct: i.critical + i.shell + i.site + i.white_space + i.boh + i.office }),
  }),
  calculator({
    name: 'baaThreshold',
    rule: 'SUP-BAA',
    summary: 'Domestic content threshold by delivery year',
    source: '87 FR 12780 (FAR 25.101), summary (secondary); not a legal determination',
    grade: 'S',
    inputs: { delivery_year: number('', 'year of delivery', { min: 1990, max: 2100, integer: true }) },
    outputs: {
      threshold_pct: output('%', 'share of the cost of components'),
      strict_gt: output('', 'true: the share must be above the threshold'),
    },
    compute: ({ delivery_year }) => ({
      threshold_pct: cost.domesticContentThresholdPct(delivery_year),
      strict_gt: true,
    }),
  }),
  calculator({
    name: 'evaluatedPrice',
    rule: 'SUP-BAA-EVAL',
    summary: 'Evaluated price of a foreign offer against the lowest domestic one',
    source: 'FAR 25.504-1, example 1: 20 % for large, 30 % for small business',
    grade: 'P',
    inputs: {
      foreign_price: number('', 'price of the foreign offer', { min: 0 }),
      factor: number('', 'evaluation factor', { min: 0, max: 10 }),
      low_domestic: number('', 'price of the lowest domestic offer', { min: 0 }),
    },
    outputs: { evaluated: output('', 'price after evaluation'), award: output('', 'foreign or domestic') },
    compute: ({ foreign_price, factor, low_domestic }) => ({
      ...cost.evaluateOffers(foreign_price, factor, low_domestic),
    }),
  }),
  calculator({
    name: 'boaviztaServerEmbodied',
    rule: 'CARBON',
    summary: 'Embodied carbon of a server archetype',
    source: 'Boavizta/boaviztapi, tests/api/test_server.py',
    grade: 'P',
    inputs: { archetype: choice('server archetype', Object.keys(cost.EMBODIED_CARBON)) },
    outputs: {
      kgCO2e: output('kg CO₂e', 'embodied carbon'),
      min: output('kg CO₂e', 'lower bound'),
      max: output('kg CO₂e', 'upper bound'),
    },
    compute: ({ archetype }) => {
      const carbon = cost.EMBODIED_CARBON[archetype];
      if (carbon === undefined) throw new InputError(`archetype “${archetype}” is not known.`);
      return { kgCO2e: carbon.kg, min: carbon.minKg, max: carbon.maxKg };
    },
  }),
];
