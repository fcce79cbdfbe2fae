/** The label of the tile at `index` (from 0): `A` … `Z`, `AA`, …; or `01`, `02`, …. Negative tiles have none. */
export function tileLabel(index: number, scheme: 'letters' | 'numbers'): string {
  if (index < 0) return '';
  if (scheme === 'numbers') return String(index + 1).padStart(2, '0');
  let label = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    label = String.fromCharCode(65 + ((rest - 1) % 26)) + label;
  return label;
}

/** The tile a point stands on, as people name it: `C04`. */
export function tileAt(
  room: {
    tilePitchXUm: number;
    tilePitchYUm: number;
    tileOriginXUm: number;
    tileOriginYUm: number;
    tileLabels: 'letters-numbers' | 'numbers-letters' | 'none';
  },
  point: { xUm: number; yUm: number },
): string {
  const column = Math.floor((point.xUm - room.tileOriginXUm) / room.tilePitchXUm);
  const line = Math.floor((point.yUm - room.tileOriginYUm) / room.tilePitchYUm);
  if (room.tileLabels === 'none' || column < 0 || line < 0) return '';
  return room.tileLabels === 'letters-numbers'
    ? `${tileLabel(column, 'letters')}${tileLabel(line, 'numbers')}`
    : `${tileLabel(column, 'numbers')}${tileLabel(line, 'letters')}`;
}
