import { describe, expect, it } from 'vitest';
import { aHall } from '#shared/testing/builders';
import { chainOf, circuitsText, ELSEWHERE, upstreamOf } from './chain';
import { inFlowOrder } from './chain-list';

const chained = () =>
  aHall()
    .add('powerNode', 'grid', { name: 'Grid', kind: 'utility' })
    .add('powerNode', 'upsA', { name: 'UPS A', kind: 'ups', side: 'A' })
    .add('powerNode', 'bus1', { name: 'Bus 1', kind: 'busway', side: 'A' })
    .add('powerLink', 'l1', { fromId: 'powerNode:grid', toId: 'powerNode:upsA' })
    .add('powerLink', 'l2', { fromId: 'powerNode:upsA', toId: 'powerNode:bus1' })
    .rack('R1')
    .rack('R2')
    .feed('t10', { name: 'Tap 10', sourceId: 'powerNode:bus1' })
    .feed('t2', { name: 'Tap 2', sourceId: 'powerNode:bus1' })
    .feed('loose', { name: 'Loose', side: 'B' })
    .connect('t2', 'R1')
    .connect('t10', 'R1', 'R2')
    .connect('loose', 'R2')
    .build();

describe('the chain that the diagram draws', () => {
  it('gathers the circuits of each node and says in words what hangs on them', () => {
    const { boxes, lines } = chainOf(chained());
    const bus = boxes.find((box) => box.name === 'Bus 1');
    expect(bus?.feeds.map((feed) => feed.name)).toEqual(['Tap 2', 'Tap 10']);
    expect(bus && circuitsText(bus)).toBe('2 tap-offs → 2 racks');
    expect(boxes.find((box) => box.id === ELSEWHERE)?.side).toBe('B');
    expect(lines.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'powerNode:grid powerNode:upsA',
      'powerNode:upsA powerNode:bus1',
    ]);
  });

  it('finds everything upstream of a rack, and nothing of what does not feed it', () => {
    const view = chained();
    const chain = chainOf(view);
    const first = upstreamOf(view, chain, ['rack:R1']);
    expect([...first.boxes].sort()).toEqual(['powerNode:bus1', 'powerNode:grid', 'powerNode:upsA']);
    expect(first.lines.size).toBe(2);
    expect(first.feeds).toEqual(new Set(['powerFeed:t2', 'powerFeed:t10']));
    expect(upstreamOf(view, chain, ['rack:R2']).boxes.has(ELSEWHERE)).toBe(true);
    expect(upstreamOf(view, chain, ['powerNode:upsA']).boxes.has('powerNode:bus1')).toBe(false);
  });

  it('lists every box once, sources first, also those that feed each other in a circle', () => {
    const chain = chainOf(chained());
    expect(inFlowOrder(chain).map(({ box, depth }) => `${depth} ${box.name}`)).toEqual([
      '0 Grid',
      '1 UPS A',
      '2 Bus 1',
      '0 Not from the plan',
    ]);
    const [first] = chain.lines;
    const circle = first ? [...chain.lines, { ...first, from: 'powerNode:bus1', to: 'powerNode:grid' }] : [];
    expect(inFlowOrder({ ...chain, lines: circle })).toHaveLength(chain.boxes.length);
  });
});
