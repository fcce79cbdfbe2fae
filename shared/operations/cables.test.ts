import { describe, expect, it } from 'vitest';
import { createRecord } from '../model/create-record';
import { DiffBuilder } from '../store/records-diff';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_SERVER, TEST_SWITCH } from '../testing/test-types';
import { bundleCables, unbundleCables } from './bundle-cables';
import { hasPanelsAt, plugsOf, portOwnersAt } from './cable-plugs';
import { connectCables } from './connect-cable';
import { lockCableRoutes, routeCables, viasOf } from './route-cables';
import { shareCables } from './share-cables';

const ids = newIds();

/** The small hall with two switches and two servers with four ports of 400G in R02, and a tray. */
function hall() {
  const store = smallHall();
  const device = (n: number, name: string, bottomHalfRu: number, type = TEST_SERVER) =>
    createRecord('device', `device:1${n}`, {
      rackId: 'rack:2',
      typeId: `catalogType:${type.id}`,
      name,
      bottomHalfRu,
    });
  const added = new DiffBuilder()
    .add(device(0, 'Node 1', 0))
    .add(device(1, 'Node 2', 10))
    .add(device(2, 'Leaf 1', 60, TEST_SWITCH))
    .add(device(3, 'Leaf 2', 70, TEST_SWITCH));
  for (const n of [1, 2])
    added.add(
      createRecord('tray', `tray:${n}`, {
        roomId: 'room:1',
        path: [
          [0, n * 1_000_000],
          [5_000_000, n * 1_000_000],
        ],
        widthUm: 300_000,
        depthUm: 100_000,
      }),
    );
  store.apply(added.build());
  return store;
}

const nodes = ['device:10', 'device:11'] as const;
const leaves = ['device:12', 'device:13'] as const;
const text = (pairs: ReturnType<typeof shareCables>['pairs']) =>
  pairs.map(({ from, to }) => `${from.id.slice(7)} ${from.port} - ${to.id.slice(7)} ${to.port}`);

describe('plugs', () => {
  it('come from the devices of a rack by name, and know which are in use', () => {
    const store = hall();
    expect(portOwnersAt(store, 'rack:2')).toEqual(['device:12', 'device:13', 'device:10', 'device:11']);
    expect(plugsOf(store, 'device:1', { role: 'data' }).map((plug) => plug.isFree)).toEqual([false, true]);
    expect(plugsOf(store, 'device:1', { speedMbps: 400_000 })).toEqual([]);
  });

  it('are parts of a port that is split, and a cable without a part takes all of it', () => {
    const store = hall();
    const port = (name: string) =>
      createRecord('port', `port:${name}`, {
        ownerId: 'device:10',
        name,
        connector: 'OSFP',
        speedsMbps: [800_000],
        breakouts: [2, 8],
      });
    store.apply(new DiffBuilder().add(port('p1')).add(port('p2')).build());
    const wish = { speedMbps: 400_000 };
    const plugs = () => plugsOf(store, 'device:10', wish).map((plug) => [plug.port, plug.lane, plug.isFree]);
    expect(plugs()).toEqual([['p1', 1, true], ['p1', 2, true], ['p2', 1, true], ['p2', 2, true]]); // prettier-ignore
    const cables = [
      { from: { id: 'device:10', port: 'p1', lane: 2 }, to: { id: 'device:12', port: 'Ethernet1' } },
      { from: { id: 'device:10', port: 'p2' }, to: { id: 'device:12', port: 'Ethernet2' } },
    ] as const;
    commit(store, connectCables(store, { ids, cables }));
    expect(plugs()).toEqual([['p1', 1, true], ['p1', 2, false], ['p2', 1, false], ['p2', 2, false]]); // prettier-ignore
  });
});

describe('panels', () => {
  it('take a cable on each side of a port, and say which connector it has', () => {
    const store = hall();
    const group = {
      name: 'p{n}',
      count: 2,
      connector: 'LC',
      speedMbps: [],
      role: 'data',
      isPassThrough: true,
    } as const;
    const type = { ...TEST_SWITCH, id: 'test/panel', ports: [{ ...group, rearConnector: 'MPO-12' }] };
    const panel = createRecord('device', 'device:20', {
      rackId: 'rack:2',
      typeId: 'catalogType:test/panel',
      name: 'Panel 1',
      bottomHalfRu: 80,
    });
    const embedded = createRecord('catalogType', 'catalogType:test/panel', { type });
    store.apply(new DiffBuilder().add(embedded).add(panel).build());
    const trunk = {
      from: { id: 'device:20', port: 'p1', face: 'rear' },
      to: { id: 'device:12', port: 'Ethernet1' },
    } as const;
    commit(store, connectCables(store, { ids, cables: [trunk] }));
    const plugs = (face: 'front' | 'rear') =>
      plugsOf(store, 'device:20', { face }).map((plug) => [plug.port, plug.connector, plug.isFree]);
    expect(plugs('front')).toEqual([['p1', 'LC', true], ['p2', 'LC', true]]); // prettier-ignore
    expect(plugs('rear')).toEqual([['p1', 'MPO-12', false], ['p2', 'MPO-12', true]]); // prettier-ignore
    expect([hasPanelsAt(store, ['rack:2']), hasPanelsAt(store, ['rack:1'])]).toEqual([true, false]);
  });
});

describe('sharing cables out', () => {
  const wish = { fromIds: nodes, toIds: leaves, speedMbps: 25_000 } as const;

  it('gives each target so many', () => {
    const { pairs, wanted, missing } = shareCables(hall(), { ...wish, rule: 'each', count: 1 });
    expect(text(pairs)).toEqual([
      '10 eth0 - 12 Ethernet1',
      '10 eth1 - 13 Ethernet1',
      '11 eth0 - 12 Ethernet2',
      '11 eth1 - 13 Ethernet2',
    ]);
    expect([wanted, missing.size]).toEqual([4, 0]);
  });

  it('follows rails: port i to target i, and leaves the rail of a port in use alone', () => {
    const store = hall();
    const used = { from: { id: 'device:10', port: 'eth0' }, to: { id: 'device:12', port: 'Ethernet1' } } as const;
    commit(store, connectCables(store, { ids, cables: [used] }));
    const { pairs } = shareCables(store, { ...wish, rule: 'rail', count: 2 });
    expect(text(pairs)).toEqual(['10 eth1 - 13 Ethernet1', '11 eth0 - 12 Ethernet2', '11 eth1 - 13 Ethernet2']);
  });

  it('fills targets in order, and tells where ports run out', () => {
    const { pairs, wanted, missing } = shareCables(hall(), { ...wish, rule: 'inOrder', count: 3 });
    expect(pairs.every(({ to }) => to.id === 'device:12')).toBe(true);
    expect([pairs.length, wanted, [...missing]]).toEqual([4, 6, [['device:10', 1], ['device:11', 1]]]); // prettier-ignore
  });

  it('takes the ports that are named, when they are free and run at the speed', () => {
    const store = hall();
    const one = { fromIds: [nodes[1]], toIds: [leaves[0]], rule: 'each', count: 1 } as const;
    const fromPlug = { id: nodes[1], port: 'eth1' };
    const toPlug = { id: leaves[0], port: 'Ethernet7' };
    const named = { ...one, fromSet: 'none', fromPlug, toPlug };
    expect(text(shareCables(store, { ...named, speedMbps: 25_000 }).pairs)).toEqual(['11 eth1 - 12 Ethernet7']);
    expect(text(shareCables(store, { ...one, toPlug }).pairs)).toEqual(['11 eth0 - 12 Ethernet7']);
    expect([...shareCables(store, { ...named, speedMbps: 400_000 }).missing.keys()]).toContain(nodes[1]);
    commit(store, connectCables(store, { ids, cables: [{ from: fromPlug, to: toPlug }] }));
    expect([...shareCables(store, named).missing]).toEqual([[nodes[1], 1], [leaves[0], 1]]); // prettier-ignore
  });

  it('never pairs a place with itself', () => {
    expect(shareCables(hall(), { ...wish, toIds: nodes, rule: 'each', count: 1 }).pairs).toEqual([]);
  });
});

describe('several cables', () => {
  it('are one step with their type, side and bundle', () => {
    const store = hall();
    const cables = shareCables(store, {
      fromIds: nodes,
      toIds: leaves,
      rule: 'each',
      count: 1,
      role: 'data',
    }).pairs.map(({ from, to }) => ({
      from,
      to,
      side: 'A',
      type: { ...TEST_SWITCH, id: 'test/cable' },
      bundle: 'Nodes to leaves',
    }));
    const diff = commit(store, connectCables(store, { ids, cables }));
    const [bundle] = addedOf(diff, 'bundle');
    expect(addedOf(diff, 'catalogType')).toHaveLength(1);
    expect(addedOf(diff, 'cable')).toHaveLength(4);
    expect(addedOf(diff, 'cable').every((cable) => cable.bundleId === bundle?.id && cable.side === 'A')).toBe(true);
    expect(refusal(connectCables(store, { ids, cables: [] }))).toMatch(/no cable to connect/);
  });

  it('are bundled and taken apart, and an empty bundle goes', () => {
    const store = hall();
    const pair = (n: number) =>
      ({ from: { id: 'device:10', port: `eth${n}` }, to: { id: 'device:12', port: `Ethernet${n + 1}` } }) as const;
    const made = commit(store, connectCables(store, { ids, cables: [pair(0), pair(1)] }));
    const cableIds = addedOf(made, 'cable').map((cable) => cable.id);
    const first = commit(store, bundleCables(store, { ids, cableIds, name: ' B1 ', colour: '#336699' }));
    expect(addedOf(first, 'bundle')).toMatchObject([{ name: 'B1', colour: '#336699' }]);
    expect(commit(store, bundleCables(store, { ids, cableIds, name: 'B2' })).removed.size).toBe(1);
    expect(commit(store, unbundleCables(store, { cableIds: cableIds.slice(0, 1) })).removed.size).toBe(0);
    expect(commit(store, unbundleCables(store, { cableIds: cableIds.slice(1) })).removed.size).toBe(1);
    expect(refusal(unbundleCables(store, { cableIds }))).toBe('The selected cables are in no bundle.');
    expect(refusal(bundleCables(store, { ids, cableIds: ['cable:1'], name: 'B' }))).toMatch(/at least two/);
    expect(refusal(bundleCables(store, { ids, cableIds, name: ' ' }))).toMatch(/a name/);
  });
});

describe('ways of cables', () => {
  it('go by the trays they are given, until they are reset', () => {
    const store = hall();
    const cableIds = ['cable:1'] as const;
    commit(store, routeCables(store, { ids, cableIds, trayIds: ['tray:2', 'tray:1'] }));
    expect(viasOf(store, 'cable:1')).toEqual(['tray:2', 'tray:1']);
    expect(commit(store, routeCables(store, { ids, cableIds, trayIds: ['tray:2', 'tray:1'] })).added.size).toBe(0);
    commit(store, lockCableRoutes(store, { ids, ways: new Map([['cable:1', ['tray:1']]]) }));
    expect([viasOf(store, 'cable:1'), store.get('cable:1')?.isRouteLocked]).toEqual([['tray:1'], true]);
    expect(refusal(routeCables(store, { ids, cableIds, trayIds: [] }))).toMatch(/locked/);
    commit(store, routeCables(store, { ids, cableIds, trayIds: [], isLocked: false }));
    expect([viasOf(store, 'cable:1'), store.get('cable:1')?.isRouteLocked]).toEqual([[], false]);
    expect(refusal(routeCables(store, { ids, cableIds, trayIds: ['tray:9'] }))).toMatch(/tray is not in this document/);
  });
});
