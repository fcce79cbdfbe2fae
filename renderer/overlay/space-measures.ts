import { freeDepth } from '#shared/rules/space/free-depth';
import type { AtLeast } from '#shared/units/known';
import { STANDARD_GRAVITY } from '#shared/units/quantities';
import type { OverlaySources } from './measures';

/** As far as one looks for what ends the free room of a rack. */
const LOOK_UM = 2_400_000;
/** The widest aisle that shares the weight of a rack, as in the rule FLR-UNIFORM. */
const AISLE_UM = 1_200_000;

/** Weight of a rack over its footprint and half of the aisles beside it, in pascals. */
export function floorLoadPa({ analysis: { facts } }: OverlaySources, slot: number): AtLeast | undefined {
  const { nearbyMass } = facts;
  if (!nearbyMass.isPlaced(slot) || !nearbyMass.isRack(slot)) return undefined;
  const half = (face: 'front' | 'rear') => (freeDepth(nearbyMass, slot, face, AISLE_UM)?.depthUm ?? AISLE_UM) / 2;
  const depthUm = nearbyMass.depthUm(slot) + half('front') + half('rear');
  const areaM2 = (nearbyMass.widthUm(slot) / 1e6) * (depthUm / 1e6);
  return {
    known: Math.round(((nearbyMass.massG(slot) / 1000) * STANDARD_GRAVITY) / areaM2),
    unknownCount: nearbyMass.massUnknown(slot),
  };
}

/** The lesser of the free depths before and behind a rack, in µm, up to 2.4 m. */
export function leastClearanceUm({ analysis: { facts } }: OverlaySources, slot: number): AtLeast | undefined {
  const { surroundings } = facts;
  if (!surroundings.isPlaced(slot) || !surroundings.isRack(slot)) return undefined;
  const depths = (['front', 'rear'] as const).map((face) => freeDepth(surroundings, slot, face, LOOK_UM)?.depthUm);
  return { known: Math.round(Math.min(...depths.map((depth) => depth ?? LOOK_UM))), unknownCount: 0 };
}
