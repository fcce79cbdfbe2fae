import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const weightSources = defineRule({
  code: 'WGT-NVL72',
  key: 'rack.weightSources',
  title: 'Sources disagree on the weight of a rack-scale system',
  reason: 'Floors and lifts are ordered for the weight; a tenth more than planned may be too much.',
  basis: 'the weight the checks use against the heaviest that any source of the type states',
  source: 'sources of the catalog type; an NVL72 is given with about 1,360 kg, and with 1,500 kg',
  grade: 'S',
  notChecked: 'What the delivered configuration weighs: only the maker’s drawing says that.',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    heavier: '{type} is checked with {limit}, but a source gives {actual}: {difference} more. Ask the maker.',
    unknown: 'The weight of {type} is not known.',
  },
  checks: (check) => [
    check('catalogType', ['typeUse'], (slot, { typeUse }, _params, report) => {
      const type = typeUse.typeAt(slot);
      const id = typeUse.table.at(slot)?.id;
      if (type?.kind !== 'rack' || !type.rack.isSystem || id === undefined || typeUse.useCount(slot) === 0) return;
      const weight = type.figures.weight;
      const used = canonical('weight', weight);
      const subject = { type: { record: id } };
      if (!weight || !isKnown(used)) {
        report.notChecked({ subjects: [id], message: 'unknown', params: subject });
        return;
      }
      let heaviest = { value: used as number, source: weight.source };
      for (const alternative of weight.alternatives ?? []) {
        const value = canonical('weight', alternative);
        if (isKnown(value) && value > heaviest.value) heaviest = { value, source: alternative.source };
      }
      if (heaviest.value <= used) return;
      report.breach({
        subjects: [id],
        message: 'heavier',
        params: subject,
        actual: heaviest.value,
        limit: used,
        dimension: 'mass',
        unit: 'kg',
        evidence: [
          { label: 'Weight used', value: { quantity: used, dimension: 'mass' }, source: weight.source },
          { label: 'Heaviest stated', value: { quantity: heaviest.value, dimension: 'mass' }, source: heaviest.source },
        ],
      });
    }),
  ],
});
