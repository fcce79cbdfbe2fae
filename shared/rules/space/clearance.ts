import type { Facts } from '../../analysis/facts';
import { footprintBounds, stripBeside } from '../../geometry/footprint';
import { isKnown } from '../../units/known';
import { defineRule, type Breach, type Report, type Rule } from '../engine/rule';
import { clearanceFixes } from '../fixes/place-fixes';
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

/** What the rules about the free depth before and behind racks differ in. */
interface DepthRule extends Pick<Rule, 'code' | 'key' | 'title' | 'reason' | 'basis' | 'source'> {
  readonly face: 'front' | 'rear';
  /** As sentences say it: `in front`, `behind`. */
  readonly where: string;
  readonly defaultUm: number;
}

/** A rule that holds racks to a free depth on one face. */
export function depthRule({ face, where, defaultUm, ...texts }: DepthRule): Rule {
  return defineRule({
    ...texts,
    grade: 'K',
    notChecked: 'Door leaves of the rack, and what hangs overhead.',
    severity: 'warning',
    isLive: true,
    params: {
      depthUm: {
        default: defaultUm,
        dimension: 'length',
        label: `Free depth ${where}`,
        source: 'TIA-942 (not read)',
        grade: 'K',
        max: 10_000_000,
      },
    },
    reachUm: (params) => Math.max(params.depthUm, LARGEST_CLEARANCE_UM),
    messages: {
      blocked: `{rack} has {actual} free ${where} before {other}; {limit} are needed: {difference} too little.`,
      wall: `{rack} has {actual} free ${where} before the wall; {limit} are needed: {difference} too little.`,
    },
    fixes: clearanceFixes(face),
    checks: (check) => [
      check('rack', ['surroundings'], (rack, { surroundings }, params, report) =>
        checkClearance(surroundings, rack, face, params.depthUm, report),
      ),
    ],
  });
}
