import { reachOf } from '../../analysis/cable-reach';

/** What a plug goes into. */
export type Coupling = 'twistedPair' | 'cage' | 'fibreDuplex' | 'fibreMulti' | 'backplane' | 'serial' | 'coax';

const COUPLINGS: readonly (readonly [RegExp, Coupling])[] = [
  [/^(RJ-?45|8P8C|GG45|TERA)/i, 'twistedPair'],
  [/^(O?SFP|QSFP|CFP|CXP|X2$|XFP|XENPAK|GBIC|CPAK|SFP)/i, 'cage'],
  [/^(LC|SC|ST|FC|CS|SN)\b/i, 'fibreDuplex'],
  [/^(MPO|MTP)/i, 'fibreMulti'],
  [/^backplane/i, 'backplane'],
  [/^(serial|RJ-?11|RJ-?12|DE-?9|DB-?25|USB)/i, 'serial'],
  [/^(BNC|F$|coax)/i, 'coax'],
];

/** The coupling of a connector; nothing for one that is not in the table. */
export function couplingOf(connector: string): Coupling | undefined {
  return COUPLINGS.find(([pattern]) => pattern.test(connector))?.[1];
}

const COPPER_CAGE = /\b(DAC|LACC|ACC|AEC|AOC)\b|CR\d?$/i;
const TWISTED_PAIR = /^cat\s?\d|BASE-T$/i;
const FIBRE = /^(OM|OS)\d|SMF|MMF|-?(SR|DR|FR|LR|VR)\d/i;

/** What a cable of a medium can be plugged into; nothing when the medium says too little. */
export function couplingsOfMedium(medium: string, speedMbps: number | undefined): readonly Coupling[] | undefined {
  const row = reachOf(medium, speedMbps);
  const text = row ? row.medium : medium;
  if (TWISTED_PAIR.test(text)) return ['twistedPair'];
  if (COPPER_CAGE.test(text)) return ['cage'];
  if (FIBRE.test(text)) return ['cage', 'fibreDuplex', 'fibreMulti'];
  return undefined;
}

/**
 * True when one cable can join the two: the same coupling, or an optical module in a cage against a fibre panel.
 * Duplex and multi-fibre panels need a conversion module between them.
 */
export function canJoin(a: Coupling, b: Coupling): boolean {
  if (a === b) return true;
  const fibres = ['fibreDuplex', 'fibreMulti'];
  return (a === 'cage' && fibres.includes(b)) || (b === 'cage' && fibres.includes(a));
}
