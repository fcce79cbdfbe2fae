import { describe, expect, it } from 'vitest';
import type { DeviceType } from '../catalog/catalog-type';
import type { DocumentStore } from '../store/document-store';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_RACK_PDU, TEST_SERVER } from '../testing/test-types';
import { connectPower } from './connect-power';
import { mountDevice } from './mount-device';
import { moveDevice } from './move-device';
import { moveDevices } from './move-devices';
import { inputsOf, outletsOf, plugFits } from './pdu-outlets';
import { plugCords } from './plug-cords';
import { swapDevices } from './swap-devices';

const ids = newIds();
const PDU: DeviceType = {
  ...TEST_RACK_PDU,
  id: 'test/pdu-banked',
  outlets: [
    { count: 2, connector: 'C13', feedLeg: 'A', bank: 'A1', breakerA: 16 },
    { count: 1, connector: 'C19', feedLeg: 'A', bank: 'A1', breakerA: 16 },
    { count: 2, connector: 'C13', feedLeg: 'B', bank: 'B1', breakerA: 16 },
  ],
};
const server = (id: string, ...powerInputs: NonNullable<DeviceType['powerInputs']>): DeviceType => ({
  ...TEST_SERVER,
  id,
  powerInputs,
});
const DUAL = server('test/dual', { count: 2, connector: 'C14' });
const SINGLE = server('test/single', { count: 1, connector: 'C14' });
const BIG = server('test/big', { count: 2, connector: 'C20' });

function mount(store: DocumentStore, type: DeviceType, place: object = {}) {
  const [device] = addedOf(commit(store, mountDevice(store, { ids, rackId: 'rack:2', type, ...place })), 'device');
  if (!device) throw new Error('nothing was mounted');
  return device;
}

function withPdus() {
  const store = smallHall();
  const a = mount(store, PDU, { face: 'rear', side: 'left' });
  const b = mount(store, PDU, { face: 'rear', side: 'right' });
  return { store, a, b };
}

const plug = (store: DocumentStore) => {
  const planned = plugCords(store, { ids, rackIds: ['rack:2'] });
  if (!planned.ok) throw new Error(planned.error.message);
  commit(store, { ok: true, value: planned.value.diff });
  return planned.value;
};

describe('outlets and plugs', () => {
  it('are counted through the groups of a type', () => {
    expect(outletsOf(PDU).map((one) => `${String(one.number)} ${one.connector} ${one.bank}`)).toEqual([
      '1 C13 A1',
      '2 C13 A1',
      '3 C19 A1',
      '4 C13 B1',
      '5 C13 B1',
    ]);
    expect(inputsOf(DUAL)).toEqual(['C14', 'C14']);
    expect([plugFits('C14', 'C13'), plugFits('C20', 'C13'), plugFits('C20', 'C39'), plugFits('whip', 'whip')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('plug cords', () => {
  it('spreads devices over the lines before the banks of one line', () => {
    const store = smallHall();
    const legs = ['A', 'A', 'B', 'C'].map((feedLeg, index) => ({
      count: 1,
      connector: 'C13',
      feedLeg,
      bank: `${feedLeg}${String(index)}`,
    }));
    mount(store, { ...PDU, id: 'test/legs', outlets: legs }, { face: 'rear', side: 'left' });
    for (let count = 0; count < 3; count++) mount(store, SINGLE);
    expect(
      addedOf(plug(store).diff, 'powerCord')
        .map((cord) => cord.outlet)
        .sort(),
    ).toEqual([1, 3, 4]);
  });

  it('puts A and B on different PDUs, and takes turns between banks', () => {
    const { store, a, b } = withPdus();
    const [one, two] = [mount(store, DUAL), mount(store, DUAL)];
    const { diff, notes } = plug(store);
    expect(notes).toEqual([]);
    expect(addedOf(diff, 'powerCord')).toMatchObject([
      { loadId: one.id, pduId: a.id, outlet: 1, input: 1 },
      { loadId: one.id, pduId: b.id, outlet: 1, input: 2 },
      { loadId: two.id, pduId: a.id, outlet: 4, input: 1 },
      { loadId: two.id, pduId: b.id, outlet: 4, input: 2 },
    ]);
    expect(refusal(plugCords(store, { ids, rackIds: ['rack:2'] }))).toMatch(/plugged in already/);
  });

  it('lets single cords take turns, and goes on where another PDU has a free outlet', () => {
    const { store, a, b } = withPdus();
    const singles = [mount(store, SINGLE), mount(store, SINGLE)];
    expect(addedOf(plug(store).diff, 'powerCord').map((cord) => [cord.loadId, cord.pduId])).toEqual([
      [singles[0]?.id, a.id],
      [singles[1]?.id, b.id],
    ]);
  });

  it('says which input found no outlet', () => {
    const { store } = withPdus();
    mount(store, BIG);
    const last = mount(store, BIG);
    const { diff, notes } = plug(store);
    expect(addedOf(diff, 'powerCord')).toHaveLength(2);
    expect(notes).toEqual(
      [1, 2].map((n) => `“${last.name}” in “R02”: no free outlet fits its power input ${String(n)} (C20).`),
    );
  });

  it('puts the PDUs on the circuits of their rack, A first', () => {
    const { store, a, b } = withPdus();
    commit(store, connectPower(store, { ids, feedIds: ['powerFeed:2', 'powerFeed:1'], loadIds: ['rack:2'] }));
    mount(store, DUAL);
    expect(addedOf(plug(store).diff, 'powerConnection')).toMatchObject([
      { feedId: 'powerFeed:1', loadId: a.id },
      { feedId: 'powerFeed:2', loadId: b.id },
    ]);
  });

  it('comes undone when a device goes to another rack without its PDU', () => {
    const { store, a, b } = withPdus();
    const [one, two] = [mount(store, DUAL), mount(store, DUAL)];
    plug(store);
    commit(store, moveDevice(store, { deviceId: one.id, bottomHalfRu: 30 }));
    expect(store.all('powerCord').size).toBe(4);
    const gone = commit(store, moveDevice(store, { deviceId: one.id, rackId: 'rack:1' }));
    expect(gone.removed.size).toBe(2);
    const together = { moves: [a, b, two].map(({ id }) => ({ deviceId: id, rackId: 'rack:1' as const })) };
    expect(commit(store, moveDevices(store, together)).removed.size).toBe(0);
    const swapped = swapDevices(store, { firstId: two.id, secondId: mount(store, DUAL).id });
    expect(commit(store, swapped).removed.size).toBe(2);
  });

  it('is refused where there is nothing to plug into', () => {
    const store = smallHall();
    expect(refusal(plugCords(store, { ids, rackIds: [] }))).toMatch(/Select the racks/);
    expect(refusal(plugCords(store, { ids, rackIds: ['rack:1'] }))).toBe('“R01” has no rack PDU to plug into.');
  });
});
