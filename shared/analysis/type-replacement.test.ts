import { expect, it } from 'vitest';
import { itemsOfType, type TypedItem } from '../operations/replace-type';
import { smallHall } from '../testing/small-hall';
import { TEST_SWITCH, TEST_SYSTEM } from '../testing/test-types';
import { compareReplacement } from './type-replacement';

it('sums power, heat, weight and ports before and after, unknown ones apart', () => {
  const store = smallHall();
  const racks = itemsOfType(store, 'catalogType:test/frame');
  const { before, after } = compareReplacement(store, racks, TEST_SYSTEM);
  expect(before).toMatchObject({ powerW: { known: 0, unknownCount: 0 }, massG: { known: 240_000 }, ports: 0 });
  expect(after).toMatchObject({
    powerW: { known: 200_000, unknownCount: 0 },
    airHeatW: { known: 40_000 },
    liquidHeatW: { known: 160_000 },
    massG: { known: 2_800_000 },
    ports: 4,
  });
  const { heatCaptureRatio: _split, ...figures } = TEST_SYSTEM.figures;
  const unknown = compareReplacement(store, racks, { ...TEST_SYSTEM, figures }).after;
  expect(unknown.liquidHeatW).toEqual({ known: 0, unknownCount: 2 });
});

it('names the cables whose port is gone, and leaves ports added to the item itself alone', () => {
  const store = smallHall();
  const device = store.get('device:1') as TypedItem;
  expect(compareReplacement(store, [device], TEST_SWITCH).lostPorts).toEqual([
    { cableId: 'cable:1', itemId: 'device:1', portName: 'eth0' },
  ]);
});

it('keeps what the designer planned', () => {
  const store = smallHall();
  const planned: TypedItem[] = itemsOfType(store, 'catalogType:test/frame').map((rack) => ({
    ...rack,
    plannedPowerW: 50_000 as never,
  }));
  const { after, plannedCount } = compareReplacement(store, planned, TEST_SYSTEM);
  expect([after.powerW.known, after.liquidHeatW.known, plannedCount]).toEqual([100_000, 80_000, 2]);
});
