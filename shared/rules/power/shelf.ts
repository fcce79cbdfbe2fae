import { canonical } from '../../catalog/figures';
import type { CatalogType } from '../../catalog/catalog-type';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { powerShelfCapacity } from '../../analysis/formulas/power';
import { defineRule } from '../engine/rule';

export const powerShelf = defineRule({
  code: 'PWR-SHELF',
  key: 'power.shelf',
  title: 'A rack draws more than its power shelves give',
  reason: 'A shelf is sold by the sum of its rectifiers; with spare ones it gives less.',
  basis: 'sum of the shelves’ rectifiers less the spare ones of each, Σ psu × (n − r)',
  source: 'Flex and LITE-ON sheets, read in a secondary source; sources disagree whether 33 kW is with a spare',
  grade: 'S',
  notChecked: 'How load spreads over shelves, inputs of shelves, conversion losses.',
  severity: 'error',
  isLive: true,
  params: {
    spare: {
      default: 0,
      dimension: 'count',
      label: 'Rectifiers of each shelf that may be out',
      source: 'project default: none, as ratings are stated',
      grade: 'K',
      max: 20,
    },
  },
  messages: {
    exceeded: '{rack} draws {actual}; its {count|power shelf gives|power shelves give} {limit}: over by {difference}.',
    exceededAtLeast:
      '{rack} draws at least {actual}; its {count|power shelf gives|power shelves give} {limit}: over by at least {difference}.',
    unknownShelf: '{rack} draws {actual}; what its {count|power shelf gives|power shelves give} is not known.',
    unknownLoad: '{rack} draws at least {actual} of {limit}: the draw of {unknown|thing|things} in it is not known.',
  },
  checks: (check) => [
    check('rack', ['contents', 'mounting'], (rack, { contents, mounting }, params, report) => {
      let limit: Known<number> = 0;
      let count = 0;
      const { inRack } = mounting;
      for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device)) {
        const type = mounting.typeAt(mounting.deviceTypeSlot(device));
        if (type?.category !== 'powerShelf') continue;
        const gives = outputOf(type, params.spare);
        limit = isKnown(limit) && isKnown(gives) ? limit + gives : UNKNOWN;
        count++;
      }
      if (count === 0) return;
      const id = contents.idOf(rack);
      const actual = contents.loadW(rack);
      const unknown = contents.loadUnknown(rack);
      const about = {
        subjects: [id],
        params: { rack: { record: id }, count, unknown },
        actual,
        dimension: 'power',
        unit: 'kW',
      } as const;
      if (!isKnown(limit)) report.notChecked({ ...about, message: 'unknownShelf' });
      else if (actual > limit)
        report.breach({
          ...about,
          message: unknown > 0 ? 'exceededAtLeast' : 'exceeded',
          limit,
          evidence: [
            { label: 'Power shelves', value: count },
            { label: 'Spare rectifiers of each', value: params.spare },
          ],
        });
      else if (unknown > 0) report.notChecked({ ...about, message: 'unknownLoad', limit });
    }),
  ],
});

/** What a shelf gives with `spare` rectifiers out: by its modules where they are stated, else its rating. */
function outputOf(type: CatalogType, spare: number): Known<number> {
  const { moduleCount, moduleRatedPower, ratedOutputPower } = type.figures;
  const modules = moduleCount ? canonical('moduleCount', moduleCount) : UNKNOWN;
  const each = moduleRatedPower ? canonical('moduleRatedPower', moduleRatedPower) : UNKNOWN;
  if (isKnown(modules) && isKnown(each)) return powerShelfCapacity(each, modules, spare);
  return spare === 0 && ratedOutputPower ? canonical('ratedOutputPower', ratedOutputPower) : UNKNOWN;
}
