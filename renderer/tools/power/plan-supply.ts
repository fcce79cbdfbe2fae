import { nodeKindOf } from '#shared/model/node-figures';
import type { RecordId } from '#shared/model/record-id';
import type { Equipment } from '#shared/model/records/equipment';
import type { PowerNodeKind } from '#shared/model/records/power-node';
import type { Rack } from '#shared/model/records/rack';
import { linkPower } from '#shared/operations/link-power';
import { FEEDING_KINDS, hostedNode } from '#shared/operations/power-nodes';
import { refeed } from '#shared/operations/refeed';
import type { OperationError } from '#shared/operations/types';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '#shared/store/records-diff';
import { err, ok, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';

/** What stands on the plan and can be connected to power. */
export type Supplied = Rack | Equipment;

export function isSupplied(record: { readonly typeName: string }): record is Supplied {
  return record.typeName === 'rack' || record.typeName === 'equipment';
}

/** The kind of power node that a piece of plant is; nothing for what hands on no power. */
export function supplyKindOf(editor: Editor, record: { readonly typeName: string }): PowerNodeKind | undefined {
  if (!isSupplied(record) || record.typeName !== 'equipment') return undefined;
  const hosted = hostedNode(editor.view, record.id);
  if (hosted) return hosted.kind;
  const type = editor.view.get(record.typeId)?.type;
  return type && nodeKindOf(type);
}

/**
 * What connecting these to a piece of plant changes: racks and plant that draws power get a circuit of the plant's side,
 * or theirs of that side is moved there; plant that hands on power gets a link. Refuses what hands on no power, and
 * circuits of racks straight from what has none to give, such as a transformer.
 */
export function planSupply(
  editor: Editor,
  sources: readonly Supplied[],
  target: Supplied,
): Result<RecordsDiff, OperationError> {
  const kind = supplyKindOf(editor, target);
  if (kind === undefined || target.typeName !== 'equipment')
    return err({
      code: 'no-supply',
      message: `${target.name} hands on no power: use a busway, panel or PDU.`,
    });
  const { ids, view } = editor;
  const loadIds: RecordId<'rack' | 'equipment'>[] = [];
  const nodes: RecordId<'equipment'>[] = [];
  for (const source of sources) {
    if (source.typeName === 'equipment' && supplyKindOf(editor, source) !== undefined) nodes.push(source.id);
    else loadIds.push(source.id);
  }
  if (loadIds.length > 0 && !FEEDING_KINDS.has(kind))
    return err({
      code: 'no-circuits',
      message: `${target.name} has no circuits for racks: use a busway, panel or PDU.`,
    });
  let all = EMPTY_DIFF;
  if (loadIds.length > 0) {
    const fed = refeed(view, { ids, loadIds, nodeIds: [target.id] });
    if (!fed.ok) return fed;
    all = fed.value;
  }
  for (const toId of nodes) {
    const linked = editor.store.peek(all, () => linkPower(editor.view, { ids, fromId: target.id, toId }));
    if (!linked.ok) return linked;
    all = squashDiffs(all, linked.value);
  }
  return ok(all);
}

/** `Connect` or, where a circuit leaves another node, `Move`; nothing when all is connected already. */
export function verbOf(diff: RecordsDiff): 'Connect' | 'Move' | undefined {
  if (diff.added.size + diff.updated.size + diff.removed.size === 0) return undefined;
  const moves =
    [...diff.updated.values()].some(([, after]) => after.typeName === 'powerFeed') ||
    [...diff.removed.values()].some((record) => record.typeName === 'powerConnection');
  return moves ? 'Move' : 'Connect';
}
