import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

const analysisOf = (hall: HallBuilder): HallAnalysis => HallAnalysis.of(hall.build());
const testOf = (hall: HallBuilder) => analysisOf(hall).groups.test(0);

/** UPSs of 100 kW in one group, each with a switchboard of its own where `isApart`. */
function upsGroup(
  scheme: string,
  names: readonly string[],
  values: (name: string) => object = () => ({}),
): HallBuilder {
  const hall = aHall().add('redundancyGroup', 'g', { scheme }).node('board', { lossNoLoadPpm: 0 });
  for (const name of names)
    hall
      .node(name, { kind: 'ups', ratedKw: 100, lossNoLoadPpm: 0, redundancyGroupId: 'g', side: name, ...values(name) })
      .feed(name, { sourceId: name, side: name, breakerAmp: 400 })
      .chain('board', name);
  return hall;
}

/** A rack on the feeds named. */
function rack(hall: HallBuilder, name: string, kw: number, ...feeds: readonly string[]): HallBuilder {
  hall.rack(name, { plannedPowerKw: kw, xMm: 1000 + 1000 * hall.records().length });
  for (const feed of feeds) hall.connect(feed, name);
  return hall;
}

describe('the test of a redundancy group', () => {
  it('2N: each side carries all, at its limit and not above; what both hang on is told', () => {
    const within = testOf(rack(upsGroup('2N', ['A', 'B']), 'R', 100, 'A', 'B'));
    expect([within.cases.length, within.failing, within.problem]).toEqual([2, [], undefined]);
    expect(within.worst?.limit).toMatchObject({ actual: 100_000, limit: 100_000 });
    expect(within.sharedIds).toEqual(['powerNode:board']);
    const above = testOf(rack(upsGroup('2N', ['A', 'B']), 'R', 101, 'A', 'B'));
    expect(above.failing.map((one) => one.failedIds)).toEqual([['powerNode:A'], ['powerNode:B']]);
  });

  it('2N: a load on one side only goes down with it', () => {
    const { failing } = testOf(rack(upsGroup('2N', ['A', 'B']), 'R', 10, 'A'));
    expect(failing).toMatchObject([{ failedIds: ['powerNode:A'], down: [{ id: 'rack:R', watts: 10_000 }] }]);
  });

  it('distributed, 4 make 3: three quarters of each pass, more does not', () => {
    const names = ['A', 'B', 'C', 'D'];
    const pairs = names.flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const));
    const hall = (kw: number) => {
      const group = upsGroup('distributed', names);
      for (const [a, b] of pairs) rack(group, `${a}${b}`, kw, a, b);
      return group;
    };
    // Six loads of 50 kW: each system carries 75 kW, and 100 kW when one of four is out.
    expect(testOf(hall(50)).failing).toEqual([]);
    expect(testOf(hall(51)).failing).toHaveLength(4);
  });

  it('block: the catcher takes any one primary through the transfer switch, and stands idle before', () => {
    const hall = (kw: number) => {
      const group = upsGroup('block', ['A', 'B', 'C'], (name) => ({ isReserve: name === 'C' }));
      for (const name of ['A', 'B'])
        rack(
          group
            .node(`sts${name}`, { kind: 'staticTransferSwitch', lossNoLoadPpm: 0 })
            .chain(name, `sts${name}`)
            .add('powerLink', `catch${name}`, { fromId: 'C', toId: `sts${name}`, priority: 2 })
            .feed(`F${name}`, { sourceId: `sts${name}`, breakerAmp: 400 }),
          `R${name}`,
          kw,
          `F${name}`,
        );
      return group;
    };
    expect(testOf(hall(100))).toMatchObject({ failing: [], loadedReserveIds: [] });
    expect(testOf(hall(101)).failing.map((one) => one.overloaded.map(({ id }) => id))).toEqual([
      ['powerNode:C'],
      ['powerNode:C'],
    ]);
    expect(testOf(upsGroup('block', ['A', 'B'])).problem).toBe('noReserve');
  });

  it('N+1: parallel units carry what one leaves; 2(N+1): a side and one more', () => {
    const parallel = (scheme: string, kw: number, sides: readonly string[]) => {
      const hall = aHall().add('redundancyGroup', 'g', { scheme });
      for (const side of sides) {
        hall.node(`bus${side}`, { lossNoLoadPpm: 0 }).feed(side, { sourceId: `bus${side}`, side, breakerAmp: 900 });
        for (const unit of ['1', '2', '3'])
          hall
            .node(`${side}${unit}`, { kind: 'ups', ratedKw: 100, lossNoLoadPpm: 0, redundancyGroupId: 'g', side })
            .chain(`${side}${unit}`, `bus${side}`);
      }
      return testOf(rack(hall, 'R', kw, ...sides));
    };
    expect(parallel('N+r', 200, ['A']).failing).toEqual([]);
    expect(parallel('N+r', 201, ['A']).failing).toHaveLength(3);
    expect(parallel('2(N+1)', 200, ['A', 'B']).failing).toEqual([]);
    expect(parallel('2(N+1)', 201, ['A', 'B']).failing).toHaveLength(6);
    expect(parallel('2(N+1)', 200, ['A']).problem).toBe('oneSide');
  });

  it('says which members it could not judge', () => {
    const { unratedIds, problem } = testOf(
      upsGroup('N+r', ['A', 'B'], (name) => (name === 'B' ? { ratedKw: null } : {})),
    );
    expect([unratedIds, problem]).toEqual([['powerNode:B'], undefined]);
    expect(testOf(aHall().add('redundancyGroup', 'g')).problem).toBe('noMembers');
  });
});

describe('ways to a load', () => {
  it('tell the node that alone takes all of them down from one that something can stand in for', () => {
    const { paths, items, chain } = analysisOf(
      rack(upsGroup('2N', ['A', 'B']), 'R', 10, 'A', 'B')
        .node('utility', { kind: 'utility' })
        .node('generator', { kind: 'generator' })
        .chain('utility', 'board')
        .add('powerLink', 'standby', { fromId: 'generator', toId: 'board', priority: 2 }),
    );
    const [ways] = paths.waysIn(items.table.slotOf('rack:R'));
    const idsOf = (nodes: readonly number[] = []) => nodes.map((node) => chain.graph.nodeAt(node)?.id).sort();
    expect(idsOf(paths.singlePointsOf(ways?.feeds ?? []))).toEqual(['powerNode:board']);
    expect(idsOf(paths.sharedBySides(ways?.feeds ?? []))).toEqual([
      'powerNode:board',
      'powerNode:generator',
      'powerNode:utility',
    ]);
  });
});

describe('a sweep', () => {
  it('plays every node, worst first, and can be stopped between steps', () => {
    const { sweeps } = analysisOf(rack(rack(upsGroup('2N', ['A', 'B']), 'R', 120, 'A', 'B'), 'S', 10, 'B'));
    const steps = sweeps.single({ withFeeds: true });
    expect(steps.next()).toEqual({ done: false, value: { done: 0, total: 5 } });
    const last = steps.next();
    expect(last.done).toBe(true);
    expect(last.value).toMatchObject([
      { failedIds: ['powerNode:board'], downW: 130_000, down: 2 },
      { failedIds: ['powerFeed:B'], downW: 10_000, overloads: 1, worstOverload: { id: 'powerNode:A' } },
      { failedIds: ['powerNode:B'], downW: 10_000, worstPermille: 1200 },
      { failedIds: ['powerFeed:A'], downW: 0 },
      { failedIds: ['powerNode:A'], downW: 0, worstPermille: 1300 },
    ]);
  });

  it('plays every pair of whole groups', () => {
    const hall = rack(upsGroup('2N', ['A', 'B']), 'R', 100, 'A', 'B').add('redundancyGroup', 'H', { scheme: 'N' });
    const { sweeps } = analysisOf(hall.node('C', { kind: 'ups', redundancyGroupId: 'redundancyGroup:H' }));
    const steps = sweeps.groupPairs();
    expect(steps.next().value).toEqual({ done: 0, total: 1 });
    const [group] = sweeps.groupPairs({ groupIds: ['redundancyGroup:H'] });
    expect(group).toBeUndefined();
    expect(steps.next().value).toMatchObject([
      { failedIds: ['powerNode:A', 'powerNode:B', 'powerNode:C'], downW: 100_000, down: 1 },
    ]);
  });

  it('plays every pair of members of the groups', () => {
    const { sweeps } = analysisOf(rack(upsGroup('2N', ['A', 'B']), 'R', 100, 'A', 'B'));
    const steps = sweeps.pairs();
    steps.next();
    expect(steps.next().value).toMatchObject([{ failedIds: ['powerNode:A', 'powerNode:B'], downW: 100_000 }]);
  });
});
