/** What a plug goes into. */
export type Coupling = 'twistedPair' | 'cage' | 'fibreDuplex' | 'fibreMulti' | 'backplane' | 'serial' | 'coax';

const COUPLINGS: readonly (readonly [RegExp, Coupling])[] = [
  [/^(RJ-?45|8P8C|GG45|TERA)/i, 'twistedPair'],
  [/^(SFP|QSFP|OSFP|CFP|CXP|X2$|XFP|XENPAK|GBIC|CPAK)/i, 'cage'],
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

const DIRECT_ATTACH = /\b(DAC|LACC|ACC|AEC|AOC)\b|CR\d?$/i;
const TWISTED_PAIR = /^cat\s?\d|BASE-T$/i;
const FIBRE = /^(OM|OS)\d|SMF|MMF|-?(SR|DR|FR|LR|VR)\d/i;

/** What a cable of this medium can be plugged into; nothing when its name says too little. */
export function couplingsOfMedium(medium: string): readonly Coupling[] | undefined {
  if (TWISTED_PAIR.test(medium)) return ['twistedPair'];
  if (DIRECT_ATTACH.test(medium)) return ['cage'];
  if (FIBRE.test(medium)) return ['cage', 'fibreDuplex', 'fibreMulti'];
  return undefined;
}

/**
 * True when one cable can join the two: the same coupling, or an optical module in a cage and a fibre panel. Duplex and
 * multi-fibre panels need a conversion module between them.
 */
export function canJoin(a: Coupling, b: Coupling): boolean {
  if (a === b) return true;
  const isFibre = (coupling: Coupling) => coupling === 'fibreDuplex' || coupling === 'fibreMulti';
  return (a === 'cage' && isFibre(b)) || (b === 'cage' && isFibre(a));
}
