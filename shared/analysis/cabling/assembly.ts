import type { CablingType } from '../../catalog/catalog-type';
import { isBreakout } from '../../catalog/cabling';
import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import { couplingOf } from '../couplings';
import { findReach, type ReachRow } from '../formulas/reach-table';
import { speedOfReach, type CableMedium } from './cable-medium';

/** A cable of the catalog with the modules at its ends, where it has any. */
export interface Assembly {
  readonly cable: CablingType;
  readonly fromModule?: CablingType | undefined;
  readonly toModule?: CablingType | undefined;
}

/** How far an assembly reaches. */
export interface AssemblyReach {
  /** In µm; -1 when nothing says so. */
  readonly maxUm: number;
  /** The row of the reach table it follows from; absent where a figure of the cable itself sets it. */
  readonly row?: ReachRow;
  /** What it is called: `NDR-MMF over OM4`. */
  readonly text: string;
}

const UM_PER_M = 1_000_000;

/**
 * How far an assembly reaches at a speed: the row of the reach table for the PHY of its modules (of the cable itself
 * where there are none) over its medium, and no further than the cable's own figure says. With modules of different
 * PHYs, the shorter. Unknown is -1, never unlimited.
 */
export function reachOfAssembly(
  { cable, fromModule, toModule }: Assembly,
  speedMbps: number | undefined,
): AssemblyReach {
  const medium = cable.cabling.medium ?? '';
  const modules = [fromModule, toModule].filter((module) => module !== undefined);
  const makers = modules.length > 0 ? modules : [cable];
  const rows = makers.map((type) => rowOf(type.cabling.phys, medium, type === cable ? speedMbps : undefined));
  const known = rows.filter((row) => row !== undefined);
  const row =
    known.length < rows.length ? undefined : known.reduce((one, other) => (other.maxM < one.maxM ? other : one));
  const own = canonical('reach', cable.figures.reach);
  const ownUm = isKnown(own) ? own : -1;
  const text = row ? `${row.phy} over ${row.medium}` : medium === '' ? cable.name : medium;
  if (!row) return { maxUm: modules.length === 0 ? ownUm : -1, text };
  const rowUm = row.maxM * UM_PER_M;
  return ownUm >= 0 && ownUm < rowUm ? { maxUm: ownUm, text: cable.name } : { maxUm: rowUm, row, text };
}

/** The shortest of the rows for these PHYs, of those at the speed where one is asked for; OM5 is judged as OM4 where it has no row of its own. */
function rowOf(phys: readonly string[], medium: string, speedMbps: number | undefined): ReachRow | undefined {
  const rows = phys
    .map((phy) => findReach(phy, medium) ?? (medium === 'OM5' ? findReach(phy, 'OM4') : undefined))
    .filter((row) => row !== undefined)
    .filter((row) => {
      const speed = speedOfReach(row);
      return speedMbps === undefined || speed === undefined || speed === speedMbps;
    });
  return rows.reduce<ReachRow | undefined>((best, row) => (best && best.maxM <= row.maxM ? best : row), undefined);
}

/** What follows from an assembly for a cable that names its types and no medium. */
export function mediumOfAssembly(assembly: Assembly, speedMbps: number | undefined): CableMedium {
  const { cable } = assembly;
  const { near, far } = cable.cabling;
  const { maxUm, row, text } = reachOfAssembly(assembly, speedMbps);
  // Fibre goes into a cage by a module, whether the cable names it or not.
  const isFibre = cable.category === 'cableFibre';
  const plugs = [near.connector, far.connector].map(couplingOf);
  if (isFibre) plugs.push('cage');
  const ownReach = cable.figures.reach;
  const reach: ReachRow | undefined =
    row ??
    (maxUm < 0 || ownReach === undefined
      ? undefined
      : {
          phy: cable.name,
          medium: cable.cabling.medium ?? 'cable',
          maxM: maxUm / UM_PER_M,
          grade: ownReach.grade,
          source: ownReach.source,
        });
  const couplings = [...new Set(plugs.filter((one) => one !== undefined))];
  return {
    reach,
    maxUm,
    couplings: couplings.length === 0 ? undefined : couplings,
    isBreakout: isBreakout(cable.cabling) || /splitter|breakout/i.test(text),
  };
}
