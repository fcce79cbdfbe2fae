import { THERMAL_CLASSES } from '../../../catalog/catalog-type';
import * as air from '../air';
import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../constants';
import * as liquid from '../liquid';
import { rackCoolingIndexHighPct, THERMAL_ENVELOPES } from '../thermal-envelope';
import type { Calculator } from './define';
import { calculator, choice, InputError, matrix, number, numbers, optional, output } from './define';

const PHYSICS = 'Heat balance, Q = ρ·cp·V·ΔT';
const TANG = 'Tang, Gupta, Varsamopoulos, IEEE TPDS 19(11) 2008';
const ASHRAE = 'ASHRAE TC 9.9, 5th edition 2021, values as printed in the ASHRAE Journal column (secondary)';

const heatW = number('W', 'heat', { min: 0 });
const airDensity = optional(number('kg/m³', 'density of air', { above: 0, max: 10 }), AIR_DENSITY);
const airCp = optional(number('J/(kg·K)', 'specific heat of air', { above: 0, max: 10_000 }), AIR_SPECIFIC_HEAT);
const liquidDensity = number('kg/m³', 'density of the coolant', { above: 0, max: 5_000 });
const liquidCp = number('J/(kg·K)', 'specific heat of the coolant', { above: 0, max: 10_000 });
const riseK = number('K', 'temperature rise', { above: 0, max: 200 });
const riseF = number('°F', 'temperature rise', { above: 0, max: 400 });
const flowM3s = (meaning: string) => number('m³/s', meaning, { above: 0 });
const kw = (meaning: string) => number('kW', meaning, { min: 0 });

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

/** Calculators of liquid cooling. */
export const LIQUID_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'liquidLpmPerKW',
    rule: 'LIQ-FLOW',
    summary: 'Coolant flow per kW for a rise',
    source: `${PHYSICS}; OCP OAI guideline (Mar 2023): PG25 1.25 to 2.0, typically 1.5 L/min per kW at 10 K`,
    grade: 'S',
    inputs: {
      fluid: optional(choice('coolant, used where density and specific heat are not given', ['PG25', 'water']), 'PG25'),
      dT_K: riseK,
      rho: optional(liquidDensity, 0, 'that of the coolant at 40 °C'),
      cp: optional(liquidCp, 0, 'that of the coolant at 40 °C'),
    },
    outputs: { Lpm_per_kW: output('L/min/kW', 'flow per heat') },
    compute: ({ fluid, dT_K, rho, cp }) => {
      const usual = fluid === 'water' ? liquid.WATER_40C : liquid.PG25_40C;
      const used = { density: rho === 0 ? usual.density : rho, specificHeat: cp === 0 ? usual.specificHeat : cp };
      return { Lpm_per_kW: liquid.coolantFlowLpm(1, dT_K, used) };
    },
  }),
  calculator({
    name: 'liquidRackLpm',
    rule: 'LIQ-FLOW',
    summary: 'Coolant flow of a rack from flow per kW',
    source: PHYSICS,
    grade: 'D',
    inputs: { Lpm_per_kW: number('L/min/kW', 'flow per heat', { above: 0 }), rack_kW: kw('heat to liquid') },
    outputs: { Lpm: output('L/min', 'coolant flow') },
    compute: ({ Lpm_per_kW, rack_kW }) => ({ Lpm: Lpm_per_kW * rack_kW }),
  }),
  calculator({
    name: 'liquidDT',
    rule: 'LIQ-FLOW',
    summary: 'Coolant temperature rise from heat and flow',
    source: PHYSICS,
    grade: 'D',
    inputs: {
      heat_kW: kw('heat to liquid'),
      Lpm: number('L/min', 'coolant flow', { above: 0 }),
      rho: optional(liquidDensity, liquid.PG25_40C.density),
      cp: optional(liquidCp, liquid.PG25_40C.specificHeat),
    },
    outputs: { dT_K: output('K', 'temperature rise') },
    compute: ({ heat_kW, Lpm, rho, cp }) => ({
      dT_K: liquid.coolantRiseK(heat_kW, Lpm, { density: rho, specificHeat: cp }),
    }),
  }),
  calculator({
    name: 'liquidFraction',
    rule: 'LIQ-SPLIT',
    summary: 'Share of the heat that goes to liquid',
    source: 'HPE QuickSpecs GB200 NVL72: 115 kW liquid, 17 kW air (secondary)',
    grade: 'S',
    inputs: { liquid_kW: kw('heat to liquid'), air_kW: kw('heat to air') },
    outputs: { total_kW: output('kW', 'heat'), frac: output('', 'share to liquid') },
    compute: ({ liquid_kW, air_kW }) => {
      if (liquid_kW + air_kW === 0) throw new InputError('liquid_kW and air_kW must not both be zero.');
      return { total_kW: liquid_kW + air_kW, frac: liquid.liquidShare(liquid_kW, air_kW) };
    },
  }),
  calculator({
    name: 'facilityWaterMaxC',
    rule: 'LIQ-APPROACH',
    summary: 'Warmest facility water that still cools a rack',
    source: 'CoolIT: 5 K liquid to liquid (secondary)',
    grade: 'S',
    inputs: {
      rack_class_C: number('°C', 'warmest coolant the rack takes', { min: 0, max: 100 }),
      approach_K: number('K', 'approach of the CDU', { min: 0, max: 50 }),
    },
    outputs: { FWS_C: output('°C', 'facility water supply') },
    compute: ({ rack_class_C, approach_K }) => ({ FWS_C: liquid.facilityWaterMaxC(rack_class_C, approach_K) }),
  }),
  calculator({
    name: 'gpmPerTon',
    rule: 'LIQ-FLOW',
    summary: 'Chilled water flow per ton of refrigeration',
    source: 'gpm per ton = 24/ΔT(°F)',
    grade: 'D',
    inputs: { dT_F: riseF },
    outputs: { gpm_per_ton: output('gpm/ton', 'flow per ton') },
    compute: ({ dT_F }) => ({ gpm_per_ton: liquid.gpmPerTon(dT_F) }),
  }),
  calculator({
    name: 'pg25Properties',
    rule: 'LIQ-PROP',
    summary: 'Density and specific heat of PG25',
    source: 'CoolProp 8.0.0, INCOMP::MPG[0.25], linear between 20, 30, 40 and 50 °C',
    grade: 'D',
    inputs: {
      T_C: number('°C', 'temperature', { min: 20, max: 50 }),
      mass_frac: optional(number('', 'glycol by mass; the table is for 0.25', { min: 0.25, max: 0.25 }), 0.25),
    },
    outputs: { rho_kg_m3: output('kg/m³', 'density'), cp_J_kgK: output('J/(kg·K)', 'specific heat') },
    compute: ({ T_C }) => {
      const fluid = liquid.pg25Properties(T_C);
      if (fluid === undefined) throw new InputError('T_C must be between 20 and 50 °C, the range of the table.');
      return { rho_kg_m3: fluid.density, cp_J_kgK: fluid.specificHeat };
    },
  }),
];
