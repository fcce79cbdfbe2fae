import * as energy from '../energy';
import type { Calculator } from './define';
import { calculator, InputError, number, numbers, output, words } from './define';

const WP113 = 'Schneider White Paper 113 (Rasmussen), read through a transcription';
const pue = number('', 'power usage effectiveness', { min: 1, max: 10 });
const loss = (part: string) =>
  numbers('%', `${part}: no-load, proportional and square-law loss, % of rating`, { min: 0, max: 100, length: 3 });

/** Other spellings of the kinds of space in the LBNL report. */
const SPACES: Readonly<Record<string, string>> = {
  small: 'Small',
  midsize: 'Midsize',
  'midsize+colo': 'Midsize',
  colocation: 'Colocation',
  colo: 'Colocation',
  hyperscale: 'Hyperscale',
  ai: 'AI specialized',
  'ai specialized': 'AI specialized',
};

/** Calculators of energy, PUE, water and carbon in use. */
export const ENERGY_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'pueFromItShare',
    rule: 'PUE-STACK',
    summary: 'PUE from the share of power that reaches IT gear',
    source: `${WP113}, figure 4`,
    grade: 'S',
    inputs: { it_share_pct: number('%', 'share of IT gear', { above: 0, max: 100 }) },
    outputs: { PUE: output('', 'power usage effectiveness') },
    compute: ({ it_share_pct }) => ({ PUE: energy.pueFromItShare(it_share_pct) }),
  }),
  calculator({
    name: 'fullLoadLossPct',
    rule: 'PUE-STACK',
    summary: 'Full-load losses of the parts of the chain',
    source: `${WP113}, table 2`,
    grade: 'S',
    inputs: {
      ups: loss('UPS'),
      pdu: loss('PDU'),
      chiller: loss('chiller plant'),
      crac: loss('CRAC'),
      humidifier: loss('humidifier'),
    },
    outputs: {
      ups: output('%', 'UPS'),
      pdu: output('%', 'PDU'),
      chiller: output('%', 'chiller plant'),
      crac: output('%', 'CRAC'),
      humidifier: output('%', 'humidifier'),
    },
    compute: ({ ups, pdu, chiller, crac, humidifier }) => {
      const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
      return { ups: sum(ups), pdu: sum(pdu), chiller: sum(chiller), crac: sum(crac), humidifier: sum(humidifier) };
    },
  }),
  calculator({
    name: 'ashrae904Ceiling',
    rule: 'PUE-904',
    summary: 'Sum of the mechanical and electrical ceilings',
    source: 'ASHRAE 90.4 Addendum g (2016 edition, 2019), worked example (secondary); editions differ',
    grade: 'S',
    inputs: {
      MLC_max: number('', 'largest mechanical load component', { min: 0, max: 10 }),
      ELC_max: number('', 'largest electrical loss component', { min: 0, max: 10 }),
    },
    outputs: { sum: output('', 'ceiling of both together') },
    compute: ({ MLC_max, ELC_max }) => ({ sum: MLC_max + ELC_max }),
  }),
  calculator({
    name: 'annualEnergyCost',
    rule: 'OPEX',
    summary: 'Cost of a year of energy',
    source: `${WP113}; kW × load × PUE × 8,760 × tariff`,
    grade: 'D',
    inputs: {
      it_kW: number('kW', 'IT power', { min: 0 }),
      load_frac: number('', 'mean load, share of it', { min: 0, max: 1 }),
      PUE: pue,
      usd_per_kWh: number('USD/kWh', 'tariff', { min: 0 }),
    },
    outputs: { USD: output('USD', 'cost per year') },
    compute: (i) => ({ USD: energy.annualEnergyCost(i.it_kW, i.load_frac, i.PUE, i.usd_per_kWh) }),
  }),
  calculator({
    name: 'cue',
    rule: 'CUE',
    summary: 'Carbon per kWh of IT energy',
    source: 'The Green Grid, CUE = CEF × PUE',
    grade: 'D',
    inputs: { grid_kgCO2_per_kWh: number('kg/kWh', 'carbon of the grid', { min: 0, max: 10 }), PUE: pue },
    outputs: { kgCO2_per_kWh_IT: output('kg/kWh', 'carbon per kWh of IT energy') },
    compute: ({ grid_kgCO2_per_kWh, PUE }) => ({ kgCO2_per_kWh_IT: energy.carbonUsage(grid_kgCO2_per_kWh, PUE) }),
  }),
  calculator({
    name: 'wueSource',
    rule: 'WUE',
    summary: 'Water per kWh of IT energy, with that of the power plant',
    source: 'Green Grid White Paper 35, equation 4',
    grade: 'S',
    inputs: {
      EWIF_L_per_kWh: number('L/kWh', 'water of the grid', { min: 0, max: 100 }),
      PUE: pue,
      WUE_site: number('L/kWh', 'water on site per kWh of IT energy', { min: 0, max: 100 }),
    },
    outputs: { L_per_kWh: output('L/kWh', 'water per kWh of IT energy') },
    compute: (i) => ({ L_per_kWh: energy.sourceWaterUsage(i.EWIF_L_per_kWh, i.PUE, i.WUE_site) }),
  }),
  calculator({
    name: 'lbnlMedian',
    rule: 'PUE-REF',
    summary: 'Median PUE and water use of a kind of data center',
    source: 'LBNL-2001637 (Shehabi et al. 2024), figure 4.5, printed medians (secondary)',
    grade: 'S',
    inputs: { space: words('kind of space: small, midsize, colocation, hyperscale or AI specialized') },
    outputs: { PUE: output('', 'median PUE'), WUE_L_per_kWh_IT: output('L/kWh', 'median water use on site') },
    compute: ({ space }) => {
      const median = energy.LBNL_MEDIANS[SPACES[space.toLowerCase()] ?? ''];
      if (median === undefined) {
        throw new InputError(`space must be one of ${Object.keys(energy.LBNL_MEDIANS).join(', ')}; “${space}” is not.`);
      }
      return { PUE: median.pue, WUE_L_per_kWh_IT: median.wue };
    },
  }),
];
