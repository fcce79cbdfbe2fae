import { describe, expect, it } from 'vitest';
import type { RecordId } from '../model/record-id';
import type { PowerNode } from '../model/records/power-node';
import type { DocumentStore } from '../store/document-store';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_BUSWAY, TEST_FRAME, TEST_SYSTEM, testFigure } from '../testing/test-types';
import { addPowerNode } from './add-power-node';
import { balancePhases } from './balance-phases';
import { nextBreakerMilliA } from './breaker-sizes';
import { feedFrom } from './feed-from';
import { lineOfPole, polePositions } from './panel-poles';
import { placeEquipment } from './place-equipment';
import { placeRack } from './place-rack';
import { refeed } from './refeed';
import { setFields } from './set-fields';

const ids = newIds();
const BUSWAY = {
  ...TEST_BUSWAY,
  id: 'test/busway-415',
  figures: { ...TEST_BUSWAY.figures, ratedVoltage: testFigure(415, 'V') },
};

function node(store: DocumentStore, kind: PowerNode['kind'], figures: object, side?: string): PowerNode {
  const args = { ids, kind, figures, ...(side === undefined ? {} : { side }) };
  const [made] = addedOf(commit(store, addPowerNode(store, args)), 'powerNode');
  if (!made) throw new Error('no node was made');
  return made;
}

function racks(store: DocumentStore, count: number, type = TEST_SYSTEM): readonly RecordId<'rack'>[] {
  return Array.from({ length: count }, (_, index) => {
    const place = { roomId: 'room:1', xUm: 1_000_000 + index * 600_000, yUm: 5_000_000 } as const;
    const [rack] = addedOf(commit(store, placeRack(store, { ids, type, ...place })), 'rack');
    if (!rack) throw new Error('no rack was made');
    return rack.id;
  });
}

function busway(store: DocumentStore, yUm: number, side: string) {
  const args = { ids, type: BUSWAY, roomId: 'room:1', xUm: 4_000_000, yUm, lengthUm: 6_000_000, side } as const;
  const [made] = addedOf(commit(store, placeEquipment(store, args)), 'equipment');
  if (!made) throw new Error('no busway was made');
  return made;
}

const region = (store: DocumentStore, value: 'NA' | 'IEC') =>
  commit(store, setFields(store, { ids: ['document:main'], changes: { region: value } }));

describe('breakers', () => {
  it('are the next common size for 80 % of continuous load, or for all of it where listed', () => {
    const supply = { voltageV: 415, phases: 'three', powerFactorPermille: 1000, isRated100: false } as const;
    // 132 kW at 415 V draw 183.6 A; over 0.8 that is 229.6 A.
    expect(nextBreakerMilliA(132_000, { ...supply, region: 'NA' })).toBe(250_000);
    expect(nextBreakerMilliA(132_000, { ...supply, region: 'NA', isRated100: true })).toBe(200_000);
    expect(nextBreakerMilliA(132_000, { ...supply, region: 'IEC' })).toBe(250_000);
    expect(nextBreakerMilliA(3_328, { ...supply, region: 'NA', phases: 'single', voltageV: 208 })).toBe(20_000);
    expect(nextBreakerMilliA(3_329, { ...supply, region: 'NA', phases: 'single', voltageV: 208 })).toBe(25_000);
    expect(nextBreakerMilliA(660_000, { ...supply, region: 'NA', phases: 'dc', voltageV: 800 })).toBe(1_200_000);
    expect(nextBreakerMilliA(1e9, { ...supply, region: 'IEC' })).toBe(1_600_000);
    expect(nextBreakerMilliA(0, { ...supply, region: 'IEC' })).toBe(16_000);
  });
});

describe('feed from nodes', () => {
  it('makes one tap-off for each rack and side, where the rack stands', () => {
    const store = smallHall();
    region(store, 'NA');
    const buses = [busway(store, 4_300_000, 'A'), busway(store, 4_500_000, 'B')];
    const loadIds = racks(store, 2);
    const nodeIds = buses.map((bus) => bus.id);
    const diff = commit(store, feedFrom(store, { ids, nodeIds, loadIds }));
    expect(addedOf(diff, 'powerFeed')).toMatchObject([
      // 100 kW at 415 V draw 139.1 A, over 0.8 that is 173.9 A.
      { name: 'R03 A', side: 'A', voltageV: 415, phases: 'three', breakerMilliA: 175_000, alongUm: 0 },
      { name: 'R03 B', side: 'B', alongUm: 0 },
      { name: 'R04 A', alongUm: 600_000 },
      { name: 'R04 B', alongUm: 600_000 },
    ]);
    expect(addedOf(diff, 'powerConnection').map((one) => one.loadId)).toEqual(loadIds.flatMap((id) => [id, id]));
    expect(commit(store, feedFrom(store, { ids, nodeIds, loadIds })).added.size).toBe(0);
  });

  it('takes the nearest busway of each side', () => {
    const store = smallHall();
    const nodeIds = [1_000_000, 4_900_000].flatMap((y) => [
      busway(store, y, 'A').id,
      busway(store, y + 100_000, 'B').id,
    ]);
    const diff = commit(store, feedFrom(store, { ids, nodeIds, loadIds: racks(store, 1) }));
    const names = addedOf(diff, 'powerFeed').map((feed) => {
      const source = feed.sourceId?.startsWith('powerNode:')
        ? store.get(feed.sourceId as RecordId<'powerNode'>)
        : undefined;
      return source?.name;
    });
    expect(names).toEqual(['BUS03', 'BUS04']);
  });

  it('uses every pair of four systems alike when each rack has two cords', () => {
    const store = smallHall();
    const nodes = ['A', 'B', 'C', 'D'].map((side) => node(store, 'ups', { voltageV: 400 }, side));
    const loadIds = racks(store, 12);
    const args = { ids, nodeIds: nodes.map((one) => one.id), loadIds, feedsPerLoad: 2 };
    const feeds = addedOf(commit(store, feedFrom(store, args)), 'powerFeed');
    expect(feeds).toHaveLength(24);
    for (const one of nodes) expect(feeds.filter((feed) => feed.sourceId === one.id)).toHaveLength(6);
    const pairs = loadIds.map((_, index) =>
      feeds
        .slice(index * 2, index * 2 + 2)
        .map((feed) => feed.side)
        .join(''),
    );
    expect(new Set(pairs)).toEqual(new Set(['AB', 'AC', 'AD', 'BC', 'BD', 'CD']));
  });

  it('shares nodes of one side by load, and the load over more than two circuits', () => {
    const store = smallHall();
    const nodes = ['A', 'A', 'B', 'C'].map((side) => node(store, 'floorPdu', { voltageV: 400 }, side));
    const args = { ids, nodeIds: nodes.map((one) => one.id), loadIds: racks(store, 2) };
    const feeds = addedOf(commit(store, feedFrom(store, args)), 'powerFeed');
    expect(feeds.map((feed) => nodes.findIndex((one) => one.id === feed.sourceId))).toEqual([0, 2, 3, 1, 2, 3]);
    // One of three may fail: 50 kW at 400 V draw 72.2 A, over 0.8 that is 90.2 A.
    expect(new Set(feeds.map((feed) => feed.breakerMilliA))).toEqual(new Set([100_000]));
  });

  it('takes pole positions of a panel on the lines it chooses', () => {
    const store = smallHall();
    const panel = node(store, 'panelboard', { voltageV: 208, poleCount: 12 });
    const loadIds = racks(store, 3, TEST_FRAME);
    for (const id of loadIds) commit(store, setFields(store, { ids: [id], changes: { plannedPowerW: 3_000 } }));
    const args = { ids, nodeIds: [panel.id], loadIds, wiring: 'twoLines' } as const;
    expect(addedOf(commit(store, feedFrom(store, args)), 'powerFeed')).toMatchObject([
      { lines: 'L12', pole: 1, voltageV: 208, phases: 'single', breakerMilliA: 20_000 },
      { lines: 'L23', pole: 4 },
      { lines: 'L31', pole: 5 },
    ]);
    const taken = [1, 4, 5].flatMap((pole) => polePositions(pole, 2));
    expect(new Set(taken).size).toBe(6);
    expect([lineOfPole(1), lineOfPole(4), lineOfPole(5), lineOfPole(7)]).toEqual([0, 1, 2, 0]);
    const more = { ids, nodeIds: [panel.id], loadIds: racks(store, 3), wiring: 'three' } as const;
    const three = addedOf(commit(store, feedFrom(store, more)), 'powerFeed').map((feed) => feed.pole);
    expect(three).toEqual([8, undefined, undefined]);
  });

  it('gives one line to neutral, and direct current, at the voltage they have', () => {
    const store = smallHall();
    const panel = node(store, 'panelboard', { voltageV: 415 });
    const rack = node(store, 'powerRack', { voltageV: 800 });
    const [loadId] = racks(store, 1);
    if (!loadId) throw new Error('no rack');
    const one = feedFrom(store, { ids, nodeIds: [panel.id], loadIds: [loadId], wiring: 'oneLine' });
    expect(addedOf(commit(store, one), 'powerFeed')).toMatchObject([{ voltageV: 240, phases: 'single', lines: 'L1' }]);
    const dc = addedOf(commit(store, feedFrom(store, { ids, nodeIds: [rack.id], loadIds: [loadId] })), 'powerFeed');
    expect(dc).toMatchObject([{ voltageV: 800, phases: 'dc', breakerMilliA: 160_000 }]);
  });

  it('is refused without a voltage, without a choice, and for what hands power on', () => {
    const store = smallHall();
    const bare = node(store, 'busway', {});
    const bus = busway(store, 1_000_000, 'A');
    expect(refusal(feedFrom(store, { ids, nodeIds: [bare.id], loadIds: ['rack:1'] }))).toBe(
      'Nobody knows the voltage of “BUS01”. Set it there first.',
    );
    expect(refusal(feedFrom(store, { ids, nodeIds: [], loadIds: ['rack:1'] }))).toMatch(/Choose the busways/);
    expect(refusal(feedFrom(store, { ids, nodeIds: [bus.id], loadIds: [] }))).toMatch(/Select the racks/);
    expect(refusal(feedFrom(store, { ids, nodeIds: [bus.id], loadIds: [bus.id] }))).toMatch(/hands power on/);
    const two = { ids, nodeIds: [bus.id], loadIds: ['rack:1'], feedsPerLoad: 2 } as const;
    expect(refusal(feedFrom(store, two))).toMatch(/have 1 side; connect each load to 1 or more of them, not 2/);
  });
});

describe('refeed', () => {
  it('moves the circuits of a load to the nodes of the same sides in one step', () => {
    const store = smallHall();
    const old = [busway(store, 1_000_000, 'A'), busway(store, 1_200_000, 'B')];
    const next = [busway(store, 4_900_000, 'A')];
    const loadIds = racks(store, 2);
    const made = commit(store, feedFrom(store, { ids, nodeIds: old.map((one) => one.id), loadIds }));
    const before = addedOf(made, 'powerFeed');
    const diff = commit(store, refeed(store, { ids, loadIds, nodeIds: next.map((one) => one.id) }));
    expect(diff.added.size + diff.removed.size).toBe(0);
    expect([...diff.updated.keys()]).toEqual(before.filter((feed) => feed.side === 'A').map((feed) => feed.id));
    for (const feed of before.filter((one) => one.side === 'A')) {
      const after = store.get(feed.id);
      expect(after).toMatchObject({ name: feed.name, breakerMilliA: feed.breakerMilliA });
      expect(after?.sourceId).not.toBe(feed.sourceId);
    }
    expect(commit(store, refeed(store, { ids, loadIds, nodeIds: next.map((one) => one.id) })).updated.size).toBe(0);
  });

  it('leaves a shared circuit to the loads that stay', () => {
    const store = smallHall();
    const bus = busway(store, 4_900_000, 'A');
    const shared = { feedId: 'powerFeed:1', loadId: 'rack:1' } as const;
    const diff = commit(store, refeed(store, { ids, loadIds: ['rack:1'], nodeIds: [bus.id] }));
    expect(diff.updated.has(shared.feedId)).toBe(true);
    const other = smallHall();
    const otherBus = busway(other, 4_900_000, 'A');
    commit(
      other,
      feedFrom(other, { ids, nodeIds: [node(other, 'ups', { voltageV: 400 }, 'B').id], loadIds: ['rack:2'] }),
    );
    const connection = [...other.all('powerConnection').values()].find((one) => one.loadId === 'rack:2');
    if (!connection) throw new Error('not connected');
    commit(other, setFields(other, { ids: [connection.id], changes: { feedId: 'powerFeed:1' } }));
    const split = commit(other, refeed(other, { ids, loadIds: ['rack:1'], nodeIds: [otherBus.id] }));
    expect([...split.removed.keys()]).toEqual(['powerConnection:1']);
    expect(addedOf(split, 'powerFeed')).toMatchObject([{ name: 'R01 A', side: 'A' }]);
    expect(other.get('powerFeed:1')?.sourceId).toBeUndefined();
    expect(refusal(refeed(other, { ids, loadIds: [], nodeIds: [otherBus.id] }))).toMatch(/Select the racks/);
    expect(refusal(refeed(other, { ids, loadIds: ['rack:1'], nodeIds: [] }))).toMatch(/Choose the busways/);
  });
});

describe('balance phases', () => {
  it('puts the heaviest first on the lightest line, and leaves lines that were set', () => {
    const store = smallHall();
    const panel = node(store, 'panelboard', { voltageV: 400, poleCount: 42 });
    const loadIds = racks(store, 5, TEST_FRAME);
    const watts = [1_000, 5_000, 3_000, 2_000, 2_000];
    for (const [index, id] of loadIds.entries())
      commit(store, setFields(store, { ids: [id], changes: { plannedPowerW: watts[index] } }));
    const made = commit(store, feedFrom(store, { ids, nodeIds: [panel.id], loadIds, wiring: 'oneLine' }));
    const feeds = addedOf(made, 'powerFeed');
    const [, set] = feeds;
    if (!set) throw new Error('no feed');
    for (const feed of feeds)
      commit(store, setFields(store, { ids: [feed.id], changes: { lines: undefined, pole: undefined } }));
    commit(store, setFields(store, { ids: [set.id], changes: { lines: 'L3', pole: 5 } }));
    commit(store, balancePhases(store, { ids, nodeId: panel.id }));
    const lines = () => feeds.map((feed) => store.get(feed.id)?.lines);
    // 5,000 W stay on L3; 3,000 and 1,000 W come to L1, twice 2,000 W to L2.
    expect(lines()).toEqual(['L1', 'L3', 'L1', 'L2', 'L2']);
    expect(new Set(feeds.map((feed) => store.get(feed.id)?.pole)).size).toBe(5);
    for (const feed of feeds) {
      const { pole, lines: on } = store.get(feed.id) ?? {};
      expect(`L${String(lineOfPole(pole ?? 0) + 1)}`).toBe(on);
    }
    expect(refusal(balancePhases(store, { ids, nodeId: panel.id }))).toMatch(/whose lines are not set/);
    commit(store, balancePhases(store, { ids, nodeId: panel.id, movesSet: true }));
    expect(lines()[1]).toBe('L1');
  });

  it('puts circuits between two lines where their voltage says so', () => {
    const store = smallHall();
    const panel = node(store, 'panelboard', { voltageV: 208 });
    const made = commit(
      store,
      feedFrom(store, { ids, nodeIds: [panel.id], loadIds: racks(store, 3), wiring: 'twoLines' }),
    );
    const feeds = addedOf(made, 'powerFeed');
    for (const feed of feeds) commit(store, setFields(store, { ids: [feed.id], changes: { lines: undefined } }));
    commit(store, balancePhases(store, { ids, nodeId: panel.id }));
    expect(new Set(feeds.map((feed) => store.get(feed.id)?.lines))).toEqual(new Set(['L12', 'L23', 'L31']));
    const empty = node(store, 'panelboard', { voltageV: 208 });
    expect(refusal(balancePhases(store, { ids, nodeId: empty.id }))).toMatch(/no single-phase circuits to put/);
  });
});
