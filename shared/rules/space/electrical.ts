import type { Facts } from '../../analysis/facts';
import { workingSpaceDepthM, type WorkingSpaceCondition } from '../../analysis/formulas/floor';
import type { Category } from '../../catalog/categories';
import { footprintBounds, stripBeside } from '../../geometry/footprint';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { freeBeside, freeDepth, stripShape } from './free-depth';
import { takesFloor } from './plan';

const UM_PER_M = 1_000_000;
/** The deepest working space of the table. */
const DEEPEST_UM = 1_200_000;
/** The working space is as wide as the plant, and no narrower than this (30 in). */
const LEAST_WIDTH_UM = 760_000;
/** The working space is as high as the plant, and no lower than this. */
const LEAST_HEADROOM_UM = 2_000_000;
/** Cosine of 45 degrees: turned less than that towards each other, two fronts face. */
const FACING = Math.SQRT1_2;

/** Plant with live parts that are worked on from the front. */
const LIVE: ReadonlySet<Category> = new Set<Category>([
  'transformer',
  'switchgear',
  'automaticTransferSwitch',
  'staticTransferSwitch',
  'ups',
  'floorPdu',
  'panelboard',
  'powerRack',
]);

const WORDS: { readonly [condition in WorkingSpaceCondition]: string } = {
  A: 'nothing grounded opposite',
  B: 'a grounded surface opposite',
  C: 'live parts opposite',
};

function isLive(surroundings: Facts['surroundings'], item: number): boolean {
  const type = surroundings.typeAt(surroundings.typeSlotOf(item));
  return type?.kind === 'plant' && LIVE.has(type.category);
}

/** What stands opposite counts as grounded; live plant that faces this one makes it the worst case. */
function conditionOf(surroundings: Facts['surroundings'], item: number, by: number | undefined): WorkingSpaceCondition {
  if (by === undefined || !isLive(surroundings, by)) return 'B';
  const cosine =
    surroundings.frontX(item) * surroundings.frontX(by) + surroundings.frontY(item) * surroundings.frontY(by);
  return cosine <= -FACING ? 'C' : 'B';
}

export const clearanceElectrical = defineRule({
  code: 'CLR-ELEC',
  key: 'space.electrical',
  title: 'Too little working space in front of electrical plant',
  reason: 'Who works on live parts must be able to step back; the space is not to be used for anything else.',
  basis:
    'working depth by voltage to ground and by what stands opposite, over the width of the plant and at least 0.76 m; headroom of 2.0 m, or the height of the plant, where the ceiling is stated',
  source: '29 CFR 1910.303(g), table S-1, up to 600 V; NEC 110.26 has the same numbers',
  grade: 'T',
  notChecked:
    'Plant above 600 V to ground, access from the rear or the sides, doors of cabinets, what hangs over the working space. Walls and racks count as grounded.',
  severity: 'error',
  isLive: true,
  params: {},
  reachUm: () => DEEPEST_UM,
  messages: {
    tooLittle:
      '{item} has {actual} of working space at {volts} V to ground with {opposite}; {limit} are needed: {difference} too little.',
    tooNarrow: '{item} has a working space {actual} wide; {limit} are needed: {difference} too little.',
    tooLowRoom: '{item} has {actual} of headroom before it; {limit} are needed: {difference} too little.',
    unknownVoltage: 'The voltage of {item} is not known; with {actual} in front it may have too little working space.',
    highVoltage: '{item} has {volts} V to ground: the table of working spaces ends at 600 V.',
  },
  checks: (check) => [
    check('item', ['surroundings', 'liveParts'], (item, { surroundings, liveParts }, _params, report) => {
      const volts = liveParts.voltsToGround(item);
      if (!takesFloor(surroundings, item) || !isLive(surroundings, item)) return;
      const id = surroundings.idOf(item);
      const subject = { item: { record: id } };
      if (isKnown(volts) && workingSpaceDepthM(volts, 'B') === undefined) {
        report.notChecked({ subjects: [id], message: 'highVoltage', params: { ...subject, volts } });
        return;
      }
      const numbers = { dimension: 'length', unit: 'mm' } as const;
      const footprint = surroundings.footprint(item);
      const free = freeDepth(surroundings, item, 'front', DEEPEST_UM);
      const condition = free ? conditionOf(surroundings, item, free.by) : 'A';
      // Without a voltage even the least of the table must be there.
      const limit = Math.round((workingSpaceDepthM(isKnown(volts) ? volts : 0, condition) ?? 0) * UM_PER_M);
      const space = stripBeside(footprint, 'front', limit);
      const lacksUm = LEAST_WIDTH_UM - footprint.widthUm;
      const widthUm =
        footprint.widthUm +
        (lacksUm <= 0
          ? 0
          : freeBeside(surroundings, item, space, 'left', lacksUm) +
            freeBeside(surroundings, item, space, 'right', lacksUm));
      if (widthUm < LEAST_WIDTH_UM && lacksUm > 0)
        report.breach({
          subjects: [id],
          discriminator: 'width',
          message: 'tooNarrow',
          params: subject,
          actual: Math.round(widthUm),
          limit: LEAST_WIDTH_UM,
          ...numbers,
          at: footprintBounds(space),
          shapes: [stripShape(footprint, 'front', limit)],
        });
      const heightUm = surroundings.specOf(item)?.heightUm;
      const headroomUm = Math.max(LEAST_HEADROOM_UM, heightUm !== undefined && isKnown(heightUm) ? heightUm : 0);
      const ceilingUm = surroundings.roomOf(item)?.ceilingHeightUm;
      if (ceilingUm !== undefined && ceilingUm < headroomUm)
        report.breach({
          subjects: [id],
          discriminator: 'headroom',
          message: 'tooLowRoom',
          params: subject,
          actual: ceilingUm,
          limit: headroomUm,
          ...numbers,
          at: footprintBounds(space),
          shapes: [stripShape(footprint, 'front', limit)],
        });
      if (!free) return;
      const actual = Math.round(free.depthUm);
      if (!isKnown(volts)) {
        report.notChecked({ subjects: [id], message: 'unknownVoltage', params: subject, actual, ...numbers });
        return;
      }
      if (actual >= limit) return;
      const byId = free.by === undefined ? undefined : surroundings.idOf(free.by);
      report.breach({
        subjects: [id],
        ...(byId === undefined ? {} : { related: [byId] }),
        message: 'tooLittle',
        params: { ...subject, volts, opposite: WORDS[condition] },
        actual,
        limit,
        ...numbers,
        at: footprintBounds(stripBeside(footprint, 'front', limit)),
        shapes: [stripShape(footprint, 'front', limit)],
        evidence: [
          { label: 'Voltage to ground, in V', value: volts },
          { label: 'Condition of the table', value: `${condition}: ${WORDS[condition]}` },
        ],
      });
    }),
  ],
});
