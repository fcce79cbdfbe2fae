import { expect, it } from 'vitest';
import { mountDevice } from '#shared/operations/mount-device';
import { commit, newIds, smallHall } from '#shared/testing/small-hall';
import { TEST_RACK_PDU, TEST_SERVER } from '#shared/testing/test-types';
import { layoutOf } from './rack-layout';

it('shows a full-depth device on both faces, on the far one as reaching through', () => {
  const store = smallHall();
  const seen = (face: 'front' | 'rear') =>
    layoutOf(store, 'rack:1', face).devices.find(({ device }) => device.id === 'device:1');
  expect(TEST_SERVER.device.isFullDepth).toBe(true);
  expect(seen('front')).toMatchObject({ bottomHalfRu: 0, heightHalfRu: 4, isBehind: false });
  expect(seen('rear')).toMatchObject({ isBehind: true });
});

it('hangs 0U devices on the side and face they are mounted on', () => {
  const store = smallHall();
  commit(
    store,
    mountDevice(store, { ids: newIds(), rackId: 'rack:2', type: TEST_RACK_PDU, face: 'rear', side: 'right' }),
  );
  expect(layoutOf(store, 'rack:2', 'rear').sides.right).toHaveLength(1);
  expect(layoutOf(store, 'rack:2', 'front').sides).toEqual({ left: [], right: [] });
});

it('puts devices that share a place beside each other, and those above back in the full width', () => {
  const store = smallHall();
  const ids = newIds();
  const args = { ids, rackId: 'rack:2', type: TEST_SERVER } as const;
  for (const bottomHalfRu of [0, 2, 4, 20]) commit(store, mountDevice(store, { ...args, bottomHalfRu }));
  const seen = layoutOf(store, 'rack:2', 'front').devices;
  expect(seen.map(({ bottomHalfRu, lane, lanes }) => [bottomHalfRu, lane, lanes])).toEqual([
    [0, 0, 2],
    [2, 1, 2],
    [4, 0, 2],
    [20, 0, 1],
  ]);
});
