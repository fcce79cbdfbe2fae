import { plugsOf, portOwnersAt, type CableEnd, type PlugWish } from '#shared/operations/cable-plugs';
import { portsOf, type PortOwnerId } from '#shared/operations/ports-of';
import type { DocumentView } from '#shared/store/document-view';

/** A port that can be named for a cable: on its face of a panel, its part where it is split. */
export interface NamedPlug {
  readonly key: string;
  readonly label: string;
  readonly end: CableEnd;
}

/** The one thing with ports on a side of cables; nothing when there are several, whose ports cannot be named together. */
export function onlyOwner(view: DocumentView, placeIds: readonly PortOwnerId[]): PortOwnerId | undefined {
  const owners = placeIds.flatMap((id) => portOwnersAt(view, id));
  return owners.length === 1 ? owners[0] : undefined;
}

/** The free ports of an owner that fit a wish; of panels those of both faces. */
export function namedPlugs(view: DocumentView, ownerId: PortOwnerId, wish: PlugWish): readonly NamedPlug[] {
  const faces = (['front', 'rear'] as const).map((face) => plugsOf(view, ownerId, { ...wish, face }));
  const found = new Map<string, NamedPlug>();
  for (const { id, port, face, lane, connector, isFree } of faces.flat()) {
    if (!isFree) continue;
    const end: CableEnd = { id, port, ...(face ? { face } : {}), ...(lane === undefined ? {} : { lane }) };
    const where = [port, ...(face ? [face] : []), ...(lane === undefined ? [] : [`part ${lane}`])].join(' ');
    const key = plugKey(end);
    if (!found.has(key)) found.set(key, { key, label: `${where} (${connector})`, end });
  }
  return [...found.values()];
}

/** Tells plugs of one owner apart. */
export function plugKey({ port, face = 'front', lane }: CableEnd): string {
  return `${face} ${lane ?? ''} ${port}`;
}

/** Speeds that a port can run at, whole or split; nothing when it does not state them. */
export function speedsOfPlug(view: DocumentView, { id, port }: CableEnd): ReadonlySet<number> | undefined {
  const info = portsOf(view, id).find(({ name }) => name === port);
  if (!info || info.speedsMbps.length === 0) return undefined;
  return new Set(info.speedsMbps.flatMap((speed) => [speed, ...info.breakouts.map((parts) => speed / parts)]));
}
