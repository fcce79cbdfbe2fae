/** Power nodes as operations find and make them. */
import type { PlantType } from '../catalog/catalog-type';
import { nodeFigures, nodeKindOf, type NodeFigures } from '../model/node-figures';
import type { RecordId } from '../model/record-id';
import type { Equipment } from '../model/records/equipment';
import type { PowerNode, PowerNodeKind } from '../model/records/power-node';
import { referring, type DocumentView } from '../store/document-view';
import type { Plan } from './plan';
import { labelOf, Refusal } from './plan';
import type { Making } from './types';

/** A node, or the plant that it is. */
export type NodeId = RecordId<'powerNode' | 'equipment'>;

/** Kinds that a load has one of on each side: placed one after the other they become an A and a B side. */
const SIDED: ReadonlySet<PowerNodeKind> = new Set<PowerNodeKind>([
  'ups',
  'floorPdu',
  'panelboard',
  'busway',
  'powerRack',
]);

/** Kinds that branch circuits leave: racks and plant are connected to these. */
export const FEEDING_KINDS: ReadonlySet<PowerNodeKind> = new Set<PowerNodeKind>([...SIDED, 'staticTransferSwitch']);

/** A or B, whichever has fewer nodes of this kind; nothing for what both sides may share, such as a switchboard. */
export function usualSide(view: DocumentView, kind: PowerNodeKind): 'A' | 'B' | undefined {
  if (!SIDED.has(kind)) return undefined;
  let balance = 0;
  for (const node of view.all('powerNode').values())
    if (node.kind === kind) balance += node.side === 'A' ? 1 : node.side === 'B' ? -1 : 0;
  return balance > 0 ? 'B' : 'A';
}

/** The node a piece of plant is, when it has one. */
export function hostedNode(view: DocumentView, equipmentId: RecordId<'equipment'>): PowerNode | undefined {
  const [first] = referring(view, 'powerNode', 'hostId', equipmentId);
  return first;
}

/** Makes the node of a piece of plant that supplies power; nothing for plant that does not. */
export function addHostedNode(
  draft: Plan,
  { ids }: Making,
  equipment: Equipment,
  type: PlantType,
  side?: string,
): PowerNode | undefined {
  const kind = nodeKindOf(type);
  if (kind === undefined) return undefined;
  const nodeSide = side ?? usualSide(draft.view, kind);
  return draft.add('powerNode', ids('powerNode'), {
    name: equipment.name,
    kind,
    hostId: equipment.id,
    ...(nodeSide === undefined ? {} : { side: nodeSide }),
    ...(kind === 'powerRack' ? { phases: 'dc' as const } : {}),
  });
}

/**
 * The node of this id, or the one of this plant; plant of older documents gets its node now. Refuses plant that hands
 * on no power.
 */
export function needNode(draft: Plan, making: Making, id: NodeId): PowerNode {
  const record = draft.need(id, 'powerNode', 'equipment');
  if (record.typeName === 'powerNode') return record;
  const hosted = hostedNode(draft.view, record.id);
  if (hosted && !draft.isRemoved(hosted.id)) return draft.find(hosted.id) ?? hosted;
  const type = draft.find(record.typeId)?.type;
  const made = type?.kind === 'plant' ? addHostedNode(draft, making, record, type) : undefined;
  if (!made) throw new Refusal('no-supply', `${labelOf(record)} hands on no power.`);
  return made;
}

/** The numbers in force for a node. */
export function figuresOf(draft: Plan, node: PowerNode): NodeFigures {
  const host = node.hostId === undefined ? undefined : draft.find(node.hostId);
  return nodeFigures(node, host && draft.find(host.typeId)?.type);
}
