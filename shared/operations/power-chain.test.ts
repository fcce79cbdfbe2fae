import { describe, expect, it } from 'vitest';
import type { RecordId } from '../model/record-id';
import type { DocumentStore } from '../store/document-store';
import { failedIn } from '../store/failing';
import { aHall } from '../testing/builders';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_BUSWAY, TEST_FLOOR_PDU } from '../testing/test-types';
import { addPowerNode, type AddPowerNodeArgs } from './add-power-node';
import { declareRedundancy } from './declare-redundancy';
import { deleteItems, deletionConsequences } from './delete-items';
import { duplicateItems } from './duplicate-items';
import { feedFrom } from './feed-from';
import { linkPower } from './link-power';
import { placeEquipment } from './place-equipment';
import { renumberItems } from './renumber-items';
import { replaceType } from './replace-type';
import { saveScenario } from './save-scenario';
import { setFields } from './set-fields';
import { setSplit } from './set-split';
import { unlinkPower } from './unlink-power';

const ids = newIds();
type NodeRef = RecordId<'powerNode'>;

function node(store: DocumentStore, args: Omit<AddPowerNodeArgs, 'ids'>): NodeRef {
  const [made] = addedOf(commit(store, addPowerNode(store, { ids, ...args })), 'powerNode');
  if (!made) throw new Error('no node was made');
  return made.id;
}

/** Utility → switchboard → UPS A and UPS B, none of them drawn. */
function chain() {
  const store = smallHall();
  const utility = node(store, { kind: 'utility' });
  const board = node(store, { kind: 'switchgear' });
  const upsA = node(store, { kind: 'ups', figures: { voltageV: 400 } });
  const upsB = node(store, { kind: 'ups', figures: { voltageV: 400 } });
  for (const [fromId, toId] of [
    [utility, board],
    [board, upsA],
    [board, upsB],
  ] as const)
    commit(store, linkPower(store, { ids, fromId, toId }));
  return { store, utility, board, upsA, upsB };
}

describe('nodes that nobody has drawn', () => {
  it('are named and put on sides by their kind', () => {
    const { store, utility, upsA, upsB } = chain();
    expect(store.get(utility)).toMatchObject({ name: 'UTIL01', kind: 'utility' });
    expect(store.get(utility)).not.toHaveProperty('side');
    expect([store.get(upsA), store.get(upsB)]).toMatchObject([
      { name: 'UPS01', side: 'A', voltageV: 400 },
      { name: 'UPS02', side: 'B' },
    ]);
    expect(refusal(addPowerNode(store, { ids, kind: 'ups', roomId: 'room:9' }))).toMatch(/not in this document/);
    expect(refusal(addPowerNode(store, { ids, kind: 'ups', figures: { ratedW: -1 } }))).toMatch(/rated/i);
  });
});

describe('links', () => {
  it('wait for those that lead there already, and take what they are given anew', () => {
    const { store, upsA, upsB } = chain();
    const sts = node(store, { kind: 'staticTransferSwitch' });
    const first = commit(store, linkPower(store, { ids, fromId: upsA, toId: sts, breakerMilliA: 400_000 }));
    expect(addedOf(first, 'powerLink')).toMatchObject([{ priority: 1, breakerMilliA: 400_000 }]);
    expect(addedOf(commit(store, linkPower(store, { ids, fromId: upsB, toId: sts })), 'powerLink')).toMatchObject([
      { priority: 2 },
    ]);
    const again = commit(store, linkPower(store, { ids, fromId: upsB, toId: sts, priority: 1, isRated100: true }));
    expect([...again.updated.values()].map(([, after]) => after)).toMatchObject([{ priority: 1, isRated100: true }]);
    expect(again.added.size).toBe(0);
  });

  it('never make a node feed itself, nor feed a source', () => {
    const { store, utility, board, upsA } = chain();
    expect(refusal(linkPower(store, { ids, fromId: upsA, toId: upsA }))).toBe('“UPS01” cannot be fed from itself.');
    expect(refusal(linkPower(store, { ids, fromId: upsA, toId: board }))).toMatch(/“SWG01” already feeds “UPS01”/);
    expect(refusal(linkPower(store, { ids, fromId: board, toId: utility }))).toMatch(/power comes from it/);
    expect(refusal(linkPower(store, { ids, fromId: 'equipment:1', toId: board }))).toBe('“CRAH01” hands on no power.');
  });

  it('join plant on the plan, which gets its node when an older document has none', () => {
    const { store, upsA } = chain();
    const args = { ids, type: TEST_FLOOR_PDU, roomId: 'room:1', xUm: 0, yUm: 0 } as const;
    const [pdu] = addedOf(commit(store, placeEquipment(store, args)), 'equipment');
    const [hosted] = [...store.all('powerNode').values()].filter((one) => one.hostId === pdu?.id);
    if (!pdu || !hosted) throw new Error('the PDU is missing');
    commit(store, deleteItems(store, { ids: [hosted.id] }));
    const diff = commit(store, linkPower(store, { ids, fromId: upsA, toId: pdu.id }));
    expect(addedOf(diff, 'powerNode')).toMatchObject([{ name: 'PDU01', hostId: pdu.id }]);
    expect(addedOf(diff, 'powerLink')).toMatchObject([{ toId: addedOf(diff, 'powerNode')[0]?.id }]);
  });

  it('go when they are taken away, and with their nodes', () => {
    const { store, board, upsA } = chain();
    const links = [...store.all('powerLink').values()];
    const [first] = links;
    if (!first) throw new Error('there are no links');
    expect(commit(store, unlinkPower(store, { linkIds: [first.id] })).removed.size).toBe(1);
    expect(refusal(unlinkPower(store, { linkIds: [] }))).toMatch(/Choose the links/);
    expect(deletionConsequences(store, [board]).map(({ label }) => label)).toEqual(['2 power links']);
    commit(store, deleteItems(store, { ids: [board] }));
    expect(store.all('powerLink').size).toBe(0);
    expect(store.get(upsA)).toBeDefined();
  });
});

describe('plant of the chain', () => {
  const place = (store: DocumentStore, type = TEST_FLOOR_PDU) => {
    const args = { ids, type, roomId: 'room:1', xUm: 5_000_000, yUm: 4_000_000 } as const;
    const [made] = addedOf(commit(store, placeEquipment(store, args)), 'equipment');
    if (!made) throw new Error('no plant was made');
    return made;
  };
  const nodeOf = (store: DocumentStore, hostId: string) =>
    [...store.all('powerNode').values()].find((one) => one.hostId === hostId);

  it('is copied with its node and the links among the copies, without the circuits of loads that stay', () => {
    const store = smallHall();
    const [up, down] = [place(store), place(store, TEST_BUSWAY)];
    commit(store, linkPower(store, { ids, fromId: up.id, toId: down.id, breakerMilliA: 250_000 }));
    commit(store, feedFrom(store, { ids, nodeIds: [up.id], loadIds: ['rack:1'] }));
    const both = { ids, itemIds: [up.id, down.id], dxUm: 0, dyUm: 2_000_000 };
    const diff = commit(store, duplicateItems(store, both));
    const nodes = addedOf(diff, 'powerNode');
    expect(nodes.map((one) => one.name)).toEqual(['PDU02', 'BUS02']);
    expect(addedOf(diff, 'powerLink')).toMatchObject([
      { fromId: nodes[0]?.id, toId: nodes[1]?.id, breakerMilliA: 250_000 },
    ]);
    expect(addedOf(diff, 'powerFeed')).toEqual([]);
    const withRack = duplicateItems(store, { ...both, itemIds: [up.id, 'rack:1'] });
    expect(addedOf(commit(store, withRack), 'powerConnection')).toHaveLength(1);
  });

  it('keeps node and name together, and the kind of its type', () => {
    const store = smallHall();
    const pdu = place(store);
    commit(store, setFields(store, { ids: [pdu.id], changes: { name: 'PDU-A1' } }));
    expect(nodeOf(store, pdu.id)?.name).toBe('PDU-A1');
    commit(store, renumberItems(store, { ids: [pdu.id], pattern: 'P{1}' }));
    expect(nodeOf(store, pdu.id)?.name).toBe('P1');
    commit(store, replaceType(store, { itemIds: [pdu.id], type: TEST_BUSWAY }));
    expect(nodeOf(store, pdu.id)?.kind).toBe('busway');
    commit(store, deleteItems(store, { ids: [pdu.id] }));
    expect(nodeOf(store, pdu.id)).toBeUndefined();
  });
});

describe('redundancy', () => {
  it('is declared for its members, and declared anew', () => {
    const { store, upsA, upsB } = chain();
    const diff = commit(store, declareRedundancy(store, { ids, scheme: '2N', nodeIds: [upsA, upsB], rating: 3 }));
    const [group] = addedOf(diff, 'redundancyGroup');
    expect(group).toMatchObject({ name: 'Redundancy 1', scheme: '2N', rating: 3 });
    if (!group) throw new Error('no group was made');
    const third = node(store, { kind: 'ups' });
    const block = { ids, scheme: 'block', nodeIds: [upsA, third], reserveIds: [third], groupId: group.id } as const;
    commit(store, declareRedundancy(store, block));
    expect(store.get(group.id)).toMatchObject({ name: 'Redundancy 1', scheme: 'block' });
    expect(store.get(group.id)).not.toHaveProperty('rating');
    expect(store.get(upsB)).not.toHaveProperty('redundancyGroupId');
    expect(store.get(third)).toMatchObject({ redundancyGroupId: group.id, isReserve: true });
  });

  it('is refused where a scheme cannot be', () => {
    const { store, upsA, upsB } = chain();
    const tryGroup = (more: object) =>
      refusal(declareRedundancy(store, { ids, scheme: '2N', nodeIds: [upsA, upsB], ...more }));
    expect(tryGroup({ nodeIds: [] })).toMatch(/Choose the power nodes/);
    expect(tryGroup({ nodeIds: [upsA] })).toMatch(/cannot be 2N: choose at least two/);
    expect(tryGroup({ scheme: 'N+r', spareCount: 2 })).toMatch(/Of 2 nodes 2 cannot be spare/);
    expect(tryGroup({ scheme: 'block' })).toMatch(/at least one reserve/);
    expect(tryGroup({ reserveIds: [upsA] })).toMatch(/2N has none/);
    expect(tryGroup({ scheme: 'block', nodeIds: [upsA, upsB], reserveIds: [upsA, upsB] })).toMatch(/one it stands for/);
  });
});

describe('scenarios', () => {
  it('are kept, saved anew and deleted with their failures', () => {
    const { store, upsA, upsB } = chain();
    const diff = commit(store, saveScenario(store, { ids, failedIds: [upsA, 'powerFeed:1'] }));
    const [scenario] = addedOf(diff, 'scenario');
    if (!scenario) throw new Error('no scenario was made');
    expect(scenario.name).toBe('Failure 1');
    const again = { ids, scenarioId: scenario.id, failedIds: [upsA, upsB], name: 'Both UPSs' } as const;
    commit(store, saveScenario(store, again));
    expect([...store.all('scenarioFailure').values()].map((one) => one.failedId)).toEqual([upsA, upsB]);
    expect(store.get(scenario.id)?.name).toBe('Both UPSs');
    commit(store, deleteItems(store, { ids: [scenario.id] }));
    expect(store.all('scenarioFailure').size).toBe(0);
    expect(refusal(saveScenario(store, { ids, failedIds: [] }))).toMatch(/Choose what fails/);
    expect(refusal(saveScenario(store, { ids, failedIds: ['rack:1'] }))).toMatch(/is not a power node/);
  });

  it('keep a pump as a number of its unit', () => {
    const store = aHall()
      .add('equipment', 'P', { typeId: 'test/cdu' })
      .add('coolingUnit', 'U', { medium: 'liquid', hostId: 'equipment:P', pumpCount: 2 })
      .build();
    const failedIds = ['coolingUnit:U#pump2', 'coolingUnit:U#pump1'];
    const [scenario] = addedOf(commit(store, saveScenario(store, { ids, failedIds })), 'scenario');
    if (!scenario) throw new Error('no scenario was made');
    expect([...store.all('scenarioFailure').values()].map((one) => [one.failedId, one.pump])).toEqual([
      ['coolingUnit:U', 2],
      ['coolingUnit:U', 1],
    ]);
    expect(failedIn(store, scenario.id)).toEqual(failedIds);
    commit(store, saveScenario(store, { ids, scenarioId: scenario.id, failedIds: ['coolingUnit:U#pump1'] }));
    expect(failedIn(store, scenario.id)).toEqual(['coolingUnit:U#pump1']);
  });
});

describe('shares', () => {
  it('are set for the circuits of one load', () => {
    const { store, upsA, upsB } = chain();
    commit(store, feedFrom(store, { ids, nodeIds: [upsA, upsB], loadIds: ['rack:2'] }));
    const [a, b] = [...store.all('powerConnection').values()].filter((one) => one.loadId === 'rack:2');
    if (!a || !b) throw new Error('the rack is not connected');
    const split = (...shares: readonly (readonly [typeof a.feedId, number | undefined])[]) =>
      setSplit(store, { loadId: 'rack:2', shares: new Map(shares) });
    commit(store, split([a.feedId, 700]));
    expect([store.get(a.id)?.sharePermille, store.get(b.id)?.sharePermille]).toEqual([700, undefined]);
    commit(store, split([b.feedId, 300]));
    expect(store.get(b.id)?.sharePermille).toBe(300);
    expect(refusal(split([b.feedId, 400]))).toMatch(/110 %, which is more than all/);
    expect(refusal(split([b.feedId, 200]))).toMatch(/90 %; leave one open/);
    expect(refusal(split(['powerFeed:1', 200]))).toBe('“R02” is not on “Feed A1”.');
    commit(store, split([a.feedId, undefined], [b.feedId, undefined]));
    expect(store.get(a.id)?.sharePermille).toBeUndefined();
  });
});
