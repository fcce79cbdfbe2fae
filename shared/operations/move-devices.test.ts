import { describe, expect, it } from 'vitest';
import { createRecord } from '../model/create-record';
import type { RecordId } from '../model/record-id';
import type { DocumentStore } from '../store/document-store';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_FRAME, TEST_RACK_CDU, TEST_RACK_PDU, TEST_SERVER, TEST_SWITCH } from '../testing/test-types';
import { copyDevices } from './copy-devices';
import { copyRackContents } from './copy-rack-contents';
import { fillRack } from './fill-rack';
import { mountDevice } from './mount-device';
import { moveDevices } from './move-devices';
import { repeatDevices } from './repeat-devices';

/** One source for the whole file, so that no id comes twice. */
const ids = newIds();
const SERVER = TEST_SERVER.device.heightHalfRu;
const WIDE = {
  ...TEST_SERVER,
  id: 'test/wide',
  name: 'Wide server',
  device: { ...TEST_SERVER.device, railWidthIn: 21 },
} as const;

/** Names with their places in a rack, from the bottom up. */
function inRack(store: DocumentStore, rackId: string): readonly string[] {
  return [...store.all('device').values()]
    .filter((device) => device.rackId === rackId)
    .sort((a, b) => (a.bottomHalfRu ?? -1) - (b.bottomHalfRu ?? -1))
    .map(({ name, bottomHalfRu, face }) => `${name} ${bottomHalfRu ?? '0U'}${face === 'rear' ? ' rear' : ''}`);
}

function idOf(store: DocumentStore, rackId: string, name: string): RecordId<'device'> {
  const found = [...store.all('device').values()].find((device) => device.rackId === rackId && device.name === name);
  if (!found) throw new Error(`no ${name} in ${rackId}`);
  return found.id;
}

/** R02 with this many servers from the bottom up. */
function hallWithServers(count: number): { store: DocumentStore; servers: readonly RecordId<'device'>[] } {
  const store = smallHall();
  commit(store, fillRack(store, { ids, rackIds: ['rack:2'], type: TEST_SERVER, count }));
  return {
    store,
    servers: Array.from({ length: count }, (_, index) => idOf(store, 'rack:2', `Server ${index + 1}`)),
  };
}

describe('move several devices', () => {
  it('keeps what moves together together, and refuses the whole when one leaves the frame', () => {
    const { store, servers } = hallWithServers(2);
    const up = (by: number) =>
      moveDevices(store, { moves: servers.map((deviceId, i) => ({ deviceId, bottomHalfRu: i * SERVER + by })) });
    commit(store, up(40));
    expect(inRack(store, 'rack:2')).toEqual(['Server 1 40', 'Server 2 44']);
    expect(refusal(up(78))).toMatch(/would reach out of “R02”/);
    expect(inRack(store, 'rack:2')).toEqual(['Server 1 40', 'Server 2 44']);
    expect(refusal(moveDevices(store, { moves: [] }))).toMatch(/Select the devices/);
  });

  it('shifts up what is in the way of any of them, once', () => {
    const { store, servers } = hallWithServers(4);
    const [first, second] = servers;
    if (!first || !second) throw new Error('not filled');
    const moves = [
      { deviceId: first, bottomHalfRu: SERVER },
      { deviceId: second, bottomHalfRu: 3 * SERVER },
    ];
    commit(store, moveDevices(store, { moves, onTaken: 'shift' }));
    expect(inRack(store, 'rack:2')).toEqual(['Server 1 4', 'Server 3 8', 'Server 2 12', 'Server 4 16']);
  });

  it('lets a block change places with what it lands on, in another rack and in its own', () => {
    const { store, servers } = hallWithServers(4);
    const [first, second, third, fourth] = servers;
    if (!first || !second || !third || !fourth) throw new Error('not filled');
    const own = [first, second].map((deviceId, i) => ({ deviceId, bottomHalfRu: (i + 1) * SERVER }));
    commit(store, moveDevices(store, { moves: own, onTaken: 'swap' }));
    expect(inRack(store, 'rack:2')).toEqual(['Server 3 0', 'Server 1 4', 'Server 2 8', 'Server 4 12']);
    const other = [third, first].map((deviceId, i) => ({
      deviceId,
      rackId: 'rack:1' as const,
      bottomHalfRu: i * SERVER,
    }));
    commit(store, moveDevices(store, { moves: other, onTaken: 'swap' }));
    expect(inRack(store, 'rack:1')).toEqual(['Server 3 0', 'Server 1 4', 'Switch 1 82 rear']);
    expect(store.get('device:1')).toMatchObject({ rackId: 'rack:2', bottomHalfRu: 0 });
  });
});

describe('rails', () => {
  it('keeps a wide device out of narrow rails, and lets a narrow one into wide rails', () => {
    const store = smallHall();
    const args = { ids, rackId: 'rack:2', type: WIDE } as const;
    expect(refusal(mountDevice(store, args))).toBe('Wide server is built for 21 in rails; “R02” has 19 in rails.');
    expect(refusal(fillRack(store, { ids, rackIds: ['rack:2'], type: WIDE }))).toMatch(/21 in rails/);
    const type = {
      ...TEST_FRAME,
      id: 'test/ou',
      rack: { ...TEST_FRAME.rack, railWidthIn: 21, rackUnitKind: 'OU' },
    } as const;
    const wide = createRecord('catalogType', 'catalogType:test/ou', { type });
    const rack = createRecord('rack', 'rack:3', { roomId: 'room:1', typeId: wide.id, name: 'R03', xUm: 0, yUm: 0 });
    const diff = { added: new Map([wide, rack].map((one) => [one.id, one])), updated: new Map(), removed: new Map() };
    commit(store, { ok: true, value: diff as never });
    commit(store, mountDevice(store, { ...args, rackId: 'rack:3', bottomHalfRu: 0 }));
    commit(store, mountDevice(store, { ...args, rackId: 'rack:3', type: TEST_SERVER, bottomHalfRu: 4 }));
    expect(inRack(store, 'rack:3')).toEqual(['Server 1 0', 'Server 2 4']);
  });
});

describe('copies within and between racks', () => {
  it('copies devices to places, with the cables between them', () => {
    const store = smallHall();
    const copies = [
      { deviceId: 'device:1', rackId: 'rack:2', bottomHalfRu: 10 },
      { deviceId: 'device:2', rackId: 'rack:2', bottomHalfRu: 20 },
    ] as const;
    const diff = commit(store, copyDevices(store, { ids, copies }));
    expect(inRack(store, 'rack:2')).toEqual(['Server 1 10', 'Switch 1 20 rear']);
    const [cable] = addedOf(diff, 'cable');
    expect(cable).toMatchObject({ fromId: idOf(store, 'rack:2', 'Server 1'), toId: idOf(store, 'rack:2', 'Switch 1') });
    commit(store, copyDevices(store, { ids, copies: [copies[0]], makesRoom: true }));
    expect(inRack(store, 'rack:2')).toEqual(['Server 2 10', 'Server 1 14', 'Switch 1 20 rear']);
  });

  it('repeats a pattern with its own gap, past what is mounted', () => {
    const { store, servers } = hallWithServers(2);
    const [first, second] = servers;
    if (!first || !second) throw new Error('not filled');
    commit(store, moveDevices(store, { moves: [{ deviceId: second, bottomHalfRu: SERVER + 2 }] }));
    commit(store, mountDevice(store, { ids, rackId: 'rack:2', type: TEST_SWITCH, bottomHalfRu: 18 }));
    const args = { ids, deviceIds: servers, direction: 'up' } as const;
    commit(store, repeatDevices(store, { ...args, reach: 2 }));
    expect(inRack(store, 'rack:2')).toEqual([
      'Server 1 0',
      'Server 2 6',
      'Server 3 12',
      'Switch 1 18',
      'Server 4 24',
      'Server 5 30',
    ]);
    expect(refusal(repeatDevices(store, { ...args, direction: 'down' }))).toMatch(/no free place below/);
    expect(refusal(repeatDevices(store, { ids, deviceIds: [first], direction: 'up', reach: 1 }))).toMatch(/above/);
    const once = repeatDevices(store, { ids, deviceIds: [first], direction: 'up', count: 1, gapHalfRu: 8 });
    expect(once.ok && addedOf(once.value, 'device')).toMatchObject([{ name: 'Server 6', bottomHalfRu: 36 }]);
    commit(store, repeatDevices(store, { ids, deviceIds: [first], direction: 'up', gapHalfRu: 4 }));
    expect(inRack(store, 'rack:2').at(-1)).toBe('Server 11 80');
  });

  it('copies what a rack holds to others and says what it left out', () => {
    const store = smallHall();
    commit(store, mountDevice(store, { ids, rackId: 'rack:1', type: TEST_RACK_CDU, bottomHalfRu: 20 }));
    commit(store, mountDevice(store, { ids, rackId: 'rack:1', type: TEST_RACK_PDU, side: 'right' }));
    commit(store, mountDevice(store, { ids, rackId: 'rack:2', type: TEST_SERVER, bottomHalfRu: 2, name: 'Server 1' }));
    const planned = copyRackContents(store, { ids, fromRackId: 'rack:1', toRackIds: ['rack:2', 'rack:1'] });
    if (!planned.ok) throw new Error(planned.error.message);
    expect(planned.value.notes).toEqual(['“Server 1” was left out of “R02”: RU 1 is taken by “Server 1”.']);
    const diff = commit(store, { ok: true, value: planned.value.diff });
    expect(inRack(store, 'rack:2')).toEqual(['PDU 1 0U', 'Server 1 2', 'CDU 1 20', 'Switch 1 82 rear']);
    const [unit] = addedOf(diff, 'coolingUnit');
    expect(unit?.name).toBe('R02 CDU 1');
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ coolingUnitId: unit?.id, targetId: 'rack:2' }]);
    const system = createRecord('catalogType', 'catalogType:test/filled', {
      type: { ...TEST_FRAME, id: 'test/filled', rack: { ...TEST_FRAME.rack, isSystem: true } },
    });
    const filled = createRecord('rack', 'rack:9', { roomId: 'room:1', typeId: system.id, name: 'S', xUm: 0, yUm: 0 });
    const both = new Map([system, filled].map((one) => [one.id, one]));
    commit(store, { ok: true, value: { added: both, updated: new Map(), removed: new Map() } as never });
    expect(refusal(copyRackContents(store, { ids, fromRackId: 'rack:1', toRackIds: ['rack:9'] }))).toMatch(
      /comes filled/,
    );
    const again = { ids, fromRackId: 'rack:1', toRackIds: ['rack:1'] } as const;
    expect(refusal(copyRackContents(store, again))).toMatch(/Select the racks that get/);
  });
});
