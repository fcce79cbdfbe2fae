import { describe, expect, it } from 'vitest';
import type { CatalogType } from '../catalog/catalog-type';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import {
  TEST_BUSWAY,
  TEST_CDU,
  TEST_CRAH,
  TEST_FLOOR_PDU,
  TEST_FRAME,
  TEST_REAR_DOOR,
  testFigure,
} from '../testing/test-types';
import { placeEquipment } from './place-equipment';

const ids = newIds();

function place(type: CatalogType, more: object = {}, store = smallHall()) {
  return commit(store, placeEquipment(store, { ids, type, roomId: 'room:1', xUm: 8_000_000, yUm: 4_000_000, ...more }));
}

describe('place equipment', () => {
  it('gives an air unit its cooling unit, which serves the room', () => {
    const diff = place(TEST_CRAH);
    const [equipment] = addedOf(diff, 'equipment');
    const [unit] = addedOf(diff, 'coolingUnit');
    expect(equipment).toMatchObject({ name: 'CRAH02', isOverhead: false });
    expect(unit).toMatchObject({ name: 'CRAH02', medium: 'air', hostId: equipment?.id });
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ coolingUnitId: unit?.id, targetId: 'room:1' }]);
  });

  it('gives a CDU a cooling unit that serves nothing yet', () => {
    const diff = place(TEST_CDU);
    expect(addedOf(diff, 'coolingUnit')).toMatchObject([{ name: 'CDU01', medium: 'liquid' }]);
    expect(addedOf(diff, 'coolingConnection')).toEqual([]);
  });

  it('makes the power node that it is, on the side with fewer, and no idle feed', () => {
    const store = smallHall();
    const diff = place(TEST_FLOOR_PDU, {}, store);
    const [pdu] = addedOf(diff, 'equipment');
    expect(addedOf(diff, 'powerNode')).toMatchObject([
      { name: 'PDU01', kind: 'floorPdu', side: 'A', hostId: pdu?.id, phases: 'three' },
    ]);
    expect(addedOf(diff, 'powerNode')[0]).not.toHaveProperty('ratedMilliA');
    expect(addedOf(diff, 'powerFeed')).toEqual([]);
    expect(addedOf(place(TEST_FLOOR_PDU, {}, store), 'powerNode')).toMatchObject([{ name: 'PDU02', side: 'B' }]);
    expect(addedOf(place(TEST_FLOOR_PDU, { side: 'C' }, store), 'powerNode')).toMatchObject([{ side: 'C' }]);
    const utility: typeof TEST_FLOOR_PDU = { ...TEST_FLOOR_PDU, id: 'test/utility', category: 'utility' };
    expect(addedOf(place(utility, {}, store), 'powerNode')[0]).not.toHaveProperty('side');
    const dc: typeof TEST_FLOOR_PDU = { ...TEST_FLOOR_PDU, id: 'test/dc', category: 'powerRack' };
    expect(addedOf(place(dc, {}, store), 'powerNode')).toMatchObject([{ kind: 'powerRack', phases: 'dc' }]);
  });

  it('plugs a tap-off box into the busway it is placed at, with its breaker', () => {
    const store = smallHall();
    const at = { xUm: 6_000_000, yUm: 3_000_000 };
    const busway = addedOf(place(TEST_BUSWAY, { ...at, lengthUm: 4_000_000 }, store), 'powerNode')[0];
    const tapOff: typeof TEST_BUSWAY = {
      ...TEST_BUSWAY,
      id: 'test/tap',
      category: 'tapOff',
      figures: { ratedCurrent: testFigure(63, 'A') },
    };
    const tapped = place(tapOff, { xUm: 7_900_000, yUm: 3_250_000 }, store);
    expect(addedOf(tapped, 'powerLink')).toMatchObject([
      { fromId: busway?.id, toId: addedOf(tapped, 'powerNode')[0]?.id, breakerMilliA: 63_000 },
    ]);
    expect(addedOf(tapped, 'powerNode')).toMatchObject([{ name: 'TAP01', kind: 'panelboard', side: 'A' }]);
    expect(addedOf(place(tapOff, { xUm: 8_100_000, yUm: 3_000_000 }, store), 'powerLink')).toEqual([]);
    expect(addedOf(place(tapOff, { xUm: 6_000_000, yUm: 3_400_000 }, store), 'powerLink')).toEqual([]);
  });

  it('takes the length of a run', () => {
    const diff = place(TEST_BUSWAY, { lengthUm: 6_000_000.2 });
    expect(addedOf(diff, 'equipment')).toMatchObject([{ name: 'BUS01', lengthUm: 6_000_000, isOverhead: true }]);
  });

  it('hangs a rear door on its rack, which it cools', () => {
    const diff = place(TEST_REAR_DOOR, { rackId: 'rack:1' });
    expect(addedOf(diff, 'equipment')).toMatchObject([{ xUm: 2_000_000, yUm: 3_000_000 + 600_000 + 100_000 }]);
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ targetId: 'rack:1' }]);
    expect(addedOf(place(TEST_REAR_DOOR), 'coolingConnection')).toEqual([]);
  });

  it('refuses racks and devices', () => {
    const args = { ids, type: TEST_FRAME, roomId: 'room:1', xUm: 0, yUm: 0 } as const;
    expect(refusal(placeEquipment(smallHall(), args))).toMatch(/Test frame .* not plant/);
  });
});
