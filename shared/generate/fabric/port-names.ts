/** Ports of what a plan has placed, by name, and the labels of cables between them. */
import { portNames } from '../../catalog/catalog-type';
import type { Cable } from '../../model/records/cable';
import type { Plan } from '../../operations/plan';
import type { OwnerId } from './place-members';

interface Plug {
  readonly id: OwnerId;
  readonly port: string;
}

/** Looks ports up in the types of a plan. Types are read once. */
export class PortNames {
  private readonly byType = new Map<string, readonly (readonly string[])[]>();

  constructor(private readonly draft: Plan) {}

  /** True when both ends of a cable are ports that its devices have. */
  has({ fromId, fromPort, toId, toPort }: Cable): boolean {
    return this.isPort(fromId, fromPort) && this.isPort(toId, toPort);
  }

  /** Names of the ports of the group that a port belongs to. */
  like({ id, port }: Plug): readonly string[] {
    return this.groupsOf(id).find((names) => names.includes(port)) ?? [];
  }

  /** What a cable is labelled with: both ends with their ports, as a cable schedule tells them apart. */
  label(from: Plug, to: Plug): string {
    return `${this.nameOf(from.id)}:${from.port} / ${this.nameOf(to.id)}:${to.port}`;
  }

  /** The label a cable would get as it is plugged now. */
  labelOf({ fromId, fromPort, toId, toPort }: Cable): string {
    return `${this.nameOf(fromId)}:${fromPort} / ${this.nameOf(toId)}:${toPort}`;
  }

  private isPort(id: Cable['fromId'], port: string): boolean {
    return this.groupsOf(id).some((names) => names.includes(port));
  }

  private nameOf(id: Cable['fromId']): string {
    return this.draft.find<'device' | 'rack' | 'equipment'>(id)?.name ?? '';
  }

  private groupsOf(id: Cable['fromId']): readonly (readonly string[])[] {
    const owner = this.draft.find<'device' | 'rack' | 'equipment'>(id);
    if (!owner) return [];
    const known = this.byType.get(owner.typeId);
    if (known) return known;
    const groups = (this.draft.find(owner.typeId)?.type.ports ?? []).map(portNames);
    this.byType.set(owner.typeId, groups);
    return groups;
  }
}
