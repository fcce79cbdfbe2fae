import { expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { addPowerNode } from '#shared/operations/add-power-node';
import { placeEquipment } from '#shared/operations/place-equipment';
import { smallHall } from '#shared/testing/small-hall';
import { TEST_FLOOR_PDU } from '#shared/testing/test-types';
import { Editor } from '../../editor/editor';
import { planConnections, planFeeds, supplyNodes, type NewFeeds } from './plan-feeds';

const feeds = (more: Partial<NewFeeds>): NewFeeds => ({
  values: { voltageV: 400, phases: 'three', breakerMilliA: 32_000, isRated100: false, powerFactorPermille: 1000 },
  name: undefined,
  sides: ['A', 'B'],
  sourceId: undefined,
  rackIds: [],
  isPerRack: false,
  ...more,
});

function made(more: Partial<NewFeeds>) {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(smallHall().records());
  const plan = planFeeds(editor, feeds(more));
  const added = plan.ok ? [...plan.value.added.values()] : [];
  expect(editor.run({ label: 'New feeds', code: 'test' }, plan)).toBe(true);
  expect(editor.undoLabel).toBe('New feeds');
  return {
    names: added.flatMap((record) => (record.typeName === 'powerFeed' ? [record.name] : [])),
    connections: added.filter((record) => record.typeName === 'powerConnection').length,
  };
}

it('makes a pair of feeds, connected to nothing', () => {
  const { names, connections } = made({ name: 'Busway' });
  expect(names).toEqual(['Busway A', 'Busway B']);
  expect(connections).toBe(0);
});

it('makes a pair that all racks share', () => {
  const { names, connections } = made({ rackIds: ['rack:1', 'rack:2'] });
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
  expect(connections).toBe(4);
});

it('makes a pair for each rack, named after it', () => {
  const { names, connections } = made({ rackIds: ['rack:1', 'rack:2'], isPerRack: true });
  expect(names).toEqual(['R01 A', 'R01 B', 'R02 A', 'R02 B']);
  expect(connections).toBe(4);
});

it('connects to a feed that is there and to a new circuit of a PDU in one step, leaving the PDU itself out', () => {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(smallHall().records());
  const { ids } = editor;
  const place = { ids, type: TEST_FLOOR_PDU, roomId: 'room:1', xUm: 8_000_000, yUm: 4_000_000 } as const;
  expect(editor.run({ label: 'Place', code: 'test' }, placeEquipment(editor.view, place))).toBe(true);
  const utility = addPowerNode(editor.view, { ids, kind: 'utility' });
  expect(editor.run({ label: 'Add', code: 'test' }, utility)).toBe(true);
  const [pdu, ...others] = supplyNodes(editor);
  expect(others).toEqual([]);
  if (pdu?.hostId === undefined) throw new Error('the PDU has no node');

  const loads = ['rack:2', pdu.hostId] as const;
  const plan = planConnections(editor, loads, { feedIds: ['powerFeed:2'], nodeIds: [pdu.id] });
  const added = plan.ok ? [...plan.value.added.values()] : [];
  expect(added.filter((record) => record.typeName === 'powerFeed')).toMatchObject([
    { name: 'R02 A', sourceId: pdu.id, voltageV: 415 },
  ]);
  const connected = added.flatMap((record) => (record.typeName === 'powerConnection' ? [record.loadId] : []));
  expect(connected.filter((id) => id === 'rack:2')).toHaveLength(2);
  expect(editor.run({ label: 'Connect', code: 'test' }, plan)).toBe(true);
  expect(editor.undoLabel).toBe('Connect');
});
