/**
 * Ends of field names that carry a unit, the longest first, with the unit that values of it are written in. Where
 * messages write values with a unit of their own (metres, kilowatts, degrees) the name stands without one.
 */
const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['MlPerMin', ''],
  ['MlPerS', ''],
  ['Permille', '‰'],
  ['MilliC', ''],
  ['MilliA', ''],
  ['Mdeg', ''],
  ['Mbps', 'Mbit/s'],
  ['Um', ''],
  ['Pa', 'Pa'],
  ['W', ''],
  ['V', 'V'],
  ['N', 'N'],
];

/** A field as a message names it: `tilePitchXUm` is “tile pitch x”, `voltageV` is “voltage (V)”. */
export function fieldLabel(fieldName: string): string {
  const found = UNITS.find(([suffix]) => fieldName.length > suffix.length && fieldName.endsWith(suffix));
  const stem = found ? fieldName.slice(0, -found[0].length) : fieldName;
  const words = stem
    .replace(/(Ids?|^is(?=[A-Z]))/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return found && found[1] !== '' ? `${words} (${found[1]})` : words;
}
