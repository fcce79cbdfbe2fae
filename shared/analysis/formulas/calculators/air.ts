import { THERMAL_CLASSES } from '../../../catalog/catalog-type';
import * as air from '../air';
import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../constants';
import { rackCoolingIndexHighPct, THERMAL_ENVELOPES } from '../thermal-envelope';
import type { Calculator } from './define';
import { calculator, InputError, choice, matrix, number, numbers, optional, output } from './define';

const PHYSICS = 'Heat balance, Q = ρ·cp·V·ΔT';
const TANG = 'Tang, Gupta, Varsamopoulos, IEEE TPDS 19(11) 2008';
const ASHRAE = 'ASHRAE TC 9.9, 5th edition 2021, values as printed in the ASHRAE Journal column (secondary)';
const heatW = number('W', 'heat', { min: 0 });
const airDensity = optional(number('kg/m³', 'density of air', { above: 0, max: 10 }), AIR_DENSITY);
const airCp = optional(number('J/(kg·K)', 'specific heat of air', { above: 0, max: 10_000 }), AIR_SPECIFIC_HEAT);
const riseK = number('K', 'temperature rise', { above: 0, max: 200 });
const riseF = number('°F', 'temperature rise', { above: 0, max: 400 });
const flowM3s = (meaning: string) => number('m³/s', meaning, { above: 0 });

/** Calculators of air cooling and its indices. */
export const AIR_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'airflowCFM',
    rule: 'AIR-CFM',
    summary: 'Air flow for a heat and a rise, in CFM',
    source: 'CFM = 3.16·W/ΔT(°F), community engineering reference',
    grade: 'T',
    inputs: { heat_W: heatW, dT_F: riseF },
    outputs: { CFM: output('CFM', 'air flow') },
    compute: ({ heat_W, dT_F }) => ({ CFM: air.airFlowCfm(heat_W, dT_F) }),
  }),
  calculator({
    name: 'airflowM3s',
    rule: 'AIR-CFM',
    summary: 'Air flow for a heat and a rise, in m³/s',
    source: PHYSICS,
    grade: 'D',
    inputs: { heat_W: heatW, dT_K: riseK, rho: airDensity, cp: airCp },
    outputs: { m3_s: output('m³/s', 'air flow') },
    compute: ({ heat_W, dT_K, rho, cp }) => ({ m3_s: air.airFlowM3s(heat_W, dT_K, rho, cp) }),
  }),
  calculator({
    name: 'cfmToM3s',
    rule: 'UNIT',
    summary: 'CFM in m³/s',
    source: 'Exact conversion: 1 ft = 0.3048 m',
    grade: 'P',
    inputs: { CFM: number('CFM', 'air flow', { min: 0 }) },
    outputs: { m3_s: output('m³/s', 'air flow') },
    compute: ({ CFM }) => ({ m3_s: air.cfmToM3s(CFM) }),
  }),
  calculator({
    name: 'meanInletC',
    rule: 'AIR-RECIRC',
    summary: 'Mean inlet temperature when supply air is short',
    source: 'Energy balance of the room: r = 1 − Vs/Vd, T = Ts + r/(1 − r)·ΔT',
    grade: 'D',
    inputs: {
      T_sup_C: number('°C', 'supply air temperature', { min: -20, max: 100 }),
      cooling_flow_m3s: flowM3s('air flow of the cooling units'),
      it_flow_m3s: flowM3s('air flow the IT gear draws'),
      heat_W: heatW,
      rho: airDensity,
      cp: airCp,
    },
    outputs: { T_in_mean_C: output('°C', 'mean inlet temperature') },
    compute: (i) => ({
      T_in_mean_C: air.meanInletC({
        supplyC: i.T_sup_C,
        coolingFlowM3s: i.cooling_flow_m3s,
        itFlowM3s: i.it_flow_m3s,
        heatW: i.heat_W,
        density: i.rho,
        specificHeat: i.cp,
      }),
    }),
  }),
  calculator({
    name: 'cracCapacityRatio',
    rule: 'AIR-CRAC',
    summary: 'How much more a CRAC removes at a warmer return, from two ratings',
    source: 'Ratings of one 20-ton unit (community); a plain effectiveness model gives about 10 % less',
    grade: 'T',
    inputs: {
      T_ret1_F: number('°F', 'first return temperature', { min: 0, max: 200 }),
      T_ret2_F: number('°F', 'second return temperature', { min: 0, max: 200 }),
      cap1_kW: number('kW', 'capacity at the first', { above: 0 }),
      cap2_kW: number('kW', 'capacity at the second', { above: 0 }),
    },
    outputs: { ratio: output('', 'second capacity over the first') },
    compute: ({ cap1_kW, cap2_kW }) => ({ ratio: air.capacityRatio(cap1_kW, cap2_kW) }),
  }),
  calculator({
    name: 'perfTileCFM',
    rule: 'AIR-TILE',
    summary: 'Air flow of a perforated floor tile',
    source: 'Loss factor of tile-flow models; a maker’s curve overrides it',
    grade: 'K',
    inputs: {
      dp_inwg: number('inH2O', 'pressure under the floor', { min: 0, max: 10 }),
      open_frac: number('', 'open area, share of the tile', { above: 0, max: 1 }),
      side_m: optional(number('m', 'side of the tile', { above: 0, max: 5 }), 0.6096),
      rho: airDensity,
    },
    outputs: { CFM: output('CFM', 'air flow') },
    compute: ({ dp_inwg, open_frac, side_m, rho }) => ({ CFM: air.tileFlowCfm(dp_inwg, open_frac, side_m, rho) }),
  }),
  calculator({
    name: 'hrmInletRise',
    rule: 'AIR-HRM',
    summary: 'Inlet temperature rises from a heat-recirculation matrix',
    source: `${TANG}, equation 3`,
    grade: 'P',
    inputs: {
      K_W_per_K: numbers('W/K', 'heat capacity flow of the air of each rack', { above: 0, maxLength: 200 }),
      A: matrix('', 'share of row’s exhaust drawn in by column', { min: 0, max: 1 }),
      p_W: numbers('W', 'heat of each rack', { min: 0, maxLength: 200 }),
    },
    outputs: { dT_K: output('K', 'inlet temperature rise of each rack') },
    compute: ({ K_W_per_K, A, p_W }) => {
      if (A.length !== K_W_per_K.length || p_W.length !== K_W_per_K.length) {
        throw new InputError('K_W_per_K, A and p_W must be for the same number of racks.');
      }
      const rises = air.recirculationRiseK(K_W_per_K, A, p_W);
      if (rises === undefined) throw new InputError('A recirculates all the heat: there is no steady temperature.');
      return { dT_K: rises };
    },
  }),
  calculator({
    name: 'roomPowerKW',
    rule: 'AIR-HRM',
    summary: 'Power of a room of equal chassis',
    source: `${TANG}, sections 5 and 6`,
    grade: 'P',
    inputs: {
      chassis: number('', 'number of chassis', { min: 0, integer: true }),
      base_W: number('W', 'power of a chassis when idle', { min: 0 }),
      servers: number('', 'busy servers in each chassis', { min: 0, integer: true }),
      per_server_W: number('W', 'added power of a busy server', { min: 0 }),
    },
    outputs: { kW: output('kW', 'power of the room') },
    compute: (i) => ({ kW: (i.chassis * (i.base_W + i.servers * i.per_server_W)) / 1000 }),
  }),
  calculator({
    name: 'ashraeEnvelope',
    rule: 'ASHRAE-CLASS',
    summary: 'Allowable and recommended inlet temperatures of a class',
    source: ASHRAE,
    grade: 'S',
    inputs: { cls: choice('thermal class', THERMAL_CLASSES) },
    outputs: { allow_C: output('°C', 'allowable range'), rec_C: output('°C', 'recommended range') },
    compute: ({ cls }) => {
      const { allowable, recommended } = THERMAL_ENVELOPES[cls];
      return { allow_C: [allowable.minC, allowable.maxC], rec_C: [recommended.minC, recommended.maxC] };
    },
  }),
  calculator({
    name: 'rciHi',
    rule: 'IDX-RCI',
    summary: 'Rack cooling index, high side',
    source: 'Herrlin 2005 (secondary)',
    grade: 'S',
    inputs: {
      temps_C: numbers('°C', 'inlet temperatures', { min: -50, max: 100, maxLength: 100_000 }),
      cls: choice('thermal class', THERMAL_CLASSES),
    },
    outputs: { RCI_HI_pct: output('%', '100 when no inlet is above the recommended maximum') },
    compute: ({ temps_C, cls }) => ({ RCI_HI_pct: rackCoolingIndexHighPct(temps_C, THERMAL_ENVELOPES[cls]) }),
  }),
  calculator({
    name: 'rtiFromFlows',
    rule: 'IDX-RTI',
    summary: 'Return temperature index from air flows',
    source: 'Herrlin 2008, LBNL (secondary)',
    grade: 'S',
    inputs: { it_flow_m3s: flowM3s('air flow of IT gear'), cooling_flow_m3s: flowM3s('air flow of cooling units') },
    outputs: { RTI_pct: output('%', 'below 100 bypass, above 100 recirculation') },
    compute: (i) => ({ RTI_pct: air.returnTemperatureIndexPct(i.it_flow_m3s, i.cooling_flow_m3s) }),
  }),
  calculator({
    name: 'shiRhi',
    rule: 'IDX-SHI',
    summary: 'Supply and return heat index',
    source: 'Sharma, Bash, Patel, AIAA 2002-3091 (secondary)',
    grade: 'S',
    inputs: {
      dQ: number('W', 'heat the air gains before the racks', { min: 0 }),
      Q: number('W', 'heat the air gains in the racks', { above: 0 }),
    },
    outputs: { SHI: output('', 'supply heat index'), RHI: output('', 'return heat index') },
    compute: ({ dQ, Q }) => {
      const shi = air.supplyHeatIndex(Q, dQ);
      return { SHI: shi, RHI: 1 - shi };
    },
  }),
];
