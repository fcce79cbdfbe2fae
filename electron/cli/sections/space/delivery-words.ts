import type { Hindrance } from '#shared/analysis/space/floor-map';
import { nameOfRecord } from '#shared/rules/report/message-style';
import { printable } from '#shared/rules/report/plain-text';
import { formatReading } from '#shared/rules/report/reading-format';
import { isKnown } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import type { RackFigures } from './figures';

const DIMENSIONS = { width: 'length', height: 'length', weight: 'mass', slope: 'share' } as const;
const NEEDS = { width: 'needed', height: 'needed', weight: 'to be carried', slope: 'at most' } as const;

/** How a rack comes to its place, or what keeps it from it. */
export function deliveryWords({ delivery, wayUm, narrowest }: RackFigures, nameOf: AnalysedDocument['nameOf']): string {
  switch (delivery.state) {
    case 'noSize':
      return 'way in not checked: size or weight unknown';
    case 'noStart':
      return 'way in not checked: no dock and no door that leads out';
    case 'open':
      return (
        `way in of ${formatReading('runLength', wayUm ?? 0)}` +
        (narrowest ? `, narrowest with ${formatReading('length', narrowest.freeUm)}` : '') +
        (narrowest?.doorId === undefined ? '' : ` at ${nameOf(narrowest.doorId)}`)
      );
    case 'unknown':
      return `way in not sure: ${delivery.because.map(hindrance).join(', ')}`;
    case 'hindered':
      return `cannot be brought in: ${delivery.because.map(hindrance).join(', ')}`;
    case 'narrow':
      return (
        `cannot be brought in: ${formatReading('length', delivery.freeUm)} free on the way, ` +
        `${formatReading('length', delivery.neededUm)} needed`
      );
    case 'closed':
      return 'cannot be brought in: no way leads to it';
    default:
      return 'way in not checked: its room has no door that is drawn';
  }
}

function hindrance({ record, reason, actual, limit }: Hindrance): string {
  const name = printable(nameOfRecord(record));
  const stated = isKnown(actual) ? formatReading(DIMENSIONS[reason], actual) : 'not stated';
  return `${reason} of ${name} ${stated}, ${formatReading(DIMENSIONS[reason], limit)} ${NEEDS[reason]}`;
}
