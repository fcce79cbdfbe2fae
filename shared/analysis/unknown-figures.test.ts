import { expect, it } from 'vitest';
import { aHall } from '../testing/builders';
import { itemsWithout, unknownFigures } from './unknown-figures';

const figuresOf = (cover: ReturnType<typeof unknownFigures>) =>
  Object.fromEntries(cover.map(({ figure, itemCount, unknownCount }) => [figure, [unknownCount, itemCount]]));

it('counts the items of types that do not state a figure, against those for which it matters', () => {
  const store = aHall()
    .add('catalogType', 'test/mystery', {
      base: 'test/system',
      figures: { maxPowerAc: ['unknown', 'kW'], weight: null },
    })
    .rack('R1', { typeId: 'test/mystery' })
    .rack('R2', { typeId: 'test/mystery', plannedPowerKw: 90 })
    .rack('R3', { typeId: 'test/system' })
    .rack('R4')
    .build();
  const cover = unknownFigures(store);
  // The empty frame R4 draws nothing; R2 has a power planned by its designer.
  expect(figuresOf(cover)).toEqual({ power: [1, 3], heatSplit: [0, 3], weight: [2, 4], size: [0, 4] });
  expect(cover[0]?.types).toEqual([{ typeId: 'catalogType:test/mystery', name: 'test/mystery', itemCount: 1 }]);
  expect(itemsWithout(store, 'catalogType:test/mystery', 'power').map((item) => item.id)).toEqual(['rack:R1']);
  expect(itemsWithout(store, 'catalogType:test/mystery', 'weight').map((item) => item.id)).toEqual([
    'rack:R1',
    'rack:R2',
  ]);
});

it('finds nothing in an empty document', () => {
  expect(figuresOf(unknownFigures(aHall().build()))).toEqual({
    power: [0, 0],
    heatSplit: [0, 0],
    weight: [0, 0],
    size: [0, 0],
  });
});
