import type { PowerLink } from '../model/records/power-link';
import { referring, type DocumentView } from '../store/document-view';
import { labelOf, plan, Refusal } from './plan';
import { needNode, type NodeId } from './power-nodes';
import type { Making, Operation } from './types';

export interface LinkPowerArgs
  extends
    Making,
    Partial<
      Pick<PowerLink, 'sharePermille' | 'breakerMilliA' | 'isRated100' | 'lengthUm' | 'conductorUm2' | 'conductorMetal'>
    > {
  /** Nodes, or plant that is one. */
  readonly fromId: NodeId;
  readonly toId: NodeId;
  /** 1 is taken first. @default the next after those that lead there already */
  readonly priority?: number;
}

const LOWEST_PRIORITY = 9;

/**
 * A line from one power node to the next. A second supply of a node waits for the first unless it is given the same
 * priority. What is linked already takes the priority, breaker and line it is given now. A link that would make a node
 * supply itself is refused.
 */
export const linkPower: Operation<LinkPowerArgs> = (view, { ids, fromId, toId, priority, ...line }) =>
  plan(view, (draft) => {
    const from = needNode(draft, { ids }, fromId);
    const to = needNode(draft, { ids }, toId);
    if (from.id === to.id) throw new Refusal('to-itself', `${labelOf(from)} cannot be fed from itself.`);
    if (to.kind === 'utility' || to.kind === 'generator')
      throw new Refusal(
        'source',
        `${labelOf(to)} is a ${to.kind === 'utility' ? 'utility service' : 'generator'}: power comes from it, and nothing feeds it.`,
      );
    if (isAbove(view, to.id, from.id))
      throw new Refusal(
        'circle',
        `${labelOf(to)} already feeds ${labelOf(from)}, so ${labelOf(from)} cannot feed it in turn. Give each its own link from a common source.`,
      );
    const into = [...referring(view, 'powerLink', 'toId', to.id)];
    const present = into.find((link) => link.fromId === from.id);
    if (present) {
      draft.change(present, { ...line, ...(priority === undefined ? {} : { priority }) });
      return;
    }
    const last = into.reduce((most, link) => Math.max(most, link.priority), 0);
    draft.add('powerLink', ids('powerLink'), {
      fromId: from.id,
      toId: to.id,
      priority: priority ?? Math.min(LOWEST_PRIORITY, last + 1),
      ...line,
    });
  });

/** True when power flows, or could, from one node down to another. */
function isAbove(view: DocumentView, upper: string, lower: string): boolean {
  const reached = new Set([upper]);
  for (const id of reached) {
    if (id === lower) return true;
    for (const link of referring(view, 'powerLink', 'fromId', id)) reached.add(link.toId);
  }
  return false;
}
