/** What a change did, in one sentence for a screen reader. */
import type { AnyRecord } from '#shared/model/registry';
import { isRun } from '#shared/operations/item-footprint';
import type { FindingCounts } from '#shared/rules/engine/validation-session';
import type { DocumentChange } from '#shared/store/document-store';
import { labelOfAll } from '../inspector/use-set-fields';

/** Types that people see on the plan or in a rack; links and embedded types go without saying. */
const TOLD: ReadonlySet<string> = new Set([
  'room',
  'row',
  'rack',
  'equipment',
  'device',
  'obstacle',
  'zone',
  'pipe',
  'tray',
  'trayDrop',
  'perforatedTile',
  'coolingLoop',
  'annotation',
  'dimension',
  'cable',
  'powerFeed',
]);

/**
 * `R12 moved to 3600 mm, 1200 mm. 1 new error.` Empty when nothing worth saying changed. The counts are those of the
 * findings before and after.
 */
export function changeSentence(
  { diff }: Pick<DocumentChange, 'diff'>,
  before: FindingCounts,
  after: FindingCounts,
  length: (um: number) => string,
): string {
  const parts: string[] = [];
  const told = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].filter((one) => TOLD.has(one.typeName));
  const added = told(diff.added.values());
  const removed = told(diff.removed.values());
  const updated = [...diff.updated.values()].filter(([, record]) => TOLD.has(record.typeName));
  if (added.length > 0) parts.push(`${label(added)} added`);
  if (removed.length > 0) parts.push(`${label(removed)} removed`);
  const [only] = updated;
  if (only && updated.length === 1) parts.push(updateText(...only, length));
  else if (updated.length > 1) {
    const isMove = updated.every(([was, is]) => placeOf(was) !== placeOf(is));
    parts.push(`${label(updated.map(([, record]) => record))} ${isMove ? 'moved' : 'changed'}`);
  }
  const findings = (['error', 'warning'] as const).flatMap((weight) =>
    difference(before[weight], after[weight], weight),
  );
  if (parts.length === 0 && findings.length === 0) return '';
  return `${[...parts, ...findings].join('. ')}.`;
}

/** `R01`, `3 racks`, or `12 items` when they are of several kinds. */
function label(records: readonly AnyRecord[]): string {
  const kinds = new Set(records.map((record) => record.typeName));
  return kinds.size === 1 ? labelOfAll(records) : `${records.length} items`;
}

function placeOf(record: AnyRecord): string {
  if ('xUm' in record) return `${record.xUm} ${record.yUm}`;
  if ('outline' in record) return JSON.stringify(record.outline);
  if (isRun(record)) return JSON.stringify(record.path);
  return record.typeName === 'device' ? `${record.rackId} ${record.bottomHalfRu ?? ''} ${record.face}` : '';
}

function updateText(before: AnyRecord, after: AnyRecord, length: (um: number) => string): string {
  const name = labelOfAll([after]);
  if (placeOf(before) === placeOf(after)) return `${name} changed`;
  if ('xUm' in after) return `${name} moved to ${length(after.xUm)}, ${length(after.yUm)}`;
  return `${name} moved`;
}

function difference(before: number, after: number, weight: string): readonly string[] {
  const by = Math.abs(after - before);
  if (by === 0) return [];
  return [`${by} ${after > before ? 'new ' : ''}${weight}${by === 1 ? '' : 's'}${after > before ? '' : ' resolved'}`];
}
