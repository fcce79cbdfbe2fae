import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '../store/document-store';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_RACK_PDU, TEST_SERVER, TEST_SWITCH } from '../testing/test-types';
import { fillRack } from './fill-rack';
import { mountDevice } from './mount-device';
import { moveDevice } from './move-device';
import { swapDevices } from './swap-devices';

const SERVER = TEST_SERVER.device.heightHalfRu;
const FRAME = 84;

function bottoms(store: DocumentStore, rackId: string): readonly (number | undefined)[] {
  return [...store.all('device').values()]
    .filter((device) => device.rackId === rackId)
    .map((device) => device.bottomHalfRu)
    .sort((a = 0, b = 0) => a - b);
}

describe('fill a rack', () => {
  it('fills what is free and leaves what is mounted', () => {
    const store = smallHall();
    const before = bottoms(store, 'rack:1');
    const diff = commit(store, fillRack(store, { ids: newIds(), rackIds: ['rack:1', 'rack:2'], type: TEST_SERVER }));
    expect(diff.updated.size).toBe(0);
    expect(bottoms(store, 'rack:1')).toEqual(expect.arrayContaining([...before]));
    expect(bottoms(store, 'rack:2')).toHaveLength(Math.floor(FRAME / SERVER));
    const names = addedOf(diff, 'device').map(
      (device) => `${'rackId' in device ? device.rackId : ''} ${'name' in device ? device.name : ''}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(refusal(fillRack(store, { ids: newIds(), rackIds: ['rack:2'], type: TEST_SERVER }))).toMatch(
      /no free place/,
    );
  });

  it('fills in a pattern: so many, with gaps, from the top', () => {
    const store = smallHall();
    const args = { ids: newIds(), rackIds: ['rack:2'] as const, type: TEST_SERVER };
    commit(store, fillRack(store, { ...args, count: 2, gapHalfRu: 2 }));
    expect(bottoms(store, 'rack:2')).toEqual([0, SERVER + 2]);
    commit(store, fillRack(store, { ...args, count: 2, gapHalfRu: 2, isFromTop: true }));
    expect(bottoms(store, 'rack:2').slice(2)).toEqual([FRAME - 2 * SERVER - 2, FRAME - SERVER]);
    expect(refusal(fillRack(store, { ...args, type: TEST_RACK_PDU }))).toMatch(/takes no rack units/);
    expect(refusal(fillRack(store, { ...args, rackIds: [] }))).toMatch(/Select the racks/);
  });
});

describe('swap devices', () => {
  it('changes places between racks', () => {
    const store = smallHall();
    commit(store, mountDevice(store, { ids: newIds(), rackId: 'rack:2', type: TEST_SERVER, bottomHalfRu: 40 }));
    const [other] = [...store.all('device').values()].filter((device) => device.rackId === 'rack:2');
    if (!other) throw new Error('nothing was mounted');
    commit(store, swapDevices(store, { firstId: 'device:1', secondId: other.id }));
    expect(store.get('device:1')).toMatchObject({ rackId: 'rack:2', bottomHalfRu: 40 });
    expect(store.get(other.id)).toMatchObject({ rackId: 'rack:1', bottomHalfRu: 0 });
  });

  it('keeps neighbours of different heights within their space', () => {
    const store = smallHall();
    commit(store, moveDevice(store, { deviceId: 'device:2', bottomHalfRu: SERVER, face: 'front' }));
    commit(store, swapDevices(store, { firstId: 'device:1', secondId: 'device:2' }));
    expect(store.get('device:2')).toMatchObject({ bottomHalfRu: 0 });
    expect(store.get('device:1')).toMatchObject({ bottomHalfRu: TEST_SWITCH.device.heightHalfRu });
    commit(store, swapDevices(store, { firstId: 'device:1', secondId: 'device:2' }));
    expect(store.get('device:1')).toMatchObject({ bottomHalfRu: 0 });
    expect(store.get('device:2')).toMatchObject({ bottomHalfRu: SERVER });
  });
});

describe('insert and shift', () => {
  it('shifts up what is in the way, and nothing else', () => {
    const store = smallHall();
    const ids = newIds();
    const args = { ids, rackId: 'rack:2', type: TEST_SERVER } as const;
    commit(store, fillRack(store, { ids, rackIds: ['rack:2'], type: TEST_SERVER, count: 2 }));
    commit(store, mountDevice(store, { ...args, bottomHalfRu: 60 }));
    commit(store, mountDevice(store, { ...args, bottomHalfRu: 0, makesRoom: true }));
    expect(bottoms(store, 'rack:2')).toEqual([0, SERVER, 2 * SERVER, 60]);
    const [last] = [...store.all('device').values()].filter((device) => device.bottomHalfRu === 60);
    if (!last) throw new Error('nothing at the place');
    commit(store, moveDevice(store, { deviceId: last.id, bottomHalfRu: SERVER, makesRoom: true }));
    expect(bottoms(store, 'rack:2')).toEqual([0, SERVER, 2 * SERVER, 3 * SERVER]);
  });

  it('refuses when the topmost would leave the frame', () => {
    const store = smallHall();
    const ids = newIds();
    commit(store, fillRack(store, { ids, rackIds: ['rack:2'], type: TEST_SERVER }));
    const plan = mountDevice(store, { ids, rackId: 'rack:2', type: TEST_SERVER, bottomHalfRu: 0, makesRoom: true });
    expect(refusal(plan)).toMatch(/no room above to shift/);
  });
});
