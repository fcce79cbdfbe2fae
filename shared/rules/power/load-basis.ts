import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import { NAMEPLATE_FACTOR_PERMILLE } from '../../catalog/spec';
import { defineRule } from '../engine/rule';

export const loadBasis = defineRule({
  code: 'PWR-LOAD-BASIS',
  key: 'power.loadBasis',
  title: 'A load is counted with less than the maker states',
  reason: 'Every total upstream rests on it: whoever signs for the feeds should see where less was taken.',
  basis: 'measured, else the maker’s maximum, else a share of the nameplate; what a designer plans goes before all',
  source: 'factor of a vendor white paper’s worksheet (WP3), values not confirmed',
  grade: 'K',
  notChecked:
    'Whether the planned draw is right; short peaks. GPU nodes and rack systems count their nameplate in full.',
  severity: 'info',
  isLive: true,
  params: {
    nameplatePermille: {
      default: 999,
      dimension: 'share',
      label: 'Share of the nameplate below which it is told',
      source: 'project default: every load that is not counted in full',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    planned: '{rack} is planned to draw {actual}; by its types it may draw {limit}: {difference} less is planned.',
    nameplate: '{type} is counted with {actual}, a share of its nameplate; over {limit} would count it in full.',
  },
  checks: (check) => [
    check('rack', ['contents'], (rack, { contents }, _params, report) => {
      const actual = contents.plannedW(rack);
      const limit = contents.partsW(rack);
      if (actual < 0 || actual >= limit) return;
      const id = contents.idOf(rack);
      report.breach({
        subjects: [id],
        message: 'planned',
        params: { rack: { record: id } },
        actual,
        limit,
        dimension: 'power',
        unit: 'kW',
        evidence: [
          { label: 'Planned', value: { quantity: actual, dimension: 'power' }, source: 'this rack' },
          { label: 'By its types', value: { quantity: limit, dimension: 'power' }, source: 'catalog types' },
        ],
      });
    }),
    check('catalogType', ['typeUse'], (slot, { typeUse }, params, report) => {
      const type = typeUse.typeAt(slot);
      const record = typeUse.table.at(slot);
      const spec = typeUse.specAt(slot);
      const plate = type?.figures.namePlatePower;
      if (!record || !spec || !plate || spec.powerFigure !== 'namePlatePower' || typeUse.useCount(slot) === 0) return;
      const fullW = canonical('namePlatePower', plate);
      if (!isKnown(fullW) || !isKnown(spec.powerW)) return;
      const limit = Math.floor((fullW * params.nameplatePermille) / 1000);
      if (spec.powerW >= limit) return;
      report.breach({
        subjects: [record.id],
        message: 'nameplate',
        params: { type: { record: record.id } },
        actual: spec.powerW,
        limit,
        dimension: 'power',
        unit: 'kW',
        evidence: [
          { label: 'Nameplate', value: { quantity: fullW, dimension: 'power' }, source: plate.source },
          { label: 'Share taken', value: { quantity: NAMEPLATE_FACTOR_PERMILLE, dimension: 'share' } },
        ],
      });
    }),
  ],
});
