import { expect, it } from 'vitest';
import { mountDevice } from '#shared/operations/mount-device';
import { setFields } from '#shared/operations/set-fields';
import { commit, newIds, smallHall } from '#shared/testing/small-hall';
import { TEST_RACK_PDU, TEST_SERVER } from '#shared/testing/test-types';
import { bottomAt, drawingHeight, layoutOf, topOf, TOP_PX } from './rack-layout';

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

it('draws a device at half a rack unit where it is', () => {
  const store = smallHall();
  commit(store, setFields(store, { ids: ['device:1'], changes: { bottomHalfRu: 3 } }));
  const [seen] = layoutOf(store, 'rack:1', 'front').devices.filter(({ device }) => device.id === 'device:1');
  expect(seen?.bottomHalfRu).toBe(3);
  expect(topOf(3, 4, 84, 7)).toBe(TOP_PX + 77 * 7);
});

it('finds the place for a device under the pointer, within the frame and in whole units', () => {
  const [frame, halfPx] = [84, 7];
  const height = drawingHeight(frame, halfPx);
  expect(bottomAt(height, 4, frame, halfPx)).toBe(0);
  expect(bottomAt(-100, 4, frame, halfPx)).toBe(80);
  for (const bottom of [0, 2, 40, 80]) {
    const middle = topOf(bottom, 4, frame, halfPx) + 2 * halfPx;
    expect(bottomAt(middle + 3, 4, frame, halfPx)).toBe(bottom);
  }
  expect(bottomAt(topOf(7, 1, frame, halfPx) + halfPx / 2, 1, frame, halfPx)).toBe(7);
});
