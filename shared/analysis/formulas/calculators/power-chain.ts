import { busesNeeded, dcBusCurrentA, voltageDropV } from '../conductors';
import { fuelHours } from '../energy';
import { batteryRuntimeMin, dryTypeLossW } from '../power';
import type { Calculator } from './define';
import { calculator, choice, InputError, number, optional, output } from './define';

/** Calculators of lines, buses, batteries, fuel and transformers: what stands between the utility and the rack. */
export const POWER_CHAIN_CALCULATORS: readonly Calculator[] = [
  calculator({
    name: 'voltageDrop',
    rule: 'PWR-VDROP',
    summary: 'Voltage drop along a line',
    source: 'IEC 60364-5-52 annex G; resistivity at working temperature 0.0225 (copper) and 0.036 Ω·mm²/m (aluminium)',
    grade: 'K',
    inputs: {
      length_m: number('m', 'length one way', { above: 0, max: 100_000 }),
      area_mm2: number('mm²', 'cross section of one conductor', { above: 0, max: 10_000 }),
      load_A: number('A', 'current', { min: 0, max: 100_000 }),
      V_V: number('V', 'voltage, line to line for three phases', { above: 0, max: 1_000_000 }),
      phase: choice('phases', ['single-phase', 'three-phase', 'dc']),
      metal: optional(choice('conductor', ['copper', 'aluminium']), 'copper'),
      pf: optional(number('', 'power factor', { above: 0, max: 1 }), 1),
    },
    outputs: { drop_V: output('V', 'voltage drop'), drop_pct: output('%', 'voltage drop') },
    compute: ({ length_m, area_mm2, load_A, V_V, phase, metal, pf }) => {
      const phases = phase === 'dc' ? 'dc' : phase === 'three-phase' ? 'three' : 'single';
      const metalName = metal === 'aluminium' ? 'aluminium' : 'copper';
      const drop = voltageDropV({ lengthM: length_m, areaMm2: area_mm2, metal: metalName, phases }, load_A, pf);
      return { drop_V: drop, drop_pct: (100 * drop) / V_V };
    },
  }),
  calculator({
    name: 'dcBusCurrent',
    rule: 'PWR-DC-BUS',
    summary: 'Current of a DC bus, and buses needed',
    source: 'P / V; 1,400 A per ORv3 bus at 50 to 51 V (secondary)',
    grade: 'S',
    inputs: {
      kW: number('kW', 'power', { min: 0, max: 1_000_000 }),
      V_dc: optional(number('V', 'bus voltage', { above: 0, max: 10_000 }), 50.5),
      bus_A: optional(number('A', 'rating of one bus', { above: 0, max: 100_000 }), 1400),
    },
    outputs: { A: output('A', 'current'), buses: output('', 'buses needed') },
    compute: ({ kW, V_dc, bus_A }) => {
      const amps = dcBusCurrentA(kW * 1000, V_dc);
      return { A: amps, buses: busesNeeded(amps, bus_A) };
    },
  }),
  calculator({
    name: 'batteryRuntimeMin',
    rule: 'PWR-BATT',
    summary: 'Minutes a UPS battery carries its load',
    source: 'E · η · ageing / P; ageing 0.8 to 0.9 (tertiary)',
    grade: 'T',
    inputs: {
      energy_Wh: number('Wh', 'usable energy on the DC side, new', { min: 0 }),
      load_W: number('W', 'load', { above: 0 }),
      ups_eff: optional(number('', 'UPS efficiency', { above: 0, max: 1 }), 0.94),
      ageing: optional(number('', 'part of the energy that is left', { above: 0, max: 1 }), 0.8),
    },
    outputs: { min: output('min', 'runtime') },
    compute: ({ energy_Wh, load_W, ups_eff, ageing }) => ({
      min: batteryRuntimeMin(energy_Wh, load_W, ups_eff, ageing),
    }),
  }),
  calculator({
    name: 'fuelHours',
    rule: 'PWR-GEN',
    summary: 'Hours a generator runs on its tank',
    source: 'Volume over burn times load; 0.069 to 0.071 gal/kWh at full load is 0.26 to 0.27 L/kWh (secondary)',
    grade: 'S',
    inputs: {
      tank_L: number('L', 'usable fuel', { min: 0 }),
      load_kW: number('kW', 'load', { above: 0 }),
      burn_L_per_kWh: optional(number('L/kWh', 'fuel per energy', { above: 0, max: 10 }), 0.265),
    },
    outputs: { h: output('h', 'runtime') },
    compute: ({ tank_L, load_kW, burn_L_per_kWh }) => ({ h: fuelHours(tank_L, burn_L_per_kWh, load_kW) }),
  }),
  calculator({
    name: 'dryTypeLossW',
    rule: 'PWR-XFMR',
    summary: 'Loss of a dry-type transformer of the least efficiency allowed',
    source: '10 CFR 431.196(a)(2) at 35 % load; split evenly between core and windings there',
    grade: 'D',
    inputs: {
      kVA: number('kVA', 'rating', { min: 15, max: 225 }),
      load_frac: number('', 'load, share of rating', { min: 0, max: 2 }),
    },
    outputs: { W: output('W', 'loss') },
    compute: ({ kVA, load_frac }) => {
      const loss = dryTypeLossW(kVA, load_frac);
      if (loss === undefined) throw new InputError('kVA must be between 15 and 225, the table of the regulation.');
      return { W: loss };
    },
  }),
];
