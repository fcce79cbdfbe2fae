/** Cages in which plugs of older generations fit too, the oldest first. A QSFP-DD cage takes all plugs of QSFP. */
const FAMILIES: readonly (readonly string[])[] = [
  ['SFP', 'SFP+', 'SFP28', 'SFP56'],
  ['QSFP+', 'QSFP28', 'QSFP56', 'QSFP112', 'QSFP-DD'],
];

/** True when a plug or module of this form goes into the cage: its own form, or an older one of the same family. */
export function cageTakes(cage: string, plug: string): boolean {
  if (cage === plug) return true;
  return FAMILIES.some((family) => {
    const at = family.indexOf(plug);
    return at >= 0 && at < family.indexOf(cage);
  });
}
