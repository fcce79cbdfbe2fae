import type { PowerLink } from '../../model/records/power-link';
import type { PowerNode } from '../../model/records/power-node';
import type { RedundancyGroup } from '../../model/records/redundancy-group';
import { Links } from '../columns/links';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import type { FloorItems } from '../floor-items';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import { traitsOf, type NodeTraits } from './node-traits';

export interface GraphParts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly rooms: Rooms;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** The nodes of the power chain, the links between them and the groups they are declared to be in. */
export class PowerGraph {
  readonly nodes = new SlotTable<PowerNode>();
  readonly links = new SlotTable<PowerLink>();
  readonly groups = new SlotTable<RedundancyGroup>();
  /** Link slots by the node they enter. */
  readonly into = new Links();
  /** Link slots by the node they leave. */
  readonly outOf = new Links();
  /** Node slots by their redundancy group. */
  readonly members = new Links();
  /** Node slots by the item they are hosted on. */
  readonly hosted = new Links();
  private readonly traitsBySlot: NodeTraits[] = [];

  constructor(private readonly parts: GraphParts) {}

  release(): void {
    this.nodes.release();
    this.links.release();
    this.groups.release();
  }

  /** Files a node. Returns its slot. */
  putNode(node: PowerNode): number {
    const { types, items, rooms, dangling, touches } = this.parts;
    const slot = this.nodes.put(node);
    dangling.forget(node.id);
    const host = node.hostId === undefined ? -1 : items.table.slotOf(node.hostId);
    if (node.hostId !== undefined && host < 0) dangling.note(node, 'hostId', node.hostId);
    if (node.roomId !== undefined && rooms.table.slotOf(node.roomId) < 0) dangling.note(node, 'roomId', node.roomId);
    this.hosted.link(slot, host);
    const group = node.redundancyGroupId === undefined ? -1 : this.groups.slotOf(node.redundancyGroupId);
    if (node.redundancyGroupId !== undefined && group < 0)
      dangling.note(node, 'redundancyGroupId', node.redundancyGroupId);
    touches.facts.groupState.add(this.members.ownerOf(slot));
    this.members.link(slot, group);
    touches.facts.groupState.add(group);
    this.traitsBySlot[slot] = traitsOf(node, host < 0 ? undefined : types.typeAt(items.typeSlotOf(host)));
    return slot;
  }

  /** Takes a node out. Returns the slot it had, -1 when it had none. */
  removeNode(node: PowerNode): number {
    const { dangling, touches } = this.parts;
    dangling.forget(node.id);
    const slot = this.nodes.remove(node.id);
    if (slot < 0) return slot;
    touches.facts.groupState.add(this.members.ownerOf(slot));
    this.hosted.unlink(slot);
    this.members.unlink(slot);
    touches.removed.node.push(slot);
    return slot;
  }

  /** Files a link under the nodes it joins; one that misses an end joins none. Returns its slot. */
  putLink(link: PowerLink): number {
    const { dangling } = this.parts;
    const slot = this.links.put(link);
    dangling.forget(link.id);
    const from = this.nodes.slotOf(link.fromId);
    const to = this.nodes.slotOf(link.toId);
    if (from < 0) dangling.note(link, 'fromId', link.fromId);
    if (to < 0) dangling.note(link, 'toId', link.toId);
    const isWhole = from >= 0 && to >= 0;
    this.outOf.link(slot, isWhole ? from : -1);
    this.into.link(slot, isWhole ? to : -1);
    return slot;
  }

  removeLink(link: PowerLink): number {
    this.parts.dangling.forget(link.id);
    const slot = this.links.remove(link.id);
    if (slot < 0) return slot;
    this.outOf.unlink(slot);
    this.into.unlink(slot);
    return slot;
  }

  putGroup(group: RedundancyGroup): void {
    this.parts.touches.facts.groupState.add(this.groups.put(group));
  }

  removeGroup(group: RedundancyGroup): void {
    const slot = this.groups.remove(group.id);
    if (slot >= 0) this.parts.touches.removed.group.push(slot);
  }

  nodeAt(slot: number): PowerNode | undefined {
    return this.nodes.at(slot);
  }

  linkAt(slot: number): PowerLink | undefined {
    return this.links.at(slot);
  }

  traitsAt(slot: number): NodeTraits {
    const traits = this.traitsBySlot[slot];
    if (!traits) throw new RangeError(`There is no power node in slot ${String(slot)}`);
    return traits;
  }

  /** The node that a feed's source names: the node itself, or of those on that equipment the first by id; -1 for none. */
  nodeOfSource(id: string | undefined): number {
    if (id === undefined) return -1;
    const node = this.nodes.slotOf(id);
    if (node >= 0) return node;
    const item = this.parts.items.table.slotOf(id);
    if (item < 0) return -1;
    let found = -1;
    for (let one = this.hosted.firstOf(item); one >= 0; one = this.hosted.nextOf(one))
      if (found < 0 || (this.nodes.at(one)?.id ?? '') < (this.nodes.at(found)?.id ?? '')) found = one;
    return found;
  }

  /** The room a node stands in, by its plant or as stated; -1 when nothing says. */
  roomOf(slot: number): number {
    const { items, rooms } = this.parts;
    const host = this.hosted.ownerOf(slot);
    return host >= 0 ? items.roomSlotOf(host) : rooms.table.slotOf(this.nodes.at(slot)?.roomId ?? '');
  }
}
