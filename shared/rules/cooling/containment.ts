import type { Aisle } from '../../analysis/cooling/aisles';
import { GAP_UM } from '../../analysis/cooling/aisle-line';
import { defineRule, type Breach } from '../engine/rule';
import { closesByPanels, containmentFixes } from '../fixes/cooling-fixes';

const UNITS = { count: '', length: 'mm', share: '%' } as const;

export const containment = defineRule({
  code: 'AIR-CONTAIN',
  key: 'cooling.containment',
  title: 'A contained aisle does not close',
  reason:
    'Through an open end, roof or gap hot and cold air mix, and the supply cannot be run as warm as containment allows.',
  basis:
    'an aisle with something closed must have both ends, its top and the line of its racks closed, and blanking panels in its racks',
  source: 'community reference; practice',
  grade: 'T',
  notChecked: 'Doors left open, cable openings, overlap of doors and ceiling.',
  severity: 'warning',
  isLive: true,
  fixes: containmentFixes,
  isFixable: ({ message }) => !closesByPanels(message.key),
  params: {
    openPermille: {
      default: 100,
      dimension: 'share',
      label: 'Largest share of rack units open to the front',
      source: 'project default',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    ends: '{zone} is closed at {actual} of {limit} ends: {open}, {width} wide.',
    above: '{zone} is open above; a roof or chimneys close it.',
    gaps: 'Between {rack} and {next} at {zone} is a gap of {actual}, the widest of {count}; up to {limit} counts as closed.',
    gap: 'Between {rack} and {next} at {zone} is a gap of {actual}; up to {limit} counts as closed.',
    blanking: 'Of the rack units at {zone} {actual} are open to the front; up to {limit} is planned for.',
    unknown: 'Whether {zone} closes was not checked: the size of {count|rack|racks} in it is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, params, report) => {
      for (const aisle of climate.aisles(slot)) {
        if (!aisle.isMeantToClose) continue;
        const subjects = [aisle.zone.id] as const;
        const subject = { zone: { record: aisle.zone.id } };
        const breach = (
          message: string,
          actual: number,
          limit: number,
          dimension: 'count' | 'length' | 'share',
          more: Partial<Pick<Breach, 'params' | 'discriminator' | 'related'>> = {},
        ): void =>
          report.breach({
            subjects,
            discriminator: message,
            message,
            actual,
            limit,
            dimension,
            unit: UNITS[dimension],
            ...more,
            params: { ...subject, ...more.params },
          });
        if (aisle.closedEnds < 2)
          breach('ends', aisle.closedEnds, 2, 'count', {
            params: { open: openEnds(aisle), width: { quantity: aisle.ends.widthUm, dimension: 'length' } },
          });
        if (!aisle.isClosedAbove) breach('above', 0, 1, 'count');
        if (aisle.gaps > 0) {
          const [rack = '', next = ''] = aisle.widestBetween;
          breach(aisle.gaps === 1 ? 'gap' : 'gaps', aisle.widestGapUm, GAP_UM, 'length', {
            discriminator: 'gaps',
            params: { count: aisle.gaps, rack: { record: rack }, next: { record: next } },
            related: aisle.widestBetween,
          });
        }
        const open = aisle.countedRu === 0 ? 0 : Math.round((1000 * aisle.openRu) / aisle.countedRu);
        if (open > params.openPermille) breach('blanking', open, params.openPermille, 'share');
        if (aisle.unknownRacks > 0)
          report.notChecked({ subjects, message: 'unknown', params: { ...subject, count: aisle.unknownRacks } });
      }
    }),
  ],
});

/** Which ends are open; of two ends of which one is closed the document does not say which. */
function openEnds({ closedEnds, ends }: Aisle): string {
  const [one, other] = ends.sides;
  return closedEnds === 0 ? `its ${one} and ${other} ends are open, each` : `its ${one} or ${other} end is open`;
}
