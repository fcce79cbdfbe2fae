import { defineRule } from '../engine/rule';
import { stretchOf } from './tray-shape';

export const trayLoad = defineRule({
  code: 'TRAY-LOAD',
  key: 'cabling.trayLoad',
  title: 'A tray carries more than it is rated for',
  reason: 'An overloaded tray sags between its supports and may come down.',
  basis: 'weight of the cables per length, against the rating of the tray at the span of its supports',
  source: 'data sheet of the tray, after NEMA VE 1',
  grade: 'K',
  notChecked: 'Power cables, the weight of the tray itself, point loads and the supports.',
  severity: 'error',
  isLive: false,
  params: {},
  messages: {
    over: '{tray} carries {actual} where it is heaviest, with {cables} cables; it is rated for {limit}: {difference} too much.',
    noRating: 'What {tray} may carry is not stated; its {cables} cables weigh {actual}.',
    unknown:
      'The weights of {unknown} of the {cables} cables in {tray} are not known, so its load of at least {actual} was not checked.',
  },
  checks: (check) => [
    check('tray', ['tray'], (slot, { tray }, _params, report) => {
      const record = tray.at(slot);
      const heaviest = record && tray.useOf(slot).heaviest;
      if (!record || !heaviest || heaviest.cables === 0) return;
      const limit = record.ratedGPerM;
      const common = {
        subjects: [record.id] as [string],
        params: { tray: { record: record.id }, cables: heaviest.cables, unknown: heaviest.massUnknown },
        actual: heaviest.gPerM,
        dimension: 'massPerLength' as const,
        unit: 'kg/m',
        shapes: stretchOf(record, heaviest.fromUm, heaviest.toUm),
      };
      if (limit !== undefined && heaviest.gPerM > limit) report.breach({ ...common, message: 'over', limit });
      else if (heaviest.massUnknown > 0)
        report.notChecked({ ...common, message: 'unknown', ...(limit === undefined ? {} : { limit }) });
      else if (limit === undefined) report.notChecked({ ...common, message: 'noRating' });
    }),
  ],
});
