import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectMoved, type RectUm } from './rect';
import { snap, type SnapRequest } from './snap';

const MM = 1000;
const rect = (x: number, y: number, width = 600, depth = 1200): RectUm => ({
  minX: x * MM,
  minY: y * MM,
  maxX: (x + width) * MM,
  maxY: (y + depth) * MM,
});
const near = { thresholdUm: 80 * MM };

describe('snap', () => {
  it('sets a rack against its neighbour and in line with it', () => {
    const result = snap({ moving: rect(650, 30), candidates: [rect(0, 0)], ...near });
    expect(result).toMatchObject({ dxUm: -50 * MM, dyUm: -30 * MM });
    expect(result.guides.map(({ axis, kind, atUm }) => [axis, kind, atUm])).toEqual([
      ['x', 'edge', 600 * MM],
      ['y', 'edge', 0],
      ['y', 'edge', 1200 * MM],
    ]);
  });

  it('aligns centres of unlike sizes and says how far apart they are', () => {
    const result = snap({ moving: rect(-60, 3000, 800), candidates: [rect(0, 0)], ...near });
    expect(result.dxUm).toBe(-40 * MM);
    expect(result.guides).toEqual([
      { axis: 'x', kind: 'centre', atUm: 300 * MM, fromUm: 0, toUm: 4200 * MM, distanceUm: 1800 * MM },
    ]);
  });

  it('repeats the gap of the row', () => {
    const result = snap({ moving: rect(1520, 500), candidates: [rect(0, 500), rect(750, 500)], ...near });
    expect(result.dxUm).toBe(-20 * MM);
    expect(result.guides.filter((guide) => guide.kind === 'gap')).toEqual([
      { axis: 'x', kind: 'gap', atUm: 1100 * MM, fromUm: 600 * MM, toUm: 750 * MM, distanceUm: 150 * MM },
      { axis: 'x', kind: 'gap', atUm: 1100 * MM, fromUm: 1350 * MM, toUm: 1500 * MM, distanceUm: 150 * MM },
    ]);
  });

  it('stands midway between two neighbours', () => {
    const result = snap({ moving: rect(1330, 0), candidates: [rect(0, 0), rect(2600, 0)], ...near });
    expect(result.dxUm).toBe(-30 * MM);
    expect(result.guides.filter((guide) => guide.kind === 'gap').map((guide) => guide.distanceUm)).toEqual([
      700 * MM,
      700 * MM,
    ]);
  });

  it('sets an edge on a tile joint, counted from the origin of the grid', () => {
    const grid = { pitchXUm: 600 * MM, pitchYUm: 600 * MM, originXUm: 100 * MM, originYUm: 0 };
    expect(snap({ moving: rect(1270, 620), candidates: [], grid, ...near })).toMatchObject({
      dxUm: 30 * MM,
      dyUm: -20 * MM,
    });
  });

  it('comes to rest at a wall only beside it', () => {
    const walls = [
      [
        [0, 0],
        [4_000_000, 0],
        [4_000_000, 2_000_000],
        [0, 2_000_000],
      ],
    ] as const;
    const atWall = snap({ moving: rect(50, 500), candidates: [], walls, ...near });
    expect(atWall.dxUm).toBe(-50 * MM);
    expect(atWall.guides).toEqual([{ axis: 'x', kind: 'wall', atUm: 0, fromUm: 0, toUm: 2_000_000 }]);
    expect(snap({ moving: rect(50, 2500), candidates: [], walls, ...near }).dxUm).toBe(0);
  });

  it('follows laid guides, and only the kinds that are switched on', () => {
    const request: SnapRequest = {
      moving: rect(20, 5000),
      candidates: [rect(0, 0)],
      guides: { xUm: [10 * MM], yUm: [] },
      ...near,
    };
    expect(snap(request).dxUm).toBe(-10 * MM);
    expect(snap({ ...request, kinds: new Set(['edge']) }).dxUm).toBe(-20 * MM);
    expect(snap({ ...request, kinds: new Set() })).toEqual({ dxUm: 0, dyUm: 0, guides: [], held: {} });
  });

  it('lets go later than it catches', () => {
    const candidates = [rect(0, 0)];
    const caught = snap({ moving: rect(79, 9000), candidates, ...near });
    expect(caught.dxUm).toBe(-79 * MM);
    expect(snap({ moving: rect(110, 9000), candidates, ...near }).dxUm).toBe(0);
    expect(snap({ moving: rect(110, 9000), candidates, held: caught.held, ...near }).dxUm).toBe(-110 * MM);
    expect(snap({ moving: rect(121, 9000), candidates, held: caught.held, ...near }).dxUm).toBe(0);
  });

  it('leaves a held line for one that is clearly nearer', () => {
    const candidates = [rect(0, 0), rect(100, 4000)];
    const held = snap({ moving: rect(10, 9000), candidates, ...near }).held;
    expect(snap({ moving: rect(90, 9000), candidates, held, ...near }).dxUm).toBe(10 * MM);
  });
});

const arbitraryRect = fc
  .record({
    x: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    y: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    width: fc.integer({ min: 1, max: 1_500_000 }),
    depth: fc.integer({ min: 1, max: 1_500_000 }),
  })
  .map(({ x, y, width, depth }): RectUm => ({ minX: x, minY: y, maxX: x + width, maxY: y + depth }));

const arbitraryRequest = fc.record({
  moving: arbitraryRect,
  candidates: fc.array(arbitraryRect, { maxLength: 12 }),
  thresholdUm: fc.integer({ min: 1, max: 400_000 }),
  grid: fc.constant({ pitchXUm: 600_000, pitchYUm: 609_600, originXUm: 0, originYUm: 100_000 }),
});

describe('snap, whatever stands around', () => {
  it('moves by whole micrometres and never farther than the threshold', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { dxUm, dyUm } = snap(request);
        expect(Number.isInteger(dxUm) && Number.isInteger(dyUm)).toBe(true);
        expect(Math.max(Math.abs(dxUm), Math.abs(dyUm))).toBeLessThanOrEqual(request.thresholdUm + 0.5);
      }),
    );
  });

  it('puts the part it names on the line it names', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { dxUm, dyUm, held } = snap(request);
        const { minX, maxX, minY, maxY } = rectMoved(request.moving, dxUm, dyUm);
        const x = { min: minX, max: maxX, centre: (minX + maxX) / 2 };
        const y = { min: minY, max: maxY, centre: (minY + maxY) / 2 };
        if (held.x) expect(Math.abs(x[held.x.anchor] - held.x.atUm)).toBeLessThanOrEqual(0.5);
        if (held.y) expect(Math.abs(y[held.y.anchor] - held.y.atUm)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('gives a guide for every line that holds', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { held, guides } = snap(request);
        for (const axis of ['x', 'y'] as const)
          expect(guides.some((guide) => guide.axis === axis)).toBe(held[axis] !== undefined);
      }),
    );
  });
});
