import type { RecordId } from '../model/record-id';
import type { RedundancyGroup } from '../model/records/redundancy-group';
import { referring } from '../store/document-view';
import { NameBook } from './numbering';
import { labelOf, plan, Refusal } from './plan';
import { needNode, type NodeId } from './power-nodes';
import type { Making, Operation } from './types';

export interface DeclareRedundancyArgs extends Making {
  readonly scheme: RedundancyGroup['scheme'];
  /** All members; a node is in one group only, so it leaves the one it was in. */
  readonly nodeIds: readonly NodeId[];
  /** Members that stand idle for the others: needed by block redundancy, meaningless elsewhere. */
  readonly reserveIds?: readonly NodeId[];
  /** r of N+r. @default 1 */
  readonly spareCount?: number;
  /** Declared topology rating, 1 to 4. */
  readonly rating?: 1 | 2 | 3 | 4;
  /** @default the next free name: Redundancy 1, … */
  readonly name?: string;
  /** A group that is declared anew; its other members leave it. */
  readonly groupId?: RecordId<'redundancyGroup'>;
}

/** Declares how power nodes back each other up. Whether they do is tested on the chain and told as a finding. */
export const declareRedundancy: Operation<DeclareRedundancyArgs> = (view, args) =>
  plan(view, (draft) => {
    const { ids, scheme, rating, groupId } = args;
    const members = new Map(
      [...new Set(args.nodeIds)].map((id) => needNode(draft, { ids }, id)).map((one) => [one.id, one]),
    );
    const reserves = new Set((args.reserveIds ?? []).map((id) => needNode(draft, { ids }, id).id));
    const spareCount = args.spareCount ?? 1;
    checkMembers(scheme, members.size, reserves.size, spareCount);
    for (const id of reserves)
      if (!members.has(id))
        throw new Refusal(
          'not-a-member',
          `${labelOf(draft.need(id))} is a reserve of the group, so it must be a member too.`,
        );

    const typed = args.name?.trim();
    const values = { scheme, spareCount, ...(rating === undefined ? {} : { rating }) };
    const group =
      groupId === undefined
        ? draft.add('redundancyGroup', ids('redundancyGroup'), {
            name: typed
              ? typed
              : NameBook.of(view, 'redundancyGroup').next({ prefix: 'Redundancy ', digits: 1, suffix: '' }),
            ...values,
          })
        : draft.change(draft.need(groupId, 'redundancyGroup'), {
            ...values,
            rating,
            ...(typed ? { name: typed } : {}),
          });
    for (const node of referring(view, 'powerNode', 'redundancyGroupId', group.id))
      if (!members.has(node.id)) draft.change(node, { redundancyGroupId: undefined, isReserve: undefined });
    for (const node of members.values())
      draft.change(node, { redundancyGroupId: group.id, isReserve: reserves.has(node.id) });
  });

function checkMembers(scheme: RedundancyGroup['scheme'], members: number, reserves: number, spares: number): void {
  if (members === 0) throw new Refusal('nothing-chosen', 'Choose the power nodes of the group.');
  if (scheme !== 'N' && members < 2)
    throw new Refusal('too-few', `One node alone cannot be ${scheme}: choose at least two, or declare it N.`);
  if (scheme === 'N+r' && spares >= members)
    throw new Refusal('too-few', `Of ${members} nodes ${spares} cannot be spare: at least one must carry the load.`);
  if (scheme === 'block' && (reserves === 0 || reserves === members))
    throw new Refusal(
      'no-reserve',
      'Block redundancy needs at least one reserve that stands idle, and one it stands for.',
    );
  if (scheme !== 'block' && reserves > 0)
    throw new Refusal('no-reserve', `Only a block redundant group has reserves that stand idle; ${scheme} has none.`);
}
