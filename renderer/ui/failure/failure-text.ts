/** What a failure does, in words. */
import type { FailureResult } from '#shared/analysis/power/failure-result';
import type { SweepCase } from '#shared/analysis/power/sweep';
import { pumpOfId } from '#shared/model/pump-id';
import type { RecordTypeName } from '#shared/model/registry';
import { countLabel } from '#shared/operations/count-label';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import type { BatteryMinutes } from '#shared/analysis/power/batteries';
import { isKnown } from '#shared/units/known';
import type { Formats } from '../components/use-format';
import { coolingCaseTexts } from './cooling-text';
import { nameOf } from '../inspector/use-set-fields';

/** More names than these are counted. */
const MAX_NAMES = 3;

/** `UPS-A1, UPS-B1`, or `UPS-A1, UPS-A2, UPS-A3 and 4 more`. */
export function namesText(view: DocumentView, ids: readonly string[]): string {
  const names = ids.slice(0, MAX_NAMES).map((id) => {
    const named = pumpOfId(id);
    if (named) return `pump ${named.pump} of ${namesText(view, [named.unitId])}`;
    const record = getRecord(view, id);
    if (record?.typeName === 'powerLink')
      return `link ${namesText(view, [record.fromId])} – ${namesText(view, [record.toId])}`;
    if (record?.typeName === 'device') return `${view.get(record.rackId)?.name ?? ''} / ${nameOf(record)}`;
    return record ? nameOf(record) : 'something that is gone';
  });
  const more = ids.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** `22 racks, 1 piece of equipment`. */
export function kindsText(ids: readonly string[]): string {
  const counts = new Map<RecordTypeName, number>();
  for (const id of ids) {
    const typeName = id.slice(0, id.indexOf(':')) as RecordTypeName;
    counts.set(typeName, (counts.get(typeName) ?? 0) + 1);
  }
  return [...counts].map(([typeName, count]) => countLabel(count, typeName)).join(', ');
}

/** `at least 506 kW`. */
export function downText(
  { downW, isDownAtLeast }: Pick<FailureResult, 'downW' | 'isDownAtLeast'>,
  formats: Formats,
): string {
  return `${isDownAtLeast ? 'at least ' : ''}${formats.power(downW)}`;
}

/** Beyond this nobody counts minutes. */
const LONG_MINUTES = 6000;

/** `12 min`, or `not loaded`. */
export function minutesText(minutes: BatteryMinutes, formats: Formats): string {
  if (minutes === 'notLoaded') return 'not loaded';
  if (isKnown(minutes) && minutes >= LONG_MINUTES) return `more than ${formats.count(LONG_MINUTES / 60)} h`;
  return isKnown(minutes) ? `${formats.count(minutes, minutes < 10 ? 1 : 0)} min` : 'unknown minutes';
}

/** What a case of a sweep does, in one line. */
export function caseText(one: SweepCase, formats: Formats): string {
  const parts = [
    ...(one.down > 0 ? [`${one.down} dark, ${downText(one, formats)}`] : []),
    ...(one.overloads > 0 ? [`${one.overloads} overloaded, up to ${formats.count(one.worstPermille / 10)} %`] : []),
    ...(one.degraded > 0 ? [`${one.degraded} lose redundancy`] : []),
    ...(one.cooling ? coolingCaseTexts(one.cooling, formats) : []),
  ];
  return parts.join(' · ');
}

/** The whole of it for reading aloud. */
export function failureSentence(view: DocumentView, result: FailureResult, formats: Formats): string {
  const newly = result.overloaded.filter((one) => one.isNew);
  const parts = [
    result.down.length > 0
      ? `${kindsText(result.down.map((one) => one.id))} dark, ${downText(result, formats)}`
      : 'no load goes dark',
    ...(result.degraded.length > 0 ? [`${result.degraded.length} lose redundancy`] : []),
    ...(newly.length > 0 ? [`${newly.length} overloaded`] : []),
    ...(result.onBattery.length > 0 ? [`${result.onBattery.length} on battery`] : []),
  ];
  return `Failure of ${namesText(view, result.failedIds)}: ${parts.join('; ')}.`;
}
