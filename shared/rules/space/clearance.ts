import type { Facts } from '../../analysis/facts';
import { footprintBounds, stripBeside } from '../../geometry/footprint';
import { isKnown } from '../../units/known';
import type { Breach, Report } from '../engine/rule';
import { freeDepth, stripShape, turnedTo, type Face } from './free-depth';

const FIGURES = {
  front: 'clearanceFrontUm',
  rear: 'clearanceRearUm',
  left: 'clearanceLeftUm',
  right: 'clearanceRightUm',
} as const;

/** Judges the free depth on one side of a rack: at least the project's, or its type's when that is more. */
export function checkClearance(
  surroundings: Facts['surroundings'],
  rack: number,
  face: Face,
  projectUm: number,
  report: Report,
  discriminator?: string,
): void {
  if (!surroundings.isPlaced(rack)) return;
  const spec = surroundings.specOf(rack);
  const figure = FIGURES[face];
  const own = spec?.[figure];
  const isOwn = own !== undefined && isKnown(own) && own > projectUm;
  const limitUm = isOwn ? Math.min(own, Math.max(projectUm, LARGEST_CLEARANCE_UM)) : projectUm;
  if (limitUm === 0) return;
  const free = freeDepth(surroundings, rack, face, limitUm);
  if (!free || free.depthUm >= limitUm) return;
  const id = surroundings.idOf(rack);
  const source = spec?.sources[figure];
  const byId = free.by === undefined ? undefined : surroundings.idOf(free.by);
  const breach: Breach = {
    subjects: [id],
    ...(discriminator === undefined ? {} : { discriminator }),
    message: byId === undefined ? 'wall' : 'blocked',
    params: { rack: { record: id }, ...(byId === undefined ? {} : { other: { record: byId } }) },
    ...(byId === undefined ? {} : { related: [byId] }),
    actual: Math.round(free.depthUm),
    limit: limitUm,
    dimension: 'length',
    unit: 'mm',
    at: footprintBounds(stripBeside(turnedTo(surroundings.footprint(rack), face), 'front', limitUm)),
    shapes: [stripShape(surroundings.footprint(rack), face, limitUm)],
    ...(isOwn && source
      ? { basis: 'clearance the maker asks for', source: source.figure?.source ?? '', grade: source.grade }
      : {}),
  };
  report.breach(breach);
}

/** A type may ask for more room than the project does, up to this; what is farther away is not looked at. */
export const LARGEST_CLEARANCE_UM = 2_400_000;
