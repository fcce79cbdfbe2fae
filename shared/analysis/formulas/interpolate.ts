/** Linear interpolation in a table sorted by its first column; undefined outside the table. */
export function interpolate(table: readonly (readonly [x: number, y: number])[], x: number): number | undefined {
  for (let index = 0; index < table.length; index += 1) {
    const right = table[index];
    if (right === undefined || x > right[0]) continue;
    if (x === right[0]) return right[1];
    const left = table[index - 1];
    if (left === undefined) return undefined;
    return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]);
  }
  return undefined;
}
