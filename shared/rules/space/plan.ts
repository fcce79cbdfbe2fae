import type { Facts } from '../../analysis/facts';
import { footprintCorners } from '../../geometry/footprint';
import type { RectUm } from '../../geometry/rect';
import type { FindingShape } from '../engine/finding';

type Place = Facts['place'];
type Surroundings = Facts['surroundings'];

/** Where an item stands, to zoom to it. */
export function boundsOf(place: Place, slot: number): RectUm {
  return { minX: place.minX(slot), minY: place.minY(slot), maxX: place.maxX(slot), maxY: place.maxY(slot) };
}

/** The footprint of an item, for a finding to show. */
export function footprintShape(place: Place, slot: number): FindingShape {
  return { kind: 'area', points: footprintCorners(place.footprint(slot)) };
}

/** It stands on the floor and takes room there: not an overhead run, not a door on the rear of a rack. */
export function takesFloor(place: Place, slot: number): boolean {
  if (!place.isPlaced(slot) || place.isOverhead(slot)) return false;
  const type = place.typeAt(place.typeSlotOf(slot));
  return !(type?.kind === 'plant' && type.plant.placement === 'rackDoor');
}

const STANDING: ReadonlySet<string> = new Set(['column', 'wall', 'ramp', 'lift']);

/** Something in the way of a person or of another item, whoever put it there; doors, docks and keep-outs are not. */
export function blocks(surroundings: Surroundings, slot: number): boolean {
  const record = surroundings.recordAt(slot);
  if (record?.typeName === 'obstacle') return STANDING.has(record.kind);
  return takesFloor(surroundings, slot);
}
