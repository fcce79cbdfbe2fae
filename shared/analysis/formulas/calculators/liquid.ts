import * as liquid from '../liquid';
import type { Calculator } from './define';
import { calculator, InputError, choice, number, optional, output } from './define';

const PHYSICS = 'Heat balance, Q = ρ·cp·V·ΔT';
const liquidDensity = number('kg/m³', 'density of the coolant', { above: 0, max: 5_000 });
const liquidCp = number('J/(kg·K)', 'specific heat of the coolant', { above: 0, max: 10_000 });
const riseK = number('K', 'temperature rise', { above: 0, max: 200 });
const riseF = number('°F', 'temperature rise', { above: 0, max: 400 });
const kw = (meaning: string) => number('kW', meaning, { min: 0 });

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
