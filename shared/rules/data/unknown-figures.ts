import { CATEGORIES } from '../../catalog/categories';
import type { CatalogType } from '../../catalog/catalog-type';
import type { TypeSpec } from '../../catalog/spec';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const unknownFigures = defineRule({
  code: 'DATA-UNKNOWN',
  key: 'data.unknownFigures',
  title: 'Figures of a type are not known',
  reason: 'Totals that include it say “at least”, and what rests on them is not fully checked.',
  basis: 'the figures that power, cooling, floor and space are computed from',
  source: 'the type',
  grade: 'D',
  notChecked: 'Whether known figures are right: their grade says how far to trust them.',
  severity: 'info',
  isLive: true,
  params: {},
  messages: { unknown: '{type} is used {count|time|times}; not known: {figures}. Totals with it are “at least”.' },
  checks: (check) => [
    check('catalogType', ['typeUse'], (slot, { typeUse }, _params, report) => {
      const type = typeUse.typeAt(slot);
      const spec = typeUse.specAt(slot);
      const count = typeUse.useCount(slot);
      if (!type || !spec || count === 0) return;
      const figures = missingFigures(type, spec);
      if (figures.length === 0) return;
      const id = typeUse.table.at(slot)?.id ?? '';
      report.notChecked({
        subjects: [id],
        message: 'unknown',
        params: { type: type.name, count, figures: figures.join(', ') },
      });
    }),
  ],
});

function missingFigures(type: CatalogType, spec: TypeSpec): readonly string[] {
  const missing: string[] = [];
  if (type.kind !== 'device' && !(isKnown(spec.widthUm) && isKnown(spec.depthUm))) missing.push('size');
  if (!isKnown(spec.massG)) missing.push('mass');
  if (!isKnown(spec.powerW)) missing.push('power');
  const makesHeat = CATEGORIES[type.category].electrical === 'load' && spec.powerW !== 0;
  if (makesHeat && !isKnown(spec.heatLiquidPermille)) missing.push('share of heat to liquid');
  return missing;
}
