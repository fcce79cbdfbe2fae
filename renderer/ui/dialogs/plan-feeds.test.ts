import { expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { smallHall } from '#shared/testing/small-hall';
import { Editor } from '../../editor/editor';
import { planFeeds, type NewFeeds } from './plan-feeds';

const feeds = (more: Partial<NewFeeds>): NewFeeds => ({
  values: { voltageV: 400, phases: 'three', breakerMilliA: 32_000, isRated100: false, powerFactorPermille: 1000 },
  name: undefined,
  sides: ['A', 'B'],
  sourceId: undefined,
  rackIds: [],
  isPerRack: false,
  ...more,
});

function made(more: Partial<NewFeeds>) {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(smallHall().records());
  const plan = planFeeds(editor, feeds(more));
  const added = plan.ok ? [...plan.value.added.values()] : [];
  expect(editor.run({ label: 'New feeds', code: 'test' }, plan)).toBe(true);
  expect(editor.undoLabel).toBe('New feeds');
  return {
    names: added.flatMap((record) => (record.typeName === 'powerFeed' ? [record.name] : [])),
    connections: added.filter((record) => record.typeName === 'powerConnection').length,
  };
}

it('makes a pair of feeds, connected to nothing', () => {
  const { names, connections } = made({ name: 'Busway' });
  expect(names).toEqual(['Busway A', 'Busway B']);
  expect(connections).toBe(0);
});

it('makes a pair that all racks share', () => {
  const { names, connections } = made({ rackIds: ['rack:1', 'rack:2'] });
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
  expect(connections).toBe(4);
});

it('makes a pair for each rack, named after it', () => {
  const { names, connections } = made({ rackIds: ['rack:1', 'rack:2'], isPerRack: true });
  expect(names).toEqual(['R01 A', 'R01 B', 'R02 A', 'R02 B']);
  expect(connections).toBe(4);
});
