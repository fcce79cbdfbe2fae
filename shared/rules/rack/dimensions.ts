import { isKnown } from '../../units/known';
import type { Um } from '../../units/length';
import { defineRule } from '../engine/rule';

const MM = 1000;
const WIDTHS_UM = [600 * MM, 800 * MM] as const;

export const rackDimensions = defineRule({
  code: 'RACK-DIM',
  key: 'rack.dimensions',
  title: 'A rack of unusual size',
  reason: 'Containment, doors, tiles and lifts are laid out for racks of the usual sizes.',
  basis: 'outer size of a rack type against the usual range',
  source: '600 or 800 mm wide, 1,070 to 1,200 mm deep, 2,000 to 2,300 mm high: general knowledge',
  grade: 'K',
  notChecked: 'Whether this hall can take it: the rules on clearance and the delivery route look at that.',
  severity: 'info',
  isLive: false,
  params: {
    leastDepthUm: length('Least usual depth', 1_068 * MM),
    mostDepthUm: length('Largest usual depth', 1_200 * MM),
    leastHeightUm: length('Least usual height', 2_000 * MM),
    mostHeightUm: length('Largest usual height', 2_300 * MM),
  },
  messages: {
    width: '{type} is {actual} wide; usual racks are 600 or 800 mm, the nearest {limit}.',
    depth: '{type} is {actual} deep; usual racks go to {limit}.',
    height: '{type} is {actual} high; usual racks go to {limit}.',
    unknown: 'The {what} of {type} is not known, so it cannot be said whether it is usual.',
  },
  checks: (check) => [
    check('catalogType', ['typeUse'], (slot, { typeUse }, params, report) => {
      const type = typeUse.typeAt(slot);
      const spec = typeUse.specAt(slot);
      const id = typeUse.table.at(slot)?.id;
      if (type?.kind !== 'rack' || !spec || id === undefined || typeUse.useCount(slot) === 0) return;
      const judge = (
        what: 'width' | 'depth' | 'height',
        value: Um | 'unknown',
        nearest: (value: number) => number,
      ): void => {
        const subject = { type: { record: id } };
        if (!isKnown(value)) {
          report.notChecked({ subjects: [id], discriminator: what, message: 'unknown', params: { ...subject, what } });
          return;
        }
        const limit = nearest(value);
        if (limit === value) return;
        report.breach({
          subjects: [id],
          discriminator: what,
          message: what,
          params: subject,
          actual: value,
          limit,
          dimension: 'length',
          unit: 'mm',
        });
      };
      const [narrow, wide] = WIDTHS_UM;
      judge('width', spec.widthUm, (value) => (value * 2 > narrow + wide ? wide : narrow));
      judge('depth', spec.depthUm, (value) => Math.min(params.mostDepthUm, Math.max(params.leastDepthUm, value)));
      judge('height', spec.heightUm, (value) => Math.min(params.mostHeightUm, Math.max(params.leastHeightUm, value)));
    }),
  ],
});

function length(label: string, value: number) {
  return {
    default: value,
    dimension: 'length',
    label,
    source: 'usual racks: general knowledge',
    grade: 'K',
    max: 10_000_000,
  } as const;
}
