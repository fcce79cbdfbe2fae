/** Ends of field names that carry a unit, the longest first, with the unit as people write it. */
const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['MlPerMin', 'mL/min'],
  ['MlPerS', 'mL/s'],
  ['Permille', '‰'],
  ['MilliC', 'm°C'],
  ['MilliA', 'mA'],
  ['Mdeg', 'thousandths of a degree'],
  ['Mbps', 'Mbit/s'],
  ['Um', 'µm'],
  ['Pa', 'Pa'],
  ['W', 'W'],
  ['V', 'V'],
  ['N', 'N'],
];

/** A field as a message names it: `tilePitchXUm` is “tile pitch x (µm)”. */
export function fieldLabel(fieldName: string): string {
  const found = UNITS.find(([suffix]) => fieldName.length > suffix.length && fieldName.endsWith(suffix));
  const stem = found ? fieldName.slice(0, -found[0].length) : fieldName;
  const words = stem
    .replace(/(Ids?|^is(?=[A-Z]))/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return found ? `${words} (${found[1]})` : words;
}
