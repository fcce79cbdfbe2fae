import type { RedundancyGroup } from '../../model/records/redundancy-group';
import { byCodePoint } from './by-code-point';
import type { PowerChain } from './chain';

/** The redundancy groups and their members. */
export class RedundancyGroups {
  constructor(private readonly chain: PowerChain) {}

  groupAt(group: number): RedundancyGroup | undefined {
    return this.chain.graph.groups.at(group);
  }

  /** The nodes of a group, in the order of their ids. */
  membersOf(group: number): readonly number[] {
    const { members, nodes } = this.chain.graph;
    const found: number[] = [];
    for (let node = members.firstOf(group); node >= 0; node = members.nextOf(node)) found.push(node);
    return found.sort((a, b) => byCodePoint(nodes.at(a)?.id ?? '', nodes.at(b)?.id ?? ''));
  }
}
