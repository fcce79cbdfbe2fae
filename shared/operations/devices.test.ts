import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_CRAH, TEST_RACK_CDU, TEST_RACK_PDU, TEST_SERVER, TEST_SWITCH } from '../testing/test-types';
import { mountDevice } from './mount-device';
import { moveDevice } from './move-device';
import { findFreePosition, ruLabel } from './rack-space';

const ids = newIds();
const inR01 = { ids, rackId: 'rack:1' } as const;

describe('mount device', () => {
  it('takes the lowest free place and a name of its kind', () => {
    const store = smallHall();
    expect(addedOf(commit(store, mountDevice(store, { ...inR01, type: TEST_SERVER })), 'device')).toMatchObject([
      { name: 'Server 2', bottomHalfRu: 4, face: 'front' },
    ]);
  });

  it('mounts where it is told, even on another device: that is a finding', () => {
    const store = smallHall();
    const diff = commit(store, mountDevice(store, { ...inR01, type: TEST_SERVER, bottomHalfRu: 1, face: 'rear' }));
    expect(addedOf(diff, 'device')).toMatchObject([{ bottomHalfRu: 1, face: 'rear' }]);
  });

  it('hangs 0U gear on a side', () => {
    const store = smallHall();
    const diff = commit(store, mountDevice(store, { ...inR01, type: TEST_RACK_PDU, face: 'rear', side: 'right' }));
    expect(addedOf(diff, 'device')).toMatchObject([{ name: 'PDU 1', side: 'right', face: 'rear' }]);
    expect(addedOf(diff, 'device')[0]).not.toHaveProperty('bottomHalfRu');
  });

  it('connects a CDU to the rack it is in', () => {
    const diff = (() => {
      const store = smallHall();
      return commit(store, mountDevice(store, { ...inR01, type: TEST_RACK_CDU }));
    })();
    expect(addedOf(diff, 'coolingUnit')).toMatchObject([{ name: 'R01 CDU 1', medium: 'liquid' }]);
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ targetId: 'rack:1' }]);
  });

  it('refuses what would reach out of the frame, what is no device, and a full rack', () => {
    const store = smallHall();
    expect(refusal(mountDevice(store, { ...inR01, type: TEST_SERVER, bottomHalfRu: 82 }))).toBe(
      'Test server is 2 RU high, so at RU 42 it would reach out of “R01”, which has 42 RU.',
    );
    expect(refusal(mountDevice(store, { ...inR01, type: TEST_SERVER, bottomHalfRu: -2 }))).toBe(
      'Test server would come below RU 1 of “R01”.',
    );
    expect(refusal(mountDevice(store, { ...inR01, type: TEST_CRAH }))).toMatch(/Test crah is not a device/);
    for (let n = 0; n < 19; n++) commit(store, mountDevice(store, { ...inR01, type: TEST_SERVER }));
    expect(refusal(mountDevice(store, { ...inR01, type: TEST_SERVER }))).toMatch(/no free place of 2 RU/);
    expect(addedOf(commit(store, mountDevice(store, { ...inR01, type: TEST_SWITCH })), 'device')).toMatchObject([
      { bottomHalfRu: 80 },
    ]);
  });
});

describe('move device', () => {
  it('moves within the rack and to another, with its name and cables', () => {
    const store = smallHall();
    commit(store, moveDevice(store, { deviceId: 'device:1', bottomHalfRu: 10 }));
    expect(store.get('device:1')).toMatchObject({ bottomHalfRu: 10, rackId: 'rack:1' });
    const diff = commit(store, moveDevice(store, { deviceId: 'device:1', rackId: 'rack:2' }));
    expect(store.get('device:1')).toMatchObject({ bottomHalfRu: 0, rackId: 'rack:2', name: 'Server 1' });
    expect([...diff.updated.keys()]).toEqual(['device:1']);
    expect(moveDevice(store, { deviceId: 'device:1' })).toMatchObject({ ok: true, value: { updated: new Map() } });
  });

  it('turns a device to the other face', () => {
    const store = smallHall();
    commit(store, moveDevice(store, { deviceId: 'device:2', face: 'front' }));
    expect(store.get('device:2')).toMatchObject({ face: 'front', bottomHalfRu: 82 });
  });

  it('refuses a place outside the frame', () => {
    expect(refusal(moveDevice(smallHall(), { deviceId: 'device:1', bottomHalfRu: 81 }))).toMatch(/RU 41\.5/);
  });
});

describe('find free position', () => {
  const store = smallHall();
  const query = { rackId: 'rack:1', heightHalfRu: 2, face: 'front', isFullDepth: false } as const;

  it('finds the lowest, or the nearest to where one points', () => {
    expect(findFreePosition(store, query)).toBe(4);
    expect(findFreePosition(store, { ...query, nearHalfRu: 41 })).toBe(40);
    expect(findFreePosition(store, { ...query, nearHalfRu: 82 })).toBe(82);
    expect(findFreePosition(store, { ...query, nearHalfRu: 82, isFullDepth: true })).toBe(80);
    expect(findFreePosition(store, { ...query, heightHalfRu: 1 })).toBe(4);
    expect(findFreePosition(store, { ...query, ignored: new Set(['device:1']) })).toBe(0);
  });

  it('finds nothing where nothing fits', () => {
    expect(findFreePosition(store, { ...query, heightHalfRu: 84 })).toBeUndefined();
    expect(findFreePosition(store, { ...query, rackId: 'rack:9' })).toBeUndefined();
    expect(ruLabel(3)).toBe('RU 2.5');
  });

  it('never gives a place that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 }), fc.nat(84), (heights, nearHalfRu) => {
        const taken: { bottomHalfRu: number; heightHalfRu: number; face: 'front'; isFullDepth: boolean }[] = [];
        for (const heightHalfRu of heights) {
          const space = { heightHalfRu, face: 'front', isFullDepth: true } as const;
          const bottomHalfRu = findFreePosition(store, { rackId: 'rack:2', ...space, nearHalfRu, alsoTaken: taken });
          if (bottomHalfRu === undefined) continue;
          expect(bottomHalfRu + heightHalfRu).toBeLessThanOrEqual(84);
          for (const other of taken)
            expect(
              bottomHalfRu >= other.bottomHalfRu + other.heightHalfRu ||
                other.bottomHalfRu >= bottomHalfRu + heightHalfRu,
            ).toBe(true);
          taken.push({ ...space, bottomHalfRu });
        }
      }),
    );
  });
});
