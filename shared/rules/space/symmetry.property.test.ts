/** A hall seen in a mirror, or turned a quarter, has the same findings about space, floor and ways in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHall, type ShortRecord, type ShortValues } from '../../testing/builders';
import { ValidationSession } from '../engine/validation-session';

const CODES = /^(CLR|GEO|FLR|ROW-LEN|PITCH|HT-CEIL|AIR-ORIENT)/;
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 40);

interface Seen {
  readonly xMm: number;
  readonly yMm: number;
  readonly rotationDeg: number;
}

type Sight = (place: Seen) => Seen;

const MIRROR: Sight = ({ xMm, yMm, rotationDeg }) => ({ xMm: -xMm, yMm, rotationDeg: (360 - rotationDeg) % 360 });
const TURN: Sight = ({ xMm, yMm, rotationDeg }) => ({ xMm: -yMm, yMm: xMm, rotationDeg: (rotationDeg + 90) % 360 });
const SAME: Sight = (place) => place;

/** Off the tile lines, where a foot would belong to the panel on either side. */
const place = fc.record({
  xMm: fc.integer({ min: 5, max: 110 }).map((step) => step * 100 + 3),
  yMm: fc.integer({ min: 5, max: 90 }).map((step) => step * 100 + 3),
  rotationDeg: fc.constantFrom(0, 90, 180, 270),
});

const things = fc.record({
  racks: fc.array(place, { minLength: 1, maxLength: 8 }),
  columns: fc.array(place, { maxLength: 4 }),
  plant: fc.array(place, { maxLength: 2 }),
  /** A core in the hall, or none. */
  core: fc.option(
    fc.record({
      xMm: fc.integer({ min: 20, max: 80 }).map((step) => step * 100 + 1),
      yMm: fc.integer({ min: 20, max: 60 }).map((step) => step * 100 + 1),
      widthMm: fc.integer({ min: 10, max: 30 }).map((step) => step * 100),
      depthMm: fc.integer({ min: 10, max: 30 }).map((step) => step * 100),
    }),
    { nil: undefined },
  ),
  /** A pipe across the hall, at a height. */
  pipeMm: fc.option(
    fc.integer({ min: 18, max: 26 }).map((step) => step * 100),
    { nil: undefined },
  ),
  doorWidthMm: fc.integer({ min: 60, max: 150 }).map((step) => step * 10),
});

type Things = typeof things extends fc.Arbitrary<infer T> ? T : never;

function ring(sight: Sight, ...[minX, minY, maxX, maxY]: readonly [number, number, number, number]): number[] {
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ] as const;
  return corners.flatMap(([xMm, yMm]) => {
    const seen = sight({ xMm, yMm, rotationDeg: 0 });
    return [seen.xMm, seen.yMm];
  });
}

/** A pipe from wall to wall. */
function pipe(sight: Sight, elevationMm: number): ShortValues {
  const path = [0, 10_000].map((yMm) => {
    const seen = sight({ xMm: 2503, yMm, rotationDeg: 0 });
    return [seen.xMm * 1000, seen.yMm * 1000];
  });
  return { roomId: 'hall', path, innerDiameterMm: 100, elevationMm };
}

function findings({ racks, columns, plant, core, pipeMm, doorWidthMm }: Things, sight: Sight): readonly string[] {
  const raised = { floorKind: 'raised', panelPointLimitN: 400, panelRollingLimitN: 500, floorUniformLimitPa: 400 };
  const at = (xMm: number, yMm: number, rotationDeg: number): ShortValues => ({
    ...sight({ xMm, yMm, rotationDeg }),
  });
  const records: ShortRecord[] = [
    ['room', 'dock', { outlineMm: ring(sight, -5000, 0, 0, 10_000) }],
    [
      'room',
      'hall',
      {
        outlineMm: ring(sight, 0, 0, 12_000, 10_000),
        ...(core
          ? { holesMm: [ring(sight, core.xMm, core.yMm, core.xMm + core.widthMm, core.yMm + core.depthMm)] }
          : {}),
        ...raised,
        ceilingHeightMm: 2400,
      },
    ],
    ['obstacle', 'Dock', { roomId: 'dock', kind: 'dock', widthMm: 3000, depthMm: 2000, ...at(-3500, 5000, 90) }],
    [
      'obstacle',
      'Gate',
      { kind: 'door', widthMm: doorWidthMm, depthMm: 100, heightMm: 2400, swing: 'double', ...at(0, 5000, 90) },
    ],
    ['row', 'R', {}],
    ...(pipeMm === undefined ? [] : [['pipe', 'Pipe', pipe(sight, pipeMm)] as ShortRecord]),
    ...racks.map((one, index): ShortRecord => ['rack', `R${index}`, { rowId: 'R', ...sight(one) }]),
    ...columns.map((one, index): ShortRecord => ['obstacle', `C${index}`, { ...sight(one) }]),
    ...plant.map((one, index): ShortRecord => ['equipment', `P${index}`, { typeId: 'test/floor-pdu', ...sight(one) }]),
  ];
  const session = new ValidationSession(aHall().addAll(records).build());
  session.run();
  return [...session.findings()]
    .filter(({ code }) => CODES.test(code))
    .map(({ code, subjects, actual, limit, message }) => [code, ...subjects, actual, limit, message.key].join(' '))
    .sort();
}

describe('space', () => {
  it('finds the same in the mirror and after a quarter turn', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(things, (one) => {
        const seen = findings(one, SAME);
        expect(findings(one, MIRROR)).toEqual(seen);
        expect(findings(one, TURN)).toEqual(seen);
      }),
      { numRuns: RUNS },
    );
  });
});
