import * as cabling from '../cabling';
import { findReach, REACH_TABLE } from '../reach-table';
import type { Calculator } from './define';
import { calculator, choice, InputError, number, optional, output, words } from './define';

const positive = (unit: string, meaning: string) => number(unit, meaning, { above: 0 });
const whole = (meaning: string, min = 0) => number('', meaning, { min, max: 100_000_000, integer: true });

/** Calculators of cabling. */
export const CABLING_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'phyReach',
    rule: 'CAB-REACH',
    summary: 'Largest reach of a link over a medium',
    source: 'Reach table; each row has its own source',
    grade: 'P',
    inputs: { phy: words('PHY, for example 400GBASE-SR8'), medium: words('medium, for example OM4') },
    outputs: {
      max_m: output('m', 'largest reach'),
      max_IL_dB: output('dB', 'largest insertion loss, or "unknown"'),
    },
    compute: ({ phy, medium }) => {
      const row = findReach(phy, medium);
      if (row !== undefined) return { max_m: row.maxM, max_IL_dB: row.maxLossDb ?? 'unknown' };
      const media = REACH_TABLE.filter((one) => one.phy.toLowerCase() === phy.toLowerCase()).map((one) => one.medium);
      throw new InputError(
        media.length > 0
          ? `The reach of ${phy} over ${medium} is not in the table; it has ${media.join(', ')}.`
          : `${phy} is not in the table; it has ${[...new Set(REACH_TABLE.map((one) => one.phy))].join(', ')}.`,
      );
    },
  }),
  calculator({
    name: 'linkLossDB',
    rule: 'FIB-LOSS',
    summary: 'Insertion loss of a fibre link',
    source: 'NVIDIA interconnect structured cabling requirements: MPO 0.35 dB, LC 0.25 dB (low loss)',
    grade: 'P',
    inputs: {
      length_m: number('m', 'length', { min: 0 }),
      atten_dB_per_km: number('dB/km', 'attenuation: multimode 3, single-mode 0.4', { min: 0, max: 100 }),
      connectors: whole('number of mated connectors'),
      conn_dB: number('dB', 'loss of one connector', { min: 0, max: 10 }),
    },
    outputs: { dB: output('dB', 'insertion loss') },
    compute: (i) => ({
      dB: cabling.linkLossDb({
        lengthM: i.length_m,
        attenuationDbPerKm: i.atten_dB_per_km,
        connectors: i.connectors,
        connectorDb: i.conn_dB,
      }),
    }),
  }),
  calculator({
    name: 'maxLengthKm',
    rule: 'FIB-LOSS',
    summary: 'Longest fibre within a loss budget',
    source: 'TIA FOTC, 400GBASE-LR8',
    grade: 'P',
    inputs: {
      budget_dB: number('dB', 'loss budget', { min: 0, max: 100 }),
      connection_dB: number('dB', 'loss of all connections', { min: 0, max: 100 }),
      atten_dB_per_km: number('dB/km', 'attenuation', { above: 0, max: 100 }),
      round: optional(
        choice('how the length is published: whole kilometres below, nearest, or unchanged', [
          'floor',
          'nearest',
          'none',
        ]),
        'none',
      ),
    },
    outputs: { km_calc: output('km', 'computed length'), km_published: output('km', 'length as published') },
    compute: ({ budget_dB, connection_dB, atten_dB_per_km, round }) => {
      if (connection_dB > budget_dB)
        throw new InputError('connection_dB must not be above budget_dB: no fibre is left.');
      const km = cabling.maxFibreKm(budget_dB, connection_dB, atten_dB_per_km);
      const published = { floor: Math.floor(km), nearest: Math.round(km), none: km };
      return { km_calc: km, km_published: published[round] };
    },
  }),
  calculator({
    name: 'cableDelayNs',
    rule: 'LATENCY',
    summary: 'Delay of a cable',
    source: 'Fibre 4.9 ns/m (community; NVIDIA pages use 4.5), twinax 4.3',
    grade: 'T',
    inputs: {
      length_m: number('m', 'length', { min: 0 }),
      ns_per_m: optional(positive('ns/m', 'delay per metre'), 4.9),
    },
    outputs: { ns: output('ns', 'delay') },
    compute: ({ length_m, ns_per_m }) => ({ ns: cabling.cableDelayNs(length_m, ns_per_m) }),
  }),
  calculator({
    name: 'trayAreaIn2',
    rule: 'TRAY-FILL',
    summary: 'Tray cross-section for a number of cables',
    source: 'Leviton Cat 6A reference manual, page 18',
    grade: 'P',
    inputs: {
      cables: whole('number of cables'),
      od_in: positive('in', 'outer diameter'),
      fill: number('', 'share of the tray that may be filled', { above: 0, max: 1 }),
    },
    outputs: { cable_area_in2: output('in²', 'area of the cables'), tray_area_in2: output('in²', 'area of the tray') },
    compute: ({ cables, od_in, fill }) => {
      const area = cabling.cableArea(cables, od_in);
      return { cable_area_in2: area, tray_area_in2: area / fill };
    },
  }),
];
