import type { CatalogType, DeviceType, RackType } from '../catalog/catalog-type';
import type { Device } from '../model/records/device';
import type { Rack } from '../model/records/rack';
import type { DocumentView } from '../store/document-view';
import { labelOf, Refusal } from './plan';
import { findFreePosition, frameHalfRu, railWidthOf, ruLabel, type TakenPlace } from './rack-space';

/** Where in a rack something should go. */
export interface MountingPlace {
  /** Half rack units below it. @default the lowest free place */
  readonly bottomHalfRu?: number;
  /** @default 'front' */
  readonly face?: Device['face'];
  /** Side of a 0U device. @default 'left' */
  readonly side?: NonNullable<Device['side']>;
}

/** The place of a device as its record holds it. */
export interface MountedAt {
  readonly bottomHalfRu: number | undefined;
  readonly face: Device['face'];
  readonly side: Device['side'] | undefined;
}

/**
 * The place a device of this type takes in a rack. Refuses only what cannot be: outside the frame, wider than its
 * rails, or no free place when none was named. Two devices in one place are a finding, not a refusal.
 */
export function mountingPlace(
  view: DocumentView,
  rack: Rack,
  type: DeviceType,
  place: MountingPlace,
  ignored?: ReadonlySet<string>,
): MountedAt {
  const { heightHalfRu, isFullDepth } = type.device;
  const face = place.face ?? 'front';
  if (heightHalfRu === 0) return { bottomHalfRu: undefined, face, side: place.side ?? 'left' };
  const rackType = view.get(rack.typeId)?.type;
  const frame = frameHalfRu(rackType);
  if (rackType?.kind !== 'rack' || frame === undefined)
    throw new Refusal('not-a-rack', `${labelOf(rack)} has no frame to mount a device in.`);
  const tooWide = railsProblem(rack, rackType, type);
  if (tooWide !== undefined) throw new Refusal('too-wide', tooWide);
  const free = { rackId: rack.id, heightHalfRu, isFullDepth, face };
  const bottom = place.bottomHalfRu ?? findFreePosition(view, ignored ? { ...free, ignored } : free);
  if (bottom === undefined)
    throw new Refusal('no-space', `${labelOf(rack)} has no free place of ${heightHalfRu / 2} RU for ${type.name}.`);
  if (bottom < 0) throw new Refusal('outside-frame', `${type.name} would come below RU 1 of ${labelOf(rack)}.`);
  if (!Number.isInteger(bottom) || bottom + heightHalfRu > frame)
    throw new Refusal(
      'outside-frame',
      `${type.name} is ${heightHalfRu / 2} RU high, so at ${ruLabel(bottom)} it would reach out of ${labelOf(rack)}, which has ${frame / 2} RU.`,
    );
  return { bottomHalfRu: bottom, face, side: undefined };
}

/** Why a device is too wide for the rails of a rack; nothing when it goes in, if need be with adapter rails. */
export function railsProblem(rack: Rack, rackType: RackType, type: DeviceType): string | undefined {
  const { railWidthIn } = rackType.rack;
  return railWidthOf(type) > railWidthIn
    ? `${type.name} is built for ${railWidthOf(type)} in rails; ${labelOf(rack)} has ${railWidthIn} in rails.`
    : undefined;
}

/** What a device takes up at its place; nothing for 0U gear. */
export function takenPlaces(type: DeviceType, { bottomHalfRu, face }: MountedAt): TakenPlace[] {
  const { heightHalfRu, isFullDepth } = type.device;
  return bottomHalfRu === undefined ? [] : [{ bottomHalfRu, face, heightHalfRu, isFullDepth }];
}

/** The type as a device type; refuses racks and plant. */
export function asDeviceType(type: CatalogType | undefined): DeviceType {
  if (type?.kind === 'device') return type;
  throw new Refusal('wrong-type', `${type?.name ?? 'This'} is not a device that goes into a rack.`);
}
