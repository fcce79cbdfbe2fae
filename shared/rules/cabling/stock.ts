import { stockLengthUm } from '../../analysis/cabling/cable-length';
import { defineRule } from '../engine/rule';

export const stockLength = defineRule({
  code: 'CAB-STOCK',
  key: 'cabling.stock',
  title: 'A cable is not sold in its length',
  reason: 'What cannot be ordered comes in the next length, and the rest has to lie somewhere.',
  basis: 'lengths that the type of the cable is sold in',
  source: 'the type of the cable',
  grade: 'D',
  notChecked: 'Cables without a type, and types that are made to length. Cables that exist already.',
  severity: 'info',
  isLive: true,
  params: {},
  messages: {
    between: '{cable} is {actual} long, which {type} is not sold in; the next length is {limit}.',
    tooLong: '{cable} is {actual} long; {type} is sold up to {limit}.',
  },
  checks: (check) => [
    check('cable', ['cableRoute'], (cable, { cableRoute }, _params, report) => {
      const stated = cableRoute.statedLengthUm(cable);
      const type = stated < 0 ? undefined : cableRoute.assemblyAt(cable)?.cable;
      const lengths = type?.cabling.stockLengthsUm;
      const longest = lengths?.at(-1);
      if (!type || !lengths || longest === undefined || lengths.includes(stated)) return;
      const record = cableRoute.cableAt(cable);
      if (!record || record.status !== 'planned') return;
      const next = stockLengthUm(stated, lengths);
      report.breach({
        subjects: [record.id],
        message: next === undefined ? 'tooLong' : 'between',
        params: { cable: { record: record.id }, type: type.name },
        actual: stated,
        limit: next ?? longest,
        dimension: 'runLength',
        unit: 'm',
      });
    }),
  ],
});
