import type { EnergyStack } from '../../analysis/power/energy';
import type { MessageParam } from '../../i18n/message';
import { isKnown } from '../../units/known';
import type { EvidenceRow } from '../engine/finding';

const PARTS = [
  ['it', 'IT'],
  ['losses', 'Losses of the power chain'],
  ['cooling', 'Cooling'],
  ['lighting', 'Lighting'],
  ['other', 'Other plant'],
] as const satisfies readonly (readonly [keyof EnergyStack, string])[];

/** PUE in thousandths, as rules compare it; nothing when it is not known. */
export function puePermille({ pue }: EnergyStack): number | undefined {
  return isKnown(pue) ? Math.round(pue * 1000) : undefined;
}

/** A PUE as people write it. */
export function pueText(permille: number): string {
  return (permille / 1000).toFixed(3);
}

/** Whether a PUE is all of it or the least it can be, for a message. */
export function atLeast({ isAtLeast }: EnergyStack): string {
  return isAtLeast ? 'at least ' : '';
}

/** Parts of the stack that nobody knows, in words. */
export function unknownParts(stack: EnergyStack): string {
  return PARTS.filter(([name]) => stack[name].unknown > 0)
    .map(([name, label]) => `${name === 'it' ? label : label.toLowerCase()} (${String(stack[name].unknown)})`)
    .join(', ');
}

/** Where the power goes, part by part. */
export function stackEvidence(stack: EnergyStack): readonly EvidenceRow[] {
  return PARTS.map(([name, label]) => {
    const { watts, unknown } = stack[name];
    const value: MessageParam = { quantity: watts, dimension: 'power' };
    return unknown > 0 ? { label: `${label}, at least: ${String(unknown)} unknown`, value } : { label, value };
  });
}
