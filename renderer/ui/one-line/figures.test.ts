import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { aHall, type HallBuilder } from '#shared/testing/builders';
import { makeFormats } from '../components/use-format';
import { chainOf } from './chain';
import { figureText } from './figure-text';
import { figuresOf, keepEqual, type Figures } from './figures';

const chained = (watts: number): HallBuilder =>
  aHall()
    .add('powerNode', 'grid', { name: 'Grid', kind: 'utility', ratedVa: 100_000, voltageV: 400 })
    .add('powerNode', 'bus', { name: 'Bus', kind: 'busway', voltageV: 400, ratedMilliA: 20_000 })
    .add('powerLink', 'l1', { fromId: 'powerNode:grid', toId: 'powerNode:bus', breakerMilliA: 32_000 })
    .rack('R1', { plannedPowerW: watts })
    .feed('tap', { sourceId: 'powerNode:bus', voltageV: 400, breakerMilliA: 32_000, lines: 'L123' })
    .connect('tap', 'R1');

const read = (watts: number, expanded: readonly string[] = []): Figures => {
  const view = chained(watts).build();
  return figuresOf({ analysis: HallAnalysis.of(view), rules: [] }, chainOf(view), new Set(expanded));
};
const formats = makeFormats('mm', false);
const textOf = (figures: ReadonlyMap<string, Parameters<typeof figureText>[0]>, id: string): string => {
  const figure = figures.get(id);
  return figure ? figureText(figure, formats) : 'none';
};

describe('the figures of the diagram', () => {
  it('puts what a node hands on against the limit it uses most', () => {
    const { boxes, lines } = read(10_000);
    expect(textOf(boxes, 'powerNode:bus')).toBe('10 kW · 72 % of 20 A');
    expect(textOf(lines, 'powerLink:l1')).toMatch(/^≥ 10 kW · 45 % of 32 A$/);
    expect(read(15_000).boxes.get('powerNode:bus')?.state).toBe('over');
  });

  it('says at least where a loss is unknown, and never that such a load is within its limit', () => {
    const grid = read(10_000).boxes.get('powerNode:grid');
    expect(grid && figureText(grid, formats)).toBe('≥ 10 kW · 10 % of 100 kVA');
    expect(grid?.state).toBe('unknown');
  });

  it('reads circuits only of the boxes that list them', () => {
    expect(read(10_000).feeds.size).toBe(0);
    expect(textOf(read(10_000, ['powerNode:bus']).feeds, 'powerFeed:tap')).toMatch(/^10 kW · 45 % of 22\.2 kW$/);
  });

  it('keeps the object of a figure that did not change', () => {
    const before = read(10_000);
    const same = keepEqual(before, read(10_000));
    expect(same.boxes).toBe(before.boxes);
    const other = keepEqual(before, read(11_000));
    expect(other.boxes).not.toBe(before.boxes);
    expect(textOf(other.boxes, 'powerNode:bus')).toContain('11 kW');
  });
});
