import type { AnyRecord } from '#shared/model/registry';
import { cableTargetsAt, isSwitch, linkSpeedsAt, portOwnersAt } from '#shared/operations/cable-plugs';
import type { PortOwnerId } from '#shared/operations/ports-of';
import type { Cable } from '#shared/model/records/cable';
import type { Port } from '#shared/model/records/port';
import type { DocumentView } from '#shared/store/document-view';

/** The two sides of cables that are about to be made. */
export interface CableSides {
  readonly fromIds: readonly PortOwnerId[];
  readonly toIds: readonly PortOwnerId[];
}

/** What cables can end in: a rack, a device or plant. */
export function isCablePlace(record: AnyRecord): record is AnyRecord & { readonly id: PortOwnerId } {
  return record.typeName === 'rack' || record.typeName === 'device' || record.typeName === 'equipment';
}

/** Places that have ports. */
export function placesWithPorts(view: DocumentView, ids: readonly PortOwnerId[]): readonly PortOwnerId[] {
  return ids.filter((id) => portOwnersAt(view, id).length > 0);
}

/**
 * What of a selection cables go from, and what to: switches and racks of nothing but switches are targets, when there is
 * anything else. Otherwise all of it is where they come from, and the targets are still to be said.
 */
export function guessSides(view: DocumentView, ids: readonly PortOwnerId[]): CableSides {
  const places = placesWithPorts(view, ids);
  const isTarget = (id: PortOwnerId) => portOwnersAt(view, id).every((owner) => isSwitch(view, owner));
  const targets = places.filter(isTarget);
  if (targets.length === 0 || targets.length === places.length) return { fromIds: places, toIds: [] };
  return {
    fromIds: places.filter((id) => !targets.includes(id)),
    toIds: targets.flatMap((id) => cableTargetsAt(view, id)),
  };
}

/** Speeds at which both sides have ports, the fastest first; those of one side where the other states none. */
export function commonLinkSpeeds(
  view: DocumentView,
  { fromIds, toIds }: CableSides,
  role: Port['role'],
): readonly number[] {
  const from = linkSpeedsAt(view, fromIds, role);
  const to = linkSpeedsAt(view, toIds, role);
  if (from.length === 0 || to.length === 0) return from.length === 0 ? to : from;
  return from.filter((speed) => to.includes(speed));
}

/** What cables between ports of a role are usually for. */
export const USUAL_PURPOSE: { readonly [R in Port['role']]: Cable['purpose'] } = {
  data: 'compute',
  management: 'management',
  console: 'management',
  nvlink: 'nvlink',
};
