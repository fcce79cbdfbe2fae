/** How much plant a hall needs. Loads in watts. */
import { airHeatW, liquidHeatW, specOf } from '../../catalog/spec';
import { isKnown, type Known } from '../../units/known';
import type { TypeOf } from '../fabric/spec';
import type { RackPlan } from '../fabric/rack-plan';

export interface Load {
  readonly powerW: number;
  readonly airW: number;
  readonly liquidW: number;
}

export const NO_LOAD: Load = { powerW: 0, airW: 0, liquidW: 0 };

export function sumOf(loads: readonly Load[]): Load {
  return loads.reduce(
    (sum, load) => ({
      powerW: sum.powerW + load.powerW,
      airW: sum.airW + load.airW,
      liquidW: sum.liquidW + load.liquidW,
    }),
    NO_LOAD,
  );
}

/** What a rack draws and where its heat goes; a device whose power nobody knows counts with `plannedW`, into the air. */
export function loadOfRack({ typeId, mounted, system }: RackPlan, plannedW: number, typeOf: TypeOf): Load {
  const types = system ? [typeId] : mounted.map(({ member }) => member.typeId);
  return sumOf(
    types.map((id) => {
      const type = typeOf(id);
      const spec = type && specOf(type);
      if (!spec || !isKnown(spec.powerW)) return { powerW: plannedW, airW: plannedW, liquidW: 0 };
      const known = (value: Known<number>, fallback: number): number => (isKnown(value) ? value : fallback);
      return {
        powerW: spec.powerW,
        airW: known(airHeatW(spec), spec.powerW),
        liquidW: known(liquidHeatW(spec), 0),
      };
    }),
  );
}

/** The smallest of the sizes that is enough, else the largest. */
export function sizeFor<T>(wanted: number, sizes: readonly (readonly [size: number, T])[]): readonly [number, T] {
  const found = sizes.find(([size]) => size >= wanted) ?? sizes.at(-1);
  if (!found) throw new RangeError('there are no sizes to choose from');
  return found;
}

/** IEC: line-to-line volts of a three-phase supply. */
export const SUPPLY_V = 400;
/** Share of its rating that a conductor or breaker is loaded to. */
const LOADING = 0.8;
const POWER_FACTOR = 0.95;

/** Ampere of a three-phase line for a load, with a fifth to spare. */
export function ampereFor(watts: number): number {
  return watts / (Math.sqrt(3) * SUPPLY_V * POWER_FACTOR * LOADING);
}

/** Rated currents of breakers and boards as they are sold, in ampere (IEC 60947-2). */
const RATED_A = [63, 80, 100, 125, 160, 200, 250, 320, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3200, 4000, 5000, 6300]; // prettier-ignore

/** The next rated current that is sold for a load; the largest when none is enough. */
export function ratedAmpere(watts: number): number {
  const wanted = ampereFor(watts);
  return RATED_A.find((size) => size >= wanted) ?? RATED_A.at(-1) ?? 0;
}
