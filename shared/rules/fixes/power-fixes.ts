import type { RecordId } from '../../model/record-id';
import { DOCUMENT_ID } from '../../model/records/document';
import type { PowerFeed } from '../../model/records/power-feed';
import { balancePhases } from '../../operations/balance-phases';
import { BREAKER_SIZES_A } from '../../operations/breaker-sizes';
import { setFields } from '../../operations/set-fields';
import { getRecord, type DocumentView } from '../../store/document-view';
import type { Finding } from '../engine/finding';
import type { Fix, MakeFixes } from '../engine/fix';
import { fix, quantityOf } from './make-fix';

/** A breaker of a feed or link that carries too much: the next size that carries it. Nothing for a node's own rating. */
export const breakerFixes: MakeFixes = (finding, view) => {
  const record = finding.isUnknown ? undefined : getRecord(view, finding.subjects[0] ?? '');
  if (record?.typeName !== 'powerFeed' && record?.typeName !== 'powerLink') return [];
  return record.breakerMilliA === undefined ? [] : largerBreaker(view, finding, record.id, record.breakerMilliA);
};

/** Unequal lines: the circuits that no line was chosen for are shared out, or all of them. */
export const balancePhasesFixes: MakeFixes = (finding, view) => {
  const node = view.get((finding.subjects[0] ?? '') as RecordId<'powerNode'>);
  if (!node) return [];
  const about = { node: { record: node.id } };
  return [
    ...fix(
      'FIX.balanceAll',
      'Put the circuits of {node} on its lines anew',
      about,
      balancePhases(view, { ids: noIds, nodeId: node.id, movesSet: true }),
    ),
    ...fix(
      'FIX.balance',
      'Put circuits of {node} without lines on its lines',
      about,
      balancePhases(view, { ids: noIds, nodeId: node.id }),
    ),
  ];
};

/** Sources that carry at once: all but the first wait for the one before. */
export const takeTurnsFixes: MakeFixes = (finding, view) => {
  const links = finding.related.map((id) => view.get(id as RecordId<'powerLink'>)).filter((link) => link !== undefined);
  const [first, second] = links;
  if (!first || !second || links.length > 2) return [];
  return [
    [first, second],
    [second, first],
  ].flatMap(([carries, waits]) => {
    if (!carries || !waits || carries.priority >= MOST) return [];
    return fix(
      'FIX.takeTurns',
      'Let {source} carry and {other} wait',
      { source: { record: carries.fromId }, other: { record: waits.fromId } },
      setFields(view, { ids: [waits.id], changes: { priority: carries.priority + 1 } }),
    );
  });
};

/** A feed of another voltage than its node: it takes the node's. */
export const matchVoltageFixes: MakeFixes = (finding, view) => {
  const feed = view.get((finding.subjects[0] ?? '') as RecordId<'powerFeed'>);
  const voltageV = quantityOf(finding, 'limit');
  if (!feed || voltageV === undefined) return [];
  return fix(
    'FIX.voltage',
    'Set {feed} to {voltage}',
    { feed: { record: feed.id }, voltage: { quantity: voltageV, dimension: 'voltage' } },
    setFields(view, { ids: [feed.id], changes: { voltageV } }),
  );
};

/** For operations that change records here and make none. */
function noIds(): never {
  throw new Error('This fix makes no records');
}

/** The greatest priority number a link may have. */
const MOST = 9;

/** The smallest common breaker that carries by the same share what the finding says is carried. */
function largerBreaker(
  view: DocumentView,
  finding: Finding,
  id: PowerFeed['id'] | RecordId<'powerLink'>,
  breakerMilliA: number,
): readonly Fix[] {
  const actual = quantityOf(finding, 'actual');
  const limit = quantityOf(finding, 'limit');
  if (actual === undefined || limit === undefined || limit <= 0) return [];
  const sizes: readonly number[] = BREAKER_SIZES_A[view.get(DOCUMENT_ID)?.region ?? 'IEC'];
  const needed = (breakerMilliA * actual) / limit;
  // Limits are whole watts, rounded down: a size that only just fits might miss by one.
  const size = sizes.find((one) => one * 1000 > needed && one * 1000 > breakerMilliA);
  if (size === undefined) return [];
  return fix(
    'FIX.breaker',
    'Use a breaker of {size}',
    { size: { quantity: size * 1000, dimension: 'current' } },
    setFields(view, { ids: [id], changes: { breakerMilliA: size * 1000 } }),
  );
}
