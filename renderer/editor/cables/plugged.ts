import { endOf, portOwnersAt, type CableEnd } from '#shared/operations/cable-plugs';
import { portsOf, type PortOwnerId } from '#shared/operations/ports-of';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';

/** A port with the cable in it. */
export interface Plugged {
  readonly cableId: string;
  readonly end: CableEnd;
  /** `swp1 part 2`; with the device before it where there are several. */
  readonly label: string;
}

/** The ports of a place that have a cable, in the order of its devices and their ports. */
export function pluggedAt(view: DocumentView, placeId: PortOwnerId): readonly Plugged[] {
  const owners = portOwnersAt(view, placeId);
  return owners.flatMap((ownerId) => {
    const order = new Map(portsOf(view, ownerId).map(({ name }, index) => [name, index]));
    const found: Omit<Plugged, 'label'>[] = [];
    for (const cable of referring(view, 'cable', 'fromId', ownerId))
      found.push({ cableId: cable.id, end: endOf(cable, 'from') });
    for (const cable of referring(view, 'cable', 'toId', ownerId))
      found.push({ cableId: cable.id, end: endOf(cable, 'to') });
    const rank = ({ end }: { readonly end: CableEnd }): number => order.get(end.port) ?? order.size;
    const owner = getRecord(view, ownerId);
    const before = owners.length > 1 && owner && 'name' in owner ? `${owner.name ?? ''} ` : '';
    return found
      .sort((a, b) => rank(a) - rank(b) || (a.end.lane ?? 0) - (b.end.lane ?? 0) || (a.end.face === 'rear' ? 1 : -1))
      .map((one) => ({ ...one, label: `${before}${plugText(one.end)}` }));
  });
}

/** A port with the face of the panel and the part of it that is used: `p7 rear`, `swp1 part 2`. */
export function plugText({ port, face, lane }: Pick<CableEnd, 'port' | 'face' | 'lane'>): string {
  return `${port}${face === 'rear' ? ' rear' : ''}${lane === undefined ? '' : ` part ${lane}`}`;
}
