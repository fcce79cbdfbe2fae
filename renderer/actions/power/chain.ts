import type { RecordId } from '#shared/model/record-id';
import { POWER_NODE_KINDS, type PowerNodeKind } from '#shared/model/records/power-node';
import { addPowerNode } from '#shared/operations/add-power-node';
import { linkPower } from '#shared/operations/link-power';
import { getRecord } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';
import { selectedOf } from '../conditions';
import type { Action } from '../action';
import { NODE_KIND_LABELS } from './node-kinds';

function addNodeAction(kind: PowerNodeKind): Action {
  const label = NODE_KIND_LABELS[kind];
  return {
    id: `connect.addNode.${kind}`,
    label: `Add to the power chain: ${label}`,
    keywords: 'one-line diagram abstract plant room node',
    run: ({ editor, session }) => {
      const plan = addPowerNode(editor.view, { ids: editor.ids, kind });
      const [made] = plan.ok ? plan.value.added.keys() : [];
      session.setState({ isOneLineOpen: true });
      editor.run(
        { label: `Add ${label} to the power chain`, code: 'power.addNode' },
        plan,
        made === undefined ? {} : { select: [made] },
      );
    },
  };
}

/** A node that stands in a plant room or outside, and is not drawn. One action for each kind. */
export const addNodes: readonly Action[] = POWER_NODE_KINDS.map(addNodeAction);

/** Feeds one node from another as one step, and says so. */
export function feedNode(editor: Editor, fromId: RecordId<'powerNode'>, toId: RecordId<'powerNode'>): boolean {
  const [from, to] = [editor.view.get(fromId), editor.view.get(toId)];
  if (!from || !to) return false;
  return editor.run(
    { label: `Feed ${to.name} from ${from.name}`, code: 'power.link' },
    linkPower(editor.view, { ids: editor.ids, fromId, toId }),
  );
}

type NodeOrPlant = RecordId<'powerNode' | 'equipment'>;

/** Two nodes, or the plant that they are, in the order of selecting. */
function chosenPair(editor: Editor): readonly [NodeOrPlant, NodeOrPlant] | undefined {
  const [from, to, more] = selectedOf(editor, 'powerNode', 'equipment').filter(
    (id) => id.startsWith('powerNode:') || editor.view.countReferrers('powerNode.hostId', id) > 0,
  );
  return from && to && more === undefined ? [from, to] : undefined;
}

function nameAt(editor: Editor, id: string): string {
  const record = getRecord(editor.view, id);
  return record && 'name' in record && record.name ? record.name : 'the first';
}

export const linkNodes: Action = {
  id: 'connect.linkNodes',
  label: ({ editor }) => {
    const pair = chosenPair(editor);
    return pair ? `Feed ${nameAt(editor, pair[1])} from ${nameAt(editor, pair[0])}` : 'Feed one node from another';
  },
  menu: { menu: 'Connect', group: 1 },
  contextGroup: 2,
  keywords: 'power link one-line chain supply',
  isEnabled: ({ editor }) => (chosenPair(editor) ? true : 'select two power nodes, first the one that feeds the other'),
  run: ({ editor }) => {
    const [fromId, toId] = chosenPair(editor) ?? [];
    if (!fromId || !toId) return;
    editor.run(
      { label: `Feed ${nameAt(editor, toId)} from ${nameAt(editor, fromId)}`, code: 'power.link' },
      linkPower(editor.view, { ids: editor.ids, fromId, toId }),
    );
  },
};
