import { describe, expect, it } from 'vitest';
import { MAX_UNDERLAY_CHARACTERS } from '../model/records/underlay';
import { MAX_LINE_LENGTH } from '../persistence/file-format';
import { writeDocument } from '../persistence/write-document';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { placeUnderlay } from './place-underlay';
import { scaleUnderlay } from './scale-underlay';
import { traceOutlines, type TracedKind } from './trace-outlines';

const ids = newIds();
const drawing = { ids, name: 'Ground floor', kind: 'lines', xUm: 0, yUm: 0, widthUm: 1000, depthUm: 500 } as const;
const rectangle = (x: number, y: number, w: number, d: number) =>
  [[x, y], [x + w, y], [x + w, y + d], [x, y + d]].map(([a = 0, b = 0]) => [a * 1000, b * 1000] as const); // prettier-ignore
const traced = (kind: TracedKind, outline: readonly (readonly [number, number])[]) => ({ kind, outline });

describe('placing an underlay', () => {
  it('embeds a drawing as long as a line of the file can hold it', () => {
    const store = smallHall();
    const content = '"\n'.repeat(140_000) + 'x'.repeat(MAX_UNDERLAY_CHARACTERS - 280_000);
    commit(store, placeUnderlay(store, { ...drawing, content, hiddenLayers: ['A', 'B\nC'] }));
    const [made] = [...store.all('underlay').values()];
    expect(made).toMatchObject({ hiddenLayers: 'A', opacityPermille: 500, isLocked: false });
    const longest = Math.max(
      ...writeDocument(store, { appVersion: 'test' })
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThan(MAX_LINE_LENGTH);
  });

  it('refuses one that is too large or impossibly wide, and says so', () => {
    const store = smallHall();
    const long = 'x'.repeat(MAX_UNDERLAY_CHARACTERS + 1);
    expect(refusal(placeUnderlay(store, { ...drawing, content: long }))).toMatch(/at most 3.5 MB are embedded/);
    const quotes = '"'.repeat(MAX_UNDERLAY_CHARACTERS);
    expect(refusal(placeUnderlay(store, { ...drawing, content: quotes }))).toMatch(/at most/);
    expect(refusal(placeUnderlay(store, { ...drawing, content: 'x', widthUm: 1e13 }))).toMatch(/10 km/);
  });
});

describe('scaling an underlay by two points', () => {
  it('makes them as far apart as they truly are and keeps the first where it is', () => {
    const store = smallHall();
    const [made] = addedOf(commit(store, placeUnderlay(store, { ...drawing, content: 'x' })), 'underlay');
    if (!made) throw new Error('nothing was placed');
    const points = { from: { xUm: 100, yUm: 0 }, to: { xUm: 300, yUm: 0 } };
    commit(store, scaleUnderlay(store, { underlayId: made.id, ...points, trueUm: 2000 }));
    expect(store.get(made.id)).toMatchObject({ widthUm: 10_000, depthUm: 5000, xUm: -900, yUm: 0 });
    const same = { from: points.from, to: points.from };
    expect(refusal(scaleUnderlay(store, { underlayId: made.id, ...same, trueUm: 2000 }))).toMatch(/same/);
  });
});

describe('tracing outlines', () => {
  it('makes rooms, and walls and columns in them, in one diff', () => {
    const store = smallHall();
    const turned = [[102_000, 1000], [103_000, 2000], [102_900, 2100], [101_900, 1100]] as const; // prettier-ignore
    const plan = traceOutlines(store, {
      ids,
      outlines: [
        traced('column', rectangle(104_000, 3000, 400, 600)),
        traced(
          'wall',
          turned.map(([x, y]) => [x * 1000, y * 1000] as const),
        ),
        traced('room', rectangle(100_000, 0, 8000, 6000)),
        traced('room', rectangle(120_000, 0, 500, 500)),
      ],
    });
    const diff = commit(store, plan);
    const [room, ...others] = addedOf(diff, 'room');
    expect(others).toEqual([]);
    expect(room).toMatchObject({ tileOriginXUm: 100_000_000 });
    const [column, wall] = addedOf(diff, 'obstacle');
    expect(column).toMatchObject({ kind: 'column', roomId: room?.id, xUm: 104_200_000, widthUm: 400_000, depthUm: 600_000 }); // prettier-ignore
    expect(wall).toMatchObject({ kind: 'wall', rotationMdeg: 45_000, widthUm: 1_414_214, depthUm: 141_421 });
  });

  it('locks the drawing in the same step', () => {
    const store = smallHall();
    const [made] = addedOf(commit(store, placeUnderlay(store, { ...drawing, content: 'x' })), 'underlay');
    if (!made) throw new Error('nothing was placed');
    const outlines = [traced('room', rectangle(100_000, 0, 8000, 6000))];
    commit(store, traceOutlines(store, { ids, outlines, underlayId: made.id }));
    expect(store.get(made.id)).toMatchObject({ isLocked: true });
  });

  it('does not fill a space with a wall when its outline is on the layer of the walls', () => {
    const store = smallHall();
    const outlines = [
      traced('wall', rectangle(100_000, 0, 8000, 6000)),
      traced('room', rectangle(100_000, 0, 9000, 6000)),
    ];
    const diff = commit(store, traceOutlines(store, { ids, outlines }));
    expect([addedOf(diff, 'room').length, addedOf(diff, 'obstacle').length]).toEqual([1, 0]);
  });

  it('passes over what is no rectangle or stands in no room, and says so when nothing is left', () => {
    const store = smallHall();
    const triangle = [[1000, 1000], [2000, 1000], [1000, 2000]].map(([x = 0, y = 0]) => [x * 1000, y * 1000] as const); // prettier-ignore
    const outlines = [traced('wall', triangle), traced('column', rectangle(900_000, 0, 400, 400))];
    expect(refusal(traceOutlines(store, { ids, outlines }))).toMatch(/Nothing could be traced/);
  });
});
