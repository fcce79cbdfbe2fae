import type { CatalogType, DeviceType } from '../catalog/catalog-type';
import type { Device } from '../model/records/device';
import type { Rack } from '../model/records/rack';
import type { DocumentView } from '../store/document-view';
import { labelOf, Refusal } from './plan';
import { findFreePosition, frameHalfRu, ruLabel } from './rack-space';

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
 * The place a device of this type takes in a rack. Refuses only what cannot be: outside the frame, or no free place
 * when none was named. Two devices in one place are a finding, not a refusal.
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
  const frame = frameHalfRu(view.get(rack.typeId)?.type);
  if (frame === undefined) throw new Refusal('not-a-rack', `${labelOf(rack)} has no frame to mount a device in.`);
  const free = { rackId: rack.id, heightHalfRu, isFullDepth, face };
  const bottom = place.bottomHalfRu ?? findFreePosition(view, ignored ? { ...free, ignored } : free);
  if (bottom === undefined)
    throw new Refusal('no-space', `${labelOf(rack)} has no free place of ${heightHalfRu / 2} RU for ${type.name}.`);
  if (!Number.isInteger(bottom) || bottom < 0 || bottom + heightHalfRu > frame)
    throw new Refusal(
      'outside-frame',
      `${type.name} is ${heightHalfRu / 2} RU high, so at ${ruLabel(bottom)} it would reach out of ${labelOf(rack)}, which has ${frame / 2} RU.`,
    );
  return { bottomHalfRu: bottom, face, side: undefined };
}

/** The type as a device type; refuses racks and plant. */
export function asDeviceType(type: CatalogType | undefined): DeviceType {
  if (type?.kind === 'device') return type;
  throw new Refusal('wrong-type', `${type?.name ?? 'This'} is not a device that goes into a rack.`);
}
