/** New feeds with their connections as one plan. */
import type { RecordId } from '#shared/model/record-id';
import type { PowerFeed } from '#shared/model/records/power-feed';
import type { PowerNode } from '#shared/model/records/power-node';
import { addFeed } from '#shared/operations/add-feed';
import { connectPower, type LoadId } from '#shared/operations/connect-power';
import { feedFrom } from '#shared/operations/feed-from';
import { FEEDING_KINDS } from '#shared/operations/power-nodes';
import type { OperationError } from '#shared/operations/types';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '#shared/store/records-diff';
import { ok, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';

export type FeedValues = Pick<
  PowerFeed,
  'voltageV' | 'phases' | 'breakerMilliA' | 'isRated100' | 'powerFactorPermille'
>;

export interface NewFeeds {
  readonly values: FeedValues;
  readonly name: string | undefined;
  readonly sides: readonly string[];
  readonly sourceId: RecordId<'equipment'> | undefined;
  /** What to connect; nothing to leave the feeds unconnected. */
  readonly rackIds: readonly RecordId<'rack'>[];
  /** Each rack gets feeds of its own, named after it, instead of all sharing the same. */
  readonly isPerRack: boolean;
}

/** Feeds for each side, and the racks connected to them. */
export function planFeeds(editor: Editor, feeds: NewFeeds): Result<RecordsDiff, OperationError> {
  const { rackIds, isPerRack } = feeds;
  const groups = isPerRack
    ? rackIds.map((id) => ({ rackIds: [id], rack: editor.record(id) }))
    : [{ rackIds, rack: undefined }];
  let all = EMPTY_DIFF;
  for (const group of groups) {
    const added = planSides(editor, feeds, group.rack?.name);
    if (!added.ok) return added;
    all = squashDiffs(all, added.value);
    if (group.rackIds.length === 0) continue;
    const feedIds = [...added.value.added.values()].flatMap((record) =>
      record.typeName === 'powerFeed' ? [record.id] : [],
    );
    // The feeds are not in the document yet; the connections are planned as if they were.
    const connected = editor.store.peek(added.value, () =>
      connectPower(editor.view, { ids: editor.ids, feedIds, loadIds: group.rackIds }),
    );
    if (!connected.ok) return connected;
    all = squashDiffs(all, connected.value);
  }
  return ok(all);
}

function planSides(
  editor: Editor,
  { values, name, sides, sourceId }: NewFeeds,
  rackName: string | undefined,
): Result<RecordsDiff, OperationError> {
  let all = EMPTY_DIFF;
  for (const side of sides) {
    const stem = rackName ?? name;
    const feedName =
      stem === undefined ? undefined : sides.length > 1 || rackName !== undefined ? `${stem} ${side}` : stem;
    const planned = addFeed(editor.view, {
      ids: editor.ids,
      ...values,
      side,
      ...(feedName === undefined ? {} : { name: feedName }),
      ...(sourceId === undefined ? {} : { sourceId }),
    });
    if (!planned.ok) return planned;
    all = squashDiffs(all, planned.value);
  }
  return ok(all);
}

/** What a person chose to connect loads to: circuits that are there, and nodes that give each load a new one. */
export interface ChosenSupply {
  readonly feedIds: readonly RecordId<'powerFeed'>[];
  readonly nodeIds: readonly RecordId<'powerNode'>[];
}

/** The loads connected to the chosen feeds, and from the chosen nodes by circuits of their own. */
export function planConnections(
  editor: Editor,
  loadIds: readonly LoadId[],
  { feedIds, nodeIds }: ChosenSupply,
): Result<RecordsDiff, OperationError> {
  const { ids, view } = editor;
  const connected = feedIds.length === 0 ? ok(EMPTY_DIFF) : connectPower(view, { ids, feedIds, loadIds });
  if (!connected.ok || nodeIds.length === 0) return connected;
  // Plant of the chain that was selected along with the racks is linked, not fed.
  const drawing = loadIds.filter((id) => view.countReferrers('powerNode.hostId', id) === 0);
  const fed = feedFrom(view, { ids, nodeIds, loadIds: drawing });
  return fed.ok ? ok(squashDiffs(connected.value, fed.value)) : fed;
}

/** Steps of the power chain that racks are connected to, each with its side. */
export function supplyNodes(editor: Editor): readonly PowerNode[] {
  return [...editor.view.all('powerNode').values()]
    .filter((node) => FEEDING_KINDS.has(node.kind))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
