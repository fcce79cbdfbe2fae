import type { BatteryMinutes } from '#shared/analysis/power/batteries';
import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';
import type { FailureResult, Overload } from '#shared/analysis/power/failure-result';
import { counted } from '#shared/rules/report/plain-text';
import { isKnown } from '#shared/units/known';
import type { AnalysedDocument } from '../analysed-document';
import { coolingJson, coolingLines } from './cooling';
import { list } from './list';
import { limitText, minutesText, reportedLimit, wattsText } from '../power-text';

/** What a failure does, for programs. */
export function failureJson(result: FailureResult, cooling: CoolingFailureResult, { file }: AnalysedDocument): object {
  return {
    file,
    failed: result.failedIds,
    down: result.down.map(({ id }) => id),
    degraded: result.degraded.map(({ id }) => id),
    overloaded: result.overloaded.map((one) => ({ id: one.id, ...reportedLimit(one), isNew: one.isNew })),
    onBattery: result.onBattery.map(({ id, minutes }) => ({ id, minutes: tenths(minutes) })),
    deadNodes: result.deadNodeIds,
    deadFeeds: result.deadFeedIds,
    downW: result.downW,
    downIsAtLeast: result.isDownAtLeast,
    cooling: coolingJson(cooling),
  };
}

/** What a failure does, for people: the devices of a rack to which the same happens are one line. */
export function failureText(result: FailureResult, cooling: CoolingFailureResult, document: AnalysedDocument): string {
  const { nameOf } = document;
  const { down, degraded, overloaded, onBattery } = result;
  const load = down.length === 0 ? '' : `, ${wattsText(result.downW, result.isDownAtLeast)}`;
  const downBundles = bundles(down, (one) => `${one.reason}${String(one.heldMinutes)}`, document);
  const degradedBundles = bundles(degraded, (one) => `${one.waysLeft} of ${one.waysBefore} ways left`, document);
  const fresh = overloaded.filter(({ isNew }) => isNew);
  const standing = overloaded.filter(({ isNew }) => !isNew);
  const lines = [
    `Out of service: ${result.failedIds.map(nameOf).join(', ')}`,
    ...list(`Down: ${counted(down.length, 'load')}${load}`, downBundles, ({ name, members }) => {
      const watts = members.reduce((sum, one) => sum + one.watts, 0);
      const isAtLeast = members.some((one) => one.isAtLeast);
      return `${name}: ${wattsText(watts, isAtLeast)}${reasonText(members[0])}`;
    }),
    ...list(
      `Lost redundancy: ${counted(degraded.length, 'load')}`,
      degradedBundles,
      ({ name, what }) => `${name}: ${what}`,
    ),
    ...overloads('Overloaded', fresh, nameOf),
    ...(standing.length > 0 ? overloads('Overloaded before the failure too', standing, nameOf) : []),
    ...list(
      `On battery: ${onBattery.length}`,
      onBattery,
      ({ id, minutes }) => `${nameOf(id)}: ${minutesText(minutes)}`,
    ),
    ...coolingLines(cooling, document),
  ];
  return `${lines.join('\n')}\n`;
}

/** Loads that share a line. */
interface Bundle<T> {
  readonly name: string;
  readonly what: string;
  readonly members: T[];
}

/** Racks and plant are a line each; so are the devices in one rack to which the same happens. */
function bundles<T extends { readonly id: string }>(
  loads: readonly T[],
  whatOf: (load: T) => string,
  { view, nameOf }: AnalysedDocument,
): readonly Bundle<T>[] {
  const found = new Map<string, Bundle<T>>();
  for (const load of loads) {
    const what = whatOf(load);
    const rackId = view.all('device').get(load.id)?.rackId;
    const key = `${rackId ?? load.id} ${what}`;
    const bundle = found.get(key);
    if (bundle) bundle.members.push(load);
    else found.set(key, { name: rackId === undefined ? nameOf(load.id) : nameOf(rackId), what, members: [load] });
  }
  return [...found.values()].map((bundle) => {
    const [first] = bundle.members;
    if (!first || !view.all('device').has(first.id)) return bundle;
    const what = bundle.members.length === 1 ? nameOf(first.id) : counted(bundle.members.length, 'device');
    return { ...bundle, name: `${bundle.name}, ${what}` };
  });
}

function reasonText(load: FailureResult['down'][number] | undefined): string {
  if (!load) return '';
  const { reason, heldMinutes } = load;
  const isHeld = !isKnown(heldMinutes) || heldMinutes > 0;
  const held = isHeld ? `, held by batteries first ${minutesText(heldMinutes)}` : '';
  return `${reason === 'tooFewCords' ? ', too few cords left' : ''}${held}`;
}

function overloads(title: string, found: readonly Overload[], nameOf: (id: string) => string): readonly string[] {
  return list(`${title}: ${found.length}`, found, (one) => `${nameOf(one.id)}: ${limitText(one)}`);
}

function tenths(minutes: BatteryMinutes): BatteryMinutes {
  return typeof minutes === 'number' ? Math.round(minutes * 10) / 10 : minutes;
}
