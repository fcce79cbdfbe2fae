/** Rows of racks on the floor: in pairs about hot aisles, with cold aisles between the pairs. */
import { specOf } from '../../catalog/spec';
import { ASSUMED_DEPTH_UM, ASSUMED_WIDTH_UM } from '../../operations/item-footprint';
import { isKnown } from '../../units/known';
import type { RackPlan } from './rack-plan';
import type { Placement, TypeOf } from './spec';

export const FACES_NORTH = 0;
export const FACES_SOUTH = 180_000;

/** A rack with the centre of its footprint, from the north-west corner of the block. */
export interface StandingRack {
  readonly plan: RackPlan;
  readonly row: number;
  readonly xUm: number;
  readonly yUm: number;
  readonly rotationMdeg: number;
}

/** A row, from the north-west corner of the block; its racks' fronts are in one line. */
export interface StandingRow {
  readonly northUm: number;
  readonly southUm: number;
  readonly eastUm: number;
  readonly rotationMdeg: number;
}

export interface Block {
  readonly racks: readonly StandingRack[];
  readonly rows: readonly StandingRow[];
  readonly widthUm: number;
  readonly depthUm: number;
}

/** The first row faces north; every second one is turned, so that rears meet at a hot aisle. */
export function layRows(
  rows: readonly (readonly RackPlan[])[],
  placement: Pick<Placement, 'hotAisleUm' | 'coldAisleUm'>,
  typeOf: TypeOf,
): Block {
  const racks: StandingRack[] = [];
  const standing: StandingRow[] = [];
  let northUm = 0;
  let widthUm = 0;
  for (const [row, plans] of rows.entries()) {
    const sizes = plans.map(({ typeId }) => sizeOf(typeId, typeOf));
    const depthUm = Math.max(...sizes.map((size) => size.depthUm));
    const rotationMdeg = row % 2 === 0 ? FACES_NORTH : FACES_SOUTH;
    let xUm = 0;
    for (const [index, plan] of plans.entries()) {
      const size = sizes[index];
      if (!size) continue;
      const half = Math.round(size.depthUm / 2);
      const yUm = rotationMdeg === FACES_NORTH ? northUm + half : northUm + depthUm - half;
      racks.push({ plan, row, xUm: xUm + Math.round(size.widthUm / 2), yUm, rotationMdeg });
      xUm += size.widthUm;
    }
    widthUm = Math.max(widthUm, xUm);
    standing.push({ northUm, southUm: northUm + depthUm, eastUm: xUm, rotationMdeg });
    northUm += depthUm + (row % 2 === 0 ? placement.hotAisleUm : placement.coldAisleUm);
  }
  return { racks, rows: standing, widthUm, depthUm: standing.at(-1)?.southUm ?? 0 };
}

/** Width across the front and depth of a type; what the plan draws for one whose size nobody knows. */
export function sizeOf(typeId: string, typeOf: TypeOf): { readonly widthUm: number; readonly depthUm: number } {
  const type = typeOf(typeId);
  const spec = type && specOf(type);
  return {
    widthUm: spec && isKnown(spec.widthUm) ? spec.widthUm : ASSUMED_WIDTH_UM,
    depthUm: spec && isKnown(spec.depthUm) ? spec.depthUm : ASSUMED_DEPTH_UM,
  };
}
