import { describe, expect, it } from 'vitest';
import { commit, refusal, smallHall } from '../testing/small-hall';
import { TEST_FRAME, TEST_SERVER, TEST_SWITCH, TEST_SYSTEM, TEST_TYPES, testFigure } from '../testing/test-types';
import { itemsOfType, replaceType } from './replace-type';

const deepFrame = {
  ...TEST_FRAME,
  id: 'test/deep',
  figures: { ...TEST_FRAME.figures, overallDepth: testFigure(1400, 'mm') },
};
const crah = TEST_TYPES.find((type) => type.category === 'crah') ?? TEST_FRAME;

describe('replace type', () => {
  it('gives racks another type with their fronts in line, and drops the type nothing uses any more', () => {
    const store = smallHall();
    const [first, second] = [store.get('rack:1'), store.get('rack:2')];
    commit(store, replaceType(store, { itemIds: ['rack:1', 'rack:2'], type: deepFrame }));
    expect(itemsOfType(store, 'catalogType:test/deep').map((item) => item.id)).toEqual(['rack:1', 'rack:2']);
    expect(store.get('catalogType:test/frame')).toBeUndefined();
    // A rack turned to north has its front at smaller y: 200 mm deeper moves the centre 100 mm south.
    expect(store.get('rack:1')?.yUm).toBe((first?.yUm ?? 0) + 100_000);
    expect(store.get('rack:2')?.xUm).toBe(second?.xUm);
  });

  it('keeps the old type for the items that were not chosen', () => {
    const store = smallHall();
    commit(store, replaceType(store, { itemIds: ['rack:2'], type: TEST_SYSTEM }));
    expect(store.get('rack:1')?.typeId).toBe('catalogType:test/frame');
    expect(store.get('rack:2')?.typeId).toBe('catalogType:test/system');
    expect(store.has('catalogType:test/frame')).toBe(true);
  });

  it('keeps rack units and cables, also of ports that are gone', () => {
    const store = smallHall();
    commit(store, replaceType(store, { itemIds: ['device:1'], type: { ...TEST_SWITCH, id: 'test/other-switch' } }));
    expect(store.get('device:1')).toMatchObject({ typeId: 'catalogType:test/other-switch', bottomHalfRu: 0 });
    expect(store.get('cable:1')).toMatchObject({ fromId: 'device:1', fromPort: 'eth0' });
  });

  it('moves gear between rack units and the side of the rack', () => {
    const store = smallHall();
    const strip = { ...TEST_SERVER, id: 'test/strip', device: { ...TEST_SERVER.device, heightHalfRu: 0 } };
    commit(store, replaceType(store, { itemIds: ['device:1'], type: strip }));
    expect(store.get('device:1')?.bottomHalfRu).toBeUndefined();
    expect(store.get('device:1')?.side).toBe('left');
    commit(store, replaceType(store, { itemIds: ['device:1'], type: TEST_SERVER }));
    expect(store.get('device:1')).toMatchObject({ bottomHalfRu: 0 });
    expect(store.get('device:1')?.side).toBeUndefined();
  });

  it('brings the copy in the document up to date for all items of it', () => {
    const store = smallHall();
    commit(store, replaceType(store, { itemIds: ['rack:1'], type: { ...deepFrame, id: 'test/frame', name: 'New' } }));
    expect(store.get('catalogType:test/frame')?.type.name).toBe('New');
    expect(store.get('rack:2')?.yUm).toBe(store.get('rack:1')?.yUm);
  });

  it('gives feeds the new rating where they had the old one', () => {
    const store = smallHall();
    const plant = (id: string, amps: number) => ({
      ...crah,
      id,
      figures: { ...crah.figures, ratedCurrent: testFigure(amps, 'A'), ratedVoltage: testFigure(400, 'V') },
    });
    commit(store, replaceType(store, { itemIds: ['equipment:1'], type: plant('test/a', 63) }));
    const feed = store.get('powerFeed:1');
    if (!feed) throw new Error('The feed is missing');
    store.apply({
      added: new Map(),
      removed: new Map(),
      updated: new Map([[feed.id, [feed, { ...feed, sourceId: 'equipment:1' }]]]),
    });
    commit(store, replaceType(store, { itemIds: ['equipment:1'], type: plant('test/b', 125) }));
    expect(store.get('powerFeed:1')?.breakerMilliA).toBe(125_000);
    expect(store.get('powerFeed:2')?.breakerMilliA).toBe(63_000);
  });

  it('refuses another kind, other supplies and nothing at all', () => {
    const store = smallHall();
    expect(refusal(replaceType(store, { itemIds: ['rack:1'], type: TEST_SERVER }))).toBe(
      '“R01” cannot become Test server, which is of another kind.',
    );
    const other = { ...crah, id: 'test/none', plant: { supplies: [], placement: 'floor' as const } };
    expect(refusal(replaceType(store, { itemIds: ['equipment:1'], type: other as typeof crah }))).toMatch(
      /supplies air, and .* supplies nothing/,
    );
    expect(refusal(replaceType(store, { itemIds: [], type: TEST_FRAME }))).toBe('Choose what gets another type.');
  });
});
