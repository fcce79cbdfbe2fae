import type { Facts } from '../../analysis/facts';
import type { PowerLimit } from '../../analysis/power/limits';
import type { Grade } from '../../catalog/figure';
import type { MessageParam } from '../../i18n/message';
import { isKnown } from '../../units/known';
import type { EvidenceRow } from '../engine/finding';
import { FEED_LIMITS } from './feed-basis';

/** A limit as a finding gives it: the numbers in the units of reports, and on what it rests. */
export interface LimitNumbers {
  readonly actual: number;
  readonly limit: number;
  readonly dimension: 'power' | 'apparentPower' | 'current';
  readonly unit: string;
}

const UNITS = {
  W: { dimension: 'power', unit: 'kW' },
  VA: { dimension: 'apparentPower', unit: 'kVA' },
  mA: { dimension: 'current', unit: 'A' },
} as const;

/** The numbers of a limit. */
export function numbersOf({ unit, actual, limit }: Omit<PowerLimit, 'basis'>): LimitNumbers {
  return { actual, limit, ...UNITS[unit] };
}

/** On what a limit of the power chain rests, in words, with source and grade. */
export function basisOf(
  basis: PowerLimit['basis'],
  params: { readonly naPermille: number; readonly iecPermille: number },
): { readonly basis: string; readonly source: string; readonly grade: Grade } {
  switch (basis) {
    case 'rating':
      return { basis: 'its rating, all of it', source: 'the rating stated for it or for its type', grade: 'D' };
    case 'modules':
      return {
        basis: 'the sum of its power modules',
        source: 'the modules stated for it or for its type',
        grade: 'D',
      };
    case 'NA':
      return {
        basis: `NA: ${params.naPermille / 10} % of the rated amperes for continuous load`,
        source: FEED_LIMITS.naPermille.source,
        grade: 'P',
      };
    case 'NA-100':
      return {
        basis: 'NA: the assembly is stated to be listed for 100 %',
        source: FEED_LIMITS.naPermille.source,
        grade: 'P',
      };
    case 'IEC':
      return {
        basis: `IEC: ${params.iecPermille / 10} % of the rated amperes`,
        source: FEED_LIMITS.iecPermille.source,
        grade: 'K',
      };
  }
}

/** Parts below a node that nobody knows: with any, its numbers are "at least". */
export function unknownBelow(load: { readonly unknownLoads: number; readonly unknownLosses: number }): number {
  return load.unknownLoads + load.unknownLosses;
}

/**
 * Amperes of a node's whole load, as if it lay on the lines equally: what the sum of its loads comes to, those without
 * lines included. Unequal lines are for PWR-PHASE-LINE. Nothing without a voltage.
 */
export function sumMilliA(nodeLoad: Facts['nodeLoad'], node: number): number | undefined {
  const { voltageV } = nodeLoad.figures(node);
  const phases = nodeLoad.nodeAt(node)?.phases;
  if (!isKnown(voltageV)) return undefined;
  const { outW, outVa } = nodeLoad.load(node);
  const voltAmps = phases === 'dc' ? outW : outVa;
  return Math.round((voltAmps * 1000) / (voltageV * (phases === 'three' ? Math.sqrt(3) : 1)));
}

/** How the numbers of a node come about. */
export function nodeEvidence(nodeLoad: Facts['nodeLoad'], node: number): readonly EvidenceRow[] {
  const load = nodeLoad.load(node);
  const { ratedW, ratedVa, ratedMilliA, voltageV } = nodeLoad.figures(node);
  const row = (label: string, quantity: number, dimension: string, source?: string): EvidenceRow => {
    const value: MessageParam = { quantity, dimension };
    return source === undefined ? { label, value } : { label, value, source };
  };
  const stated = 'this node or its type';
  return [
    row('Handed on', load.outW, 'power', 'sum of its feeds and links'),
    row('Handed on, apparent', load.outVa, 'apparentPower'),
    ...(unknownBelow(load) > 0
      ? [{ label: 'Loads and losses below that nobody knows', value: unknownBelow(load) }]
      : []),
    ...(isKnown(ratedW) ? [row('Rating', ratedW, 'power', stated)] : []),
    ...(isKnown(ratedVa) ? [row('Rating', ratedVa, 'apparentPower', stated)] : []),
    ...(isKnown(ratedMilliA) ? [row('Rating', ratedMilliA, 'current', stated)] : []),
    ...(isKnown(voltageV) ? [row('Voltage', voltageV, 'voltage', stated)] : []),
  ];
}
