import type { Facts } from '../../analysis/facts';
import type { CoolingUnit } from '../../model/records/cooling-unit';

type UnitFacts = Pick<Facts['unitLoad'], 'unitAt' | 'loopOf' | 'load'>;

/**
 * A unit of liquid cooling that serves racks by itself, and what they give it; nothing for any other. The units of a
 * loop are judged together, with the loop.
 */
export function soleLiquidUnit(
  unitLoad: UnitFacts,
  slot: number,
): { readonly unit: CoolingUnit; readonly load: ReturnType<UnitFacts['load']> } | undefined {
  const unit = unitLoad.unitAt(slot);
  if (unit?.medium !== 'liquid' || unitLoad.loopOf(slot)) return undefined;
  const load = unitLoad.load(slot);
  return load.racks === 0 ? undefined : { unit, load };
}
