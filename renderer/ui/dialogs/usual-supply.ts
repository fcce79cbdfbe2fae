import type { PowerFeed } from '#shared/model/records/power-feed';

/**
 * Volts of common supplies to a rack: line to line for three phases; line to neutral for a single phase in IEC
 * countries, between two lines of a 120/208 V system in North America. General knowledge, not confirmed.
 */
export const USUAL_VOLTAGE_V: {
  readonly [region in 'IEC' | 'NA']: { readonly [phases in PowerFeed['phases']]: number };
} = {
  IEC: { three: 400, single: 230, dc: 48 },
  NA: { three: 415, single: 208, dc: 48 },
};

/** Between which conductors the voltage of a feed is meant. */
export function voltageMeaning(region: 'IEC' | 'NA', phases: PowerFeed['phases']): string {
  if (phases === 'dc') return 'Between plus and minus';
  if (phases === 'three') return 'Line to line';
  return region === 'NA' ? 'Line to line, as rack PDUs usually take it' : 'Line to neutral';
}
