import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

/** An ORv3 busbar runs at 50 to 51 V. */
const BUS_V = 50.5;

export const dcBus = defineRule({
  code: 'PWR-DC-BUS',
  key: 'power.dcBus',
  title: 'The busbar in a rack carries more than it may',
  reason: 'At 50 V every 50 kW are a thousand amperes; the bar heats with their square.',
  basis: 'I = P / V at 50.5 V against the busbar current of the rack’s type',
  source: 'ORv3 figures, read in a secondary source: 1,400 A per bus, about 70 kW',
  grade: 'S',
  notChecked: 'Which shelf feeds which part of the bar, several bars in one rack, voltage drop along it.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    exceeded: 'The busbar of {rack} carries {actual} at 50.5 V; it may carry {limit}: over by {difference}.',
    exceededAtLeast:
      'The busbar of {rack} carries at least {actual} at 50.5 V; it may carry {limit}: over by at least {difference}.',
    unrated: 'What the busbar of {type} may carry is not known, so {count|rack is|racks are} not checked.',
    partial:
      'The busbar of {rack} carries at least {actual} of {limit}: the draw of {count|thing|things} in it is not known.',
  },
  checks: (check) => [
    check('rack', ['contents', 'mounting'], (rack, { contents, mounting }, _params, report) => {
      const figure = mounting.typeAt(mounting.typeSlotOf(rack))?.figures.busbarCurrent;
      if (!figure) return;
      const limit = canonical('busbarCurrent', figure);
      const actual = Math.round((contents.loadW(rack) * 1000) / BUS_V);
      const unknown = contents.loadUnknown(rack);
      const id = contents.idOf(rack);
      const about = {
        subjects: [id],
        params: { rack: { record: id }, count: unknown },
        actual,
        dimension: 'current',
        unit: 'A',
      } as const;
      // What a type does not say is told once for the type.
      if (!isKnown(limit)) return;
      if (actual > limit)
        report.breach({
          ...about,
          message: unknown > 0 ? 'exceededAtLeast' : 'exceeded',
          limit,
          source: figure.source,
          grade: figure.grade,
          evidence: [
            { label: 'Draw of the rack', value: { quantity: contents.loadW(rack), dimension: 'power' } },
            { label: 'Busbar current', value: { quantity: limit, dimension: 'current' }, source: figure.source },
          ],
        });
      else if (unknown > 0) report.notChecked({ ...about, message: 'partial', limit });
    }),
    check('catalogType', ['typeUse'], (slot, { typeUse }, _params, report) => {
      const record = typeUse.table.at(slot);
      const type = typeUse.typeAt(slot);
      const figure = type?.figures.busbarCurrent;
      const count = typeUse.useCount(slot);
      if (!record || !figure || type.kind !== 'rack' || count === 0) return;
      if (isKnown(canonical('busbarCurrent', figure))) return;
      report.notChecked({
        subjects: [record.id],
        message: 'unrated',
        params: { type: { record: record.id }, count },
      });
    }),
  ],
});
