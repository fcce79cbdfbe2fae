import { describe, expect, it } from 'vitest';
import { createRecord } from '../model/create-record';
import { DiffBuilder } from '../store/records-diff';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_CDU } from '../testing/test-types';
import { addFeed } from './add-feed';
import { connectCables } from './connect-cable';
import { connectCooling } from './connect-cooling';
import { connectPower } from './connect-power';
import { disconnectCooling } from './disconnect-cooling';
import { disconnectPower } from './disconnect-power';
import { placeEquipment } from './place-equipment';
import { portsOf, usedPorts } from './ports-of';

const ids = newIds();

describe('power', () => {
  it('adds a feed on the side with fewer', () => {
    const store = smallHall();
    const feed = { ids, voltageV: 400, breakerMilliA: 32_000 };
    expect(addedOf(commit(store, addFeed(store, feed)), 'powerFeed')).toMatchObject([{ name: 'Feed A2', side: 'A' }]);
    expect(addedOf(commit(store, addFeed(store, { ...feed, phases: 'single' })), 'powerFeed')).toMatchObject([
      { name: 'Feed B2', side: 'B', phases: 'single' },
    ]);
    expect(refusal(addFeed(store, { ...feed, voltageV: 0 }))).toMatch(/voltage \(V\) must be from 1/);
    expect(refusal(addFeed(store, { ...feed, sourceId: 'equipment:9' }))).toMatch(/not in this document/);
  });

  it('connects every load to every feed once', () => {
    const store = smallHall();
    const all = { ids, feedIds: ['powerFeed:1', 'powerFeed:2'], loadIds: ['rack:1', 'rack:2', 'rack:1'] } as const;
    expect(commit(store, connectPower(store, all)).added.size).toBe(3);
    expect(commit(store, connectPower(store, all)).added.size).toBe(0);
  });

  it('disconnects from some feeds or all', () => {
    const store = smallHall();
    commit(store, connectPower(store, { ids, feedIds: ['powerFeed:2'], loadIds: ['rack:1', 'rack:2'] }));
    commit(store, disconnectPower(store, { loadIds: ['rack:1'], feedIds: ['powerFeed:1'] }));
    expect(store.countReferrers('powerConnection.loadId', 'rack:1')).toBe(1);
    expect(commit(store, disconnectPower(store, { loadIds: ['rack:1', 'rack:2'] })).removed.size).toBe(2);
    expect(commit(store, disconnectPower(store, { loadIds: ['rack:1'] })).removed.size).toBe(0);
  });

  it('refuses to connect nothing, or a feed as a load', () => {
    const store = smallHall();
    expect(refusal(connectPower(store, { ids, feedIds: [], loadIds: ['rack:1'] }))).toMatch(/Choose the power feeds/);
    expect(refusal(connectPower(store, { ids, feedIds: ['powerFeed:1'], loadIds: [] }))).toMatch(/Select the racks/);
    expect(refusal(connectPower(store, { ids, feedIds: ['powerFeed:1'], loadIds: ['powerFeed:2' as 'rack:1'] }))).toBe(
      '“Feed B1” is not a rack or device or equipment.',
    );
  });
});

describe('cooling', () => {
  it('connects racks to a CDU once, and takes them off', () => {
    const store = smallHall();
    const placed = commit(store, placeEquipment(store, { ids, type: TEST_CDU, roomId: 'room:1', xUm: 0, yUm: 0 }));
    const coolingUnitIds = addedOf(placed, 'coolingUnit').map((unit) => unit.id as 'coolingUnit:1');
    const args = { ids, coolingUnitIds, targetIds: ['rack:1', 'rack:2'] } as const;
    expect(commit(store, connectCooling(store, args)).added.size).toBe(2);
    expect(commit(store, connectCooling(store, args)).added.size).toBe(0);
    expect(refusal(connectCooling(store, { ids, coolingUnitIds, targetIds: ['room:1'] }))).toBe(
      '“CDU01” cools by liquid, which reaches racks only; “Hall 1” is not a rack.',
    );
    expect(commit(store, disconnectCooling(store, { targetIds: ['rack:1'], coolingUnitIds })).removed.size).toBe(1);
    expect(commit(store, disconnectCooling(store, { targetIds: ['rack:1', 'rack:2'] })).removed.size).toBe(1);
  });

  it('lets air serve rows, zones and rooms, and refuses nothing at all', () => {
    const store = smallHall();
    const air = { ids, coolingUnitIds: ['coolingUnit:1'] } as const;
    expect(commit(store, connectCooling(store, { ...air, targetIds: ['row:1', 'zone:1', 'room:1'] })).added.size).toBe(
      2,
    );
    expect(refusal(connectCooling(store, { ...air, targetIds: [] }))).toMatch(/Select the racks/);
    expect(refusal(connectCooling(store, { ids, coolingUnitIds: [], targetIds: ['row:1'] }))).toMatch(
      /Choose the cool/,
    );
  });
});

describe('cables', () => {
  it('lists the ports of a type, with those of the item added or in their place', () => {
    const store = smallHall();
    const own = createRecord('port', 'port:1', {
      ownerId: 'device:1',
      name: 'eth1',
      connector: 'OSFP',
      speedsMbps: [],
    });
    const extra = createRecord('port', 'port:2', { ownerId: 'device:1', name: 'x', connector: 'LC', speedsMbps: [10] });
    store.apply(new DiffBuilder().add(own).add(extra).build());
    expect(portsOf(store, 'device:1').map(({ name, connector }) => `${name} ${connector}`)).toEqual([
      'eth0 SFP28',
      'eth1 OSFP',
      'BMC RJ45',
      'x LC',
    ]);
    expect([...usedPorts(store, 'device:1'), ...usedPorts(store, 'device:2')]).toEqual(['eth0', 'Ethernet1']);
    expect(portsOf(store, 'device:9')).toEqual([]);
  });

  it('connects two ports', () => {
    const store = smallHall();
    const from = { id: 'device:1', port: 'eth1' } as const;
    const to = { id: 'device:2', port: 'Ethernet2' } as const;
    const diff = commit(
      store,
      connectCables(store, { ids, cables: [{ from, to, medium: 'Cat6A', speedMbps: 25_000, name: ' C1 ' }] }),
    );
    expect(addedOf(diff, 'cable')).toMatchObject([
      { name: 'C1', fromPort: 'eth1', toPort: 'Ethernet2', medium: 'Cat6A', speedMbps: 25_000, purpose: 'other' },
    ]);
  });

  it('refuses ports that do not exist and a port to itself', () => {
    const store = smallHall();
    const tryCable = (from: string, to: string) =>
      refusal(
        connectCables(store, {
          ids,
          cables: [{ from: { id: 'device:1', port: from }, to: { id: 'device:1', port: to } }],
        }),
      );
    expect(tryCable('eth0', 'eth9')).toBe('“Server 1” has no port named eth9.');
    expect(tryCable('eth0', 'eth0')).toBe('A cable cannot go from eth0 to itself.');
    const toRack = { from: { id: 'device:1', port: 'eth0' }, to: { id: 'rack:1', port: 'a' } } as const;
    expect(refusal(connectCables(store, { ids, cables: [toRack] }))).toMatch(/“R01” has no ports in its catalog type/);
  });
});
