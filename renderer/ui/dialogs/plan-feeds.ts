/** New feeds with their connections as one plan. */
import type { RecordId } from '#shared/model/record-id';
import type { PowerFeed } from '#shared/model/records/power-feed';
import { addFeed } from '#shared/operations/add-feed';
import { connectPower } from '#shared/operations/connect-power';
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
