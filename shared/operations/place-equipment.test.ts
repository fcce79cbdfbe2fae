import { describe, expect, it } from 'vitest';
import type { CatalogType } from '../catalog/catalog-type';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_BUSWAY, TEST_CDU, TEST_CRAH, TEST_FLOOR_PDU, TEST_FRAME, TEST_REAR_DOOR } from '../testing/test-types';
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

  it('makes a feed from rated current and voltage, on the side with fewer', () => {
    const store = smallHall();
    expect(addedOf(place(TEST_FLOOR_PDU, {}, store), 'powerFeed')).toMatchObject([
      { name: 'PDU01', side: 'A', voltageV: 415, breakerMilliA: 400_000, phases: 'three' },
    ]);
    expect(addedOf(place(TEST_FLOOR_PDU, {}, store), 'powerFeed')).toMatchObject([{ name: 'PDU02', side: 'B' }]);
    expect(addedOf(place(TEST_FLOOR_PDU, { side: 'C' }, store), 'powerFeed')).toMatchObject([{ side: 'C' }]);
  });

  it('makes no feed up where current or voltage is unknown, and takes the length of a run', () => {
    const diff = place(TEST_BUSWAY, { lengthUm: 6_000_000.2 });
    expect(addedOf(diff, 'powerFeed')).toEqual([]);
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
