import { trayLine } from '../../analysis/cabling/tray-line';
import { canonical } from '../../catalog/figures';
import type { CablingType } from '../../catalog/catalog-type';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

const TIA = 'TIA-568 (general knowledge, not re-read)';
const factor = (label: string, value: number) =>
  ({ default: value, dimension: 'count', label, source: TIA, grade: 'K', min: 1, max: 100 }) as const;

export const cableBend = defineRule({
  code: 'CAB-BEND',
  key: 'cabling.bend',
  title: 'A tray turns more tightly than a cable may be bent',
  reason: 'A cable that is bent too tightly loses light or margin, at once or after years.',
  basis:
    'smallest bend radius of the cables that pass a corner, against the width of the tray: more room a corner has not',
  source: TIA,
  grade: 'K',
  notChecked:
    'Bends in racks, at drops and under pull (20 times the diameter of fibre), and corners with a fitting of their own.',
  severity: 'warning',
  isLive: false,
  params: {
    twistedPairTimes: factor('Bend radius of twisted pair, in outer diameters', 4),
    otherTimes: factor('Bend radius of fibre and twinax, in outer diameters', 10),
  },
  messages: {
    tight: '{cable} in {tray} must not be bent tighter than {actual}; the corner of the tray is {limit} wide.',
    unknown: 'How tightly {unknown} of the cables that pass a corner of {tray} may be bent is not known.',
  },
  checks: (check) => [
    check('tray', ['tray'], (slot, { tray }, params, report) => {
      const record = tray.at(slot);
      const line = record && record.path.length > 2 ? trayLine(slot, record) : undefined;
      if (!record || !line) return;
      const passing = new Set(line.offsets.slice(1, -1).flatMap((corner) => tray.cablesIn(slot, corner, corner)));
      let unknown = 0;
      let widest: { readonly cable: number; readonly radiusUm: number } | undefined;
      for (const cable of passing) {
        const radiusUm = radiusOf(tray.assemblyAt(cable)?.cable, params.twistedPairTimes, params.otherTimes);
        if (radiusUm === undefined) unknown++;
        else if (!widest || radiusUm > widest.radiusUm) widest = { cable, radiusUm };
      }
      const id = widest && tray.cableAt(widest.cable)?.id;
      if (widest && id !== undefined && widest.radiusUm > record.widthUm)
        report.breach({
          subjects: [record.id],
          message: 'tight',
          params: { tray: { record: record.id }, cable: { record: id } },
          actual: widest.radiusUm,
          limit: record.widthUm,
          dimension: 'length',
          unit: 'mm',
          related: [id],
        });
      else if (unknown > 0)
        report.notChecked({
          subjects: [record.id],
          message: 'unknown',
          params: { tray: { record: record.id }, unknown },
          limit: record.widthUm,
          dimension: 'length',
          unit: 'mm',
        });
    }),
  ],
});

/** Smallest radius of a cable: as stated, else by its diameter; nothing when neither is known. */
function radiusOf(type: CablingType | undefined, twistedPairTimes: number, otherTimes: number): number | undefined {
  if (!type) return undefined;
  const stated = canonical('bendRadius', type.figures.bendRadius);
  if (isKnown(stated)) return stated;
  const diameter = canonical('outerDiameter', type.figures.outerDiameter);
  if (!isKnown(diameter)) return undefined;
  return diameter * (type.category === 'cableCopper' ? twistedPairTimes : otherTimes);
}
