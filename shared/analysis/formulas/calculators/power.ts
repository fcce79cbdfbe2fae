import * as power from '../power';
import { fuelPerKwh } from '../energy';
import type { Calculator } from './define';
import { calculator, choice, InputError, number, numbers, optional, output, words } from './define';

const NEC = 'NEC 210.20(A) as quoted by Schneider; V × A × derate';
const WP113 = 'Schneider White Paper 113 (Rasmussen), table 2 and figure 8, read through a transcription';

const volts = (meaning: string) => number('V', meaning, { above: 0, max: 1_000_000 });
const amps = (meaning: string) => number('A', meaning, { above: 0, max: 100_000 });
const derate = number('', 'share of the breaker that may be used, 0.8 under the NEC', { above: 0, max: 1 });
const powerFactor = number('', 'power factor', { above: 0, max: 1 });

/** Reads a scheme by its usual spellings: N, N+1, 2N, 3N/2, xN/(x-1), distributed, block, catcher, 2(N+1). */
function readScheme(
  text: string,
  x: number,
): { readonly scheme: power.RedundancyScheme; readonly units: number; readonly spare: number } {
  const plain = text.toLowerCase().replace(/[\s_-]+/g, '');
  const spare = /^n\+(\d+)$/.exec(plain)?.[1];
  if (plain === 'n') return { scheme: 'N', units: x, spare: 0 };
  if (plain === 'n+r') return { scheme: 'N+r', units: x, spare: 1 };
  if (spare !== undefined) {
    if (Number(spare) >= x) throw new InputError('scheme must leave at least one unit: x is the number of units.');
    return { scheme: 'N+r', units: x, spare: Number(spare) };
  }
  if (plain === '2n' || plain === 'n+n') return { scheme: '2N', units: x, spare: 1 };
  if (plain === '2(n+1)') return { scheme: '2(N+1)', units: x, spare: 1 };
  const ratio = /^(\d+)n\/(\d+)$/.exec(plain);
  if (ratio !== null && Number(ratio[1]) === Number(ratio[2]) + 1) {
    return { scheme: 'distributed', units: Number(ratio[1]), spare: 1 };
  }
  if (/^(xn(\/\(?x1\)?)?|distributed(redundant)?|dr)$/.test(plain))
    return { scheme: 'distributed', units: x, spare: 1 };
  if (/^(block(redundant)?|catcher)$/.test(plain)) return { scheme: 'block', units: x, spare: 1 };
  throw new InputError(`scheme “${text}” is not known; use N, N+1, 2N, xN/(x-1), 3N/2, block or 2(N+1).`);
}

/** Calculators of capacity, phases, redundancy and storage. */
export const POWER_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'singlePhaseUsableW',
    rule: 'PWR-KW-1P',
    summary: 'Usable power of a single-phase circuit',
    source: NEC,
    grade: 'T',
    inputs: { V_V: volts('voltage'), breaker_A: amps('breaker rating'), derate, pf: powerFactor },
    outputs: { W: output('W', 'usable power') },
    compute: ({ V_V, breaker_A, derate: share, pf }) => ({ W: power.singlePhaseUsableW(V_V, breaker_A, share, pf) }),
  }),
  calculator({
    name: 'threePhaseUsableVA',
    rule: 'PWR-KW-3P',
    summary: 'Usable apparent power of a three-phase circuit',
    source: 'Worked point-of-use example, datacentermd.com; √3 × V × A × derate',
    grade: 'P',
    inputs: { V_LL_V: volts('line-to-line voltage'), breaker_A: amps('breaker rating'), derate },
    outputs: { VA: output('VA', 'usable apparent power') },
    compute: ({ V_LL_V, breaker_A, derate: share }) => ({ VA: power.threePhaseUsableVa(V_LL_V, breaker_A, share) }),
  }),
  calculator({
    name: 'netboxAvailablePower',
    rule: 'PWR-FEED-CAP',
    summary: 'Capacity of a feed as NetBox computes it',
    source: 'NetBox, netbox/dcim/models/power.py; three-phase factor 1.732',
    grade: 'P',
    inputs: {
      voltage_V: number('V', 'voltage; the sign is ignored', { min: -1_000_000, max: 1_000_000 }),
      amperage_A: amps('amperage'),
      max_utilization_pct: number('%', 'largest use of the breaker', { above: 0, max: 100 }),
      phase: choice('phases', ['single-phase', 'three-phase']),
    },
    outputs: { W: output('W', 'capacity') },
    compute: (i) => ({
      W: power.feedCapacityW(i.voltage_V, i.amperage_A, i.max_utilization_pct, i.phase === 'three-phase'),
    }),
  }),
  calculator({
    name: 'deltaBankTotalW',
    rule: 'PWR-BRANCH',
    summary: 'Total power of the banks of a delta PDU',
    source: 'Schneider FAQ FA156194',
    grade: 'P',
    inputs: {
      V_LL_V: volts('line-to-line voltage'),
      bank_A: numbers('A', 'current of each bank', { min: 0 }),
      pf: powerFactor,
    },
    outputs: { W: output('W', 'total power') },
    compute: ({ V_LL_V, bank_A, pf }) => ({ W: power.deltaBankTotalW(V_LL_V, bank_A, pf) }),
  }),
  calculator({
    name: 'deltaLineCurrents',
    rule: 'PWR-PHASE-LINE',
    summary: 'Line currents of a delta PDU from its banks',
    source: 'Vector sum; Schneider FAQ FA156194 says banks cannot be added arithmetically',
    grade: 'P',
    inputs: { bank_A: numbers('A', 'currents of banks L1-L2, L2-L3, L3-L1', { min: 0, length: 3 }) },
    outputs: { line_A: output('A', 'currents of L1, L2, L3') },
    compute: ({ bank_A: [i12 = 0, i23 = 0, i31 = 0] }) => {
      const { l1A, l2A, l3A } = power.deltaLineCurrents(i12, i23, i31);
      return { line_A: [l1A, l2A, l3A] };
    },
  }),
  calculator({
    name: 'pduPhaseOverload',
    rule: 'PWR-PHASE-LINE',
    summary: 'Whether a line of a delta PDU is above its limit',
    source: 'datacentermd.com, phase overload example; line current computed',
    grade: 'P',
    inputs: {
      V_LL_V: volts('line-to-line voltage'),
      breaker_A: amps('breaker rating'),
      derate,
      bank_VA: numbers('VA', 'load of banks L1-L2, L2-L3, L3-L1', { min: 0, length: 3 }),
    },
    outputs: {
      maxLine_A: output('A', 'largest line current'),
      limit_A: output('A', 'limit of each line'),
      overloaded: output('', 'true when a line is above the limit'),
    },
    compute: ({ V_LL_V, breaker_A, derate: share, bank_VA: [a = 0, b = 0, c = 0] }) => {
      const lines = power.deltaLineCurrents(a / V_LL_V, b / V_LL_V, c / V_LL_V);
      const largest = Math.max(lines.l1A, lines.l2A, lines.l3A);
      const limit = breaker_A * share;
      return { maxLine_A: largest, limit_A: limit, overloaded: largest > limit };
    },
  }),
  calculator({
    name: 'normalSideLimitFrac',
    rule: 'PWR-2N-40',
    summary: 'Share of the breaker one side may carry in normal operation',
    source: 'NEC 210.20(A) 80 % divided over the feeds; equal sharing assumed',
    grade: 'D',
    inputs: {
      breaker_derate: number('', 'share of the breaker that may be used', { above: 0, max: 1 }),
      feeds: number('', 'number of feeds', { min: 1, max: 100, integer: true }),
    },
    outputs: { frac: output('', 'share of the breaker') },
    compute: ({ breaker_derate, feeds }) => ({ frac: power.normalSideLimit(breaker_derate, feeds) }),
  }),
  calculator({
    name: 'maxUtilPerUps',
    rule: 'RED-XN',
    summary: 'Largest normal use of one unit under a redundancy scheme',
    source: 'facilitiesnet.com article 16763 (schemes); arithmetic derived',
    grade: 'D',
    inputs: {
      scheme: words('redundancy scheme: N, N+1, 2N, xN/(x-1), 3N/2, block, 2(N+1)'),
      x: optional(number('', 'number of units or systems', { min: 1, max: 1000, integer: true }), 2),
    },
    outputs: { util: output('', 'share of the rating') },
    compute: ({ scheme, x }) => {
      const read = readScheme(scheme, x);
      return { util: power.maxNormalUse(read.scheme, read.units, read.spare) };
    },
  }),
  calculator({
    name: 'powerShelfKW',
    rule: 'PWR-SHELF',
    summary: 'Protected output of a power shelf',
    source: 'ORv3 33 kW shelf, six 5.5 kW PSUs; 5+1 gives 27.5 kW, 3+3 gives 16.5 kW (secondary)',
    grade: 'S',
    inputs: {
      psu_kW: number('kW', 'rating of one PSU', { above: 0, max: 10_000 }),
      psu_count: number('', 'number of PSUs', { min: 1, max: 1000, integer: true }),
      redundant: number('', 'PSUs held in reserve', { min: 0, max: 1000, integer: true }),
    },
    outputs: { kW: output('kW', 'output with the reserve lost') },
    compute: ({ psu_kW, psu_count, redundant }) => ({ kW: power.powerShelfCapacity(psu_kW, psu_count, redundant) }),
  }),
  calculator({
    name: 'batteryEnergyWh',
    rule: 'PWR-BATT',
    summary: 'Battery energy for a runtime, DC side, before ageing',
    source: 'Community engineering reference; P·t/η',
    grade: 'T',
    inputs: {
      load_W: number('W', 'load', { min: 0 }),
      runtime_min: number('min', 'runtime', { min: 0 }),
      ups_eff: number('', 'efficiency of the inverter', { above: 0, max: 1 }),
    },
    outputs: { Wh: output('Wh', 'energy') },
    compute: ({ load_W, runtime_min, ups_eff }) => ({ Wh: power.batteryEnergyWh(load_W, runtime_min, ups_eff) }),
  }),
  calculator({
    name: 'upsEfficiency',
    rule: 'PWR-UPS-LOSS',
    summary: 'UPS efficiency at a load from its loss coefficients',
    source: WP113,
    grade: 'S',
    inputs: {
      c0: number('', 'no-load loss, share of rating', { min: 0, max: 1 }),
      c1: number('', 'proportional loss', { min: 0, max: 1 }),
      c2: number('', 'square-law loss', { min: 0, max: 1 }),
      load_frac: number('', 'load, share of rating', { above: 0, max: 2 }),
      basis: optional(choice('whether the load is taken at the input or the output', ['input', 'output']), 'input'),
    },
    outputs: { eff_pct: output('%', 'efficiency') },
    compute: ({ c0, c1, c2, load_frac, basis }) => ({
      eff_pct: 100 * power.upsEfficiency(load_frac, { c0, c1, c2 }, basis),
    }),
  }),
  calculator({
    name: 'dryTypeMinEfficiency3ph',
    rule: 'PWR-XFMR',
    summary: 'Least efficiency of a three-phase dry-type transformer at 35 % load',
    source: '10 CFR 431.196(a)(2), 2016-2029 table, linear between rows',
    grade: 'P',
    inputs: { kVA: number('kVA', 'rating', { min: 15, max: 225 }) },
    outputs: { eff_pct: output('%', 'least efficiency') },
    compute: ({ kVA }) => {
      const percent = power.dryTypeMinEfficiencyPct(kVA);
      if (percent === undefined) throw new InputError('kVA must be between 15 and 225, the table of the regulation.');
      return { eff_pct: percent };
    },
  }),
  calculator({
    name: 'fuelPerKWh',
    rule: 'PWR-GEN',
    summary: 'Fuel a generator burns per kWh',
    source: 'Cummins DQKAN data sheet (secondary)',
    grade: 'S',
    inputs: { gal_per_h: number('gal/h', 'fuel flow', { min: 0 }), kW: number('kW', 'output', { above: 0 }) },
    outputs: { gal_per_kWh: output('gal/kWh', 'fuel per energy') },
    compute: ({ gal_per_h, kW }) => ({ gal_per_kWh: fuelPerKwh(gal_per_h, kW) }),
  }),
];
