import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../model/record-id';
import type { AnyRecord } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import type { AnyId, RecordsDiff } from '../store/records-diff';
import type { Result } from '../units/result';
import { arbitraryRecords } from '../testing/arbitraries';
import { commit, newIds } from '../testing/small-hall';
import { TEST_TYPES } from '../testing/test-types';
import { addTrayDrop } from './add-tray-drop';
import { addPowerNode } from './add-power-node';
import { arrayItems } from './array-items';
import { balancePhases } from './balance-phases';
import { connectCooling } from './connect-cooling';
import { connectPower } from './connect-power';
import { copyItems } from './copy-items';
import { createRow } from './create-row';
import { declareRedundancy } from './declare-redundancy';
import { deleteItems } from './delete-items';
import { duplicateItems } from './duplicate-items';
import { faceRow } from './face-row';
import { mirrorItems } from './mirror-items';
import { feedFrom } from './feed-from';
import { joinTrays } from './join-trays';
import { linkPower } from './link-power';
import { mountDevice } from './mount-device';
import { moveDevice } from './move-device';
import { moveItems } from './move-items';
import { pasteItems } from './paste-items';
import { placeEquipment } from './place-equipment';
import { placeRack } from './place-rack';
import { plugCords } from './plug-cords';
import type { NodeId } from './power-nodes';
import { refeed } from './refeed';
import { renumberItems } from './renumber-items';
import { replaceType, type TypedItemId } from './replace-type';
import { reshapeTray } from './reshape-tray';
import { rotateItems } from './rotate-items';
import { saveScenario } from './save-scenario';
import { setSplit } from './set-split';
import { splitTray } from './split-tray';
import { traysOverRows } from './trays-over-rows';
import type { OperationError } from './types';

type Plan = Result<RecordsDiff, OperationError>;
interface Situation {
  readonly store: DocumentStore;
  /** Some records of the document, of any type. */
  readonly some: readonly AnyId[];
  readonly number: number;
}

const ids = newIds();
/** The first record of a type, or an id that leads nowhere. */
const one = <T extends AnyRecord['typeName']>(store: DocumentStore, typeName: T) =>
  ([...store.all(typeName).keys()][0] ?? `${typeName}:none`) as RecordId<T>;
const typeFor = (number: number) => TEST_TYPES[Math.abs(number) % TEST_TYPES.length] ?? TEST_TYPES[0];

/** Every operation that takes whatever is selected, on selections that nobody would make. */
const OPERATIONS: { readonly [name: string]: (situation: Situation) => Plan } = {
  splitTray: ({ store, number }) =>
    splitTray(store, { ids, trayId: one(store, 'tray'), at: { xUm: number, yUm: -number } }),
  joinTrays: ({ store }) => joinTrays(store, { trayIds: [...store.all('tray').keys()] as RecordId<'tray'>[] }),
  reshapeTray: ({ store, number }) => {
    const trayId = one(store, 'tray');
    const path = (store.get(trayId)?.path ?? []).map(([x, y], at) => [x + at * number, y] as const);
    return reshapeTray(store, { trayId, path });
  },
  addTrayDrop: ({ store, number }) =>
    addTrayDrop(store, { ids, kind: 'riser', at: { xUm: number, yUm: number }, reachUm: 1e9 }),
  traysOverRows: ({ store }) =>
    traysOverRows(store, {
      ids,
      rackIds: [...store.all('rack').keys()] as RecordId<'rack'>[],
      make: { widthUm: 300_000, depthUm: 100_000 },
      main: 'last',
    }),
  move: ({ store, some, number }) => moveItems(store, { ids: some, dxUm: number, dyUm: -number }),
  turn: ({ store, some, number }) => rotateItems(store, { ids: some, byMdeg: number }),
  turnEach: ({ store, some }) => rotateItems(store, { ids: some, byMdeg: 90_000, about: 'own' }),
  mirror: ({ store, some }) => mirrorItems(store, { ids: some, way: 'horizontal' }),
  face: ({ store, some, number }) =>
    faceRow(store, { ids, itemIds: some, aisle: number % 2 === 0 ? 'cold' : 'hot', aisleUm: Math.abs(number) }),
  duplicate: ({ store, some, number }) => duplicateItems(store, { ids, itemIds: some, dxUm: number, dyUm: 0 }),
  array: ({ store, some, number }) =>
    arrayItems(store, { ids, itemIds: some, rows: 2, columns: 2, pitchXUm: number, pitchYUm: 1, pattern: 'Q{1}' }),
  delete: ({ store, some }) => deleteItems(store, { ids: some }),
  renumber: ({ store, some }) => renumberItems(store, { ids: some, pattern: 'N{01}' }),
  row: ({ store, some }) => createRow(store, { ids, rackIds: some as readonly RecordId<'rack'>[] }),
  power: ({ store, some }) =>
    connectPower(store, { ids, feedIds: [one(store, 'powerFeed')], loadIds: some as readonly RecordId<'rack'>[] }),
  node: ({ store, number }) =>
    addPowerNode(store, { ids, kind: 'ups', roomId: one(store, 'room'), figures: { ratedW: number } }),
  link: ({ store, some, number }) => {
    const [fromId, toId] = some as readonly NodeId[];
    const ends = { fromId: fromId ?? one(store, 'powerNode'), toId: toId ?? one(store, 'powerNode') };
    return linkPower(store, { ids, ...ends, breakerMilliA: number });
  },
  feedFrom: ({ store, some, number }) =>
    feedFrom(store, {
      ids,
      nodeIds: some as readonly NodeId[],
      loadIds: [one(store, 'rack'), one(store, 'device')],
      wiring: number % 2 === 0 ? 'three' : 'twoLines',
    }),
  refeed: ({ store, some }) =>
    refeed(store, { ids, nodeIds: [one(store, 'powerNode')], loadIds: some as readonly RecordId<'rack'>[] }),
  balance: ({ store, number }) =>
    balancePhases(store, { ids, nodeId: one(store, 'powerNode'), movesSet: number % 2 === 0 }),
  plug: ({ store, some }) => {
    const planned = plugCords(store, { ids, rackIds: some as readonly RecordId<'rack'>[] });
    return planned.ok ? { ok: true, value: planned.value.diff } : planned;
  },
  redundancy: ({ store, some, number }) =>
    declareRedundancy(store, {
      ids,
      scheme: number % 2 === 0 ? '2N' : 'block',
      nodeIds: some as readonly NodeId[],
      reserveIds: some.slice(0, 1) as readonly NodeId[],
    }),
  scenario: ({ store, some }) => saveScenario(store, { ids, failedIds: some as readonly RecordId<'powerNode'>[] }),
  split: ({ store, number }) => {
    const [connection] = store.all('powerConnection').values();
    if (!connection) return saveScenario(store, { ids, failedIds: [] });
    return setSplit(store, { loadId: connection.loadId, shares: new Map([[connection.feedId, number]]) });
  },
  cool: ({ store, some }) =>
    connectCooling(store, {
      ids,
      coolingUnitIds: [one(store, 'coolingUnit')],
      targetIds: some as readonly RecordId<'rack'>[],
    }),
  mount: ({ store, number }) =>
    mountDevice(store, {
      ids,
      rackId: one(store, 'rack'),
      type: typeFor(number) ?? never(),
      bottomHalfRu: number % 90,
    }),
  moveDevice: ({ store, number }) =>
    moveDevice(store, {
      deviceId: one(store, 'device'),
      rackId: one(store, 'rack'),
      bottomHalfRu: Math.abs(number % 90),
    }),
  place: ({ store, number }) => {
    const args = { ids, type: typeFor(number) ?? never(), roomId: one(store, 'room'), xUm: number, yUm: 0 };
    return number % 2 === 0 ? placeRack(store, args) : placeEquipment(store, { ...args, rackId: one(store, 'rack') });
  },
  replaceType: ({ store, some, number }) =>
    replaceType(store, { itemIds: some as readonly TypedItemId[], type: typeFor(number) ?? never() }),
  paste: ({ store, some, number }) => {
    const copied = copyItems(store, some);
    if (!copied.ok) return copied;
    const at = number % 2 === 0 ? {} : { at: { xUm: number, yUm: 0 } };
    const pasted = pasteItems(store, { ids, records: copied.value.records, rackId: one(store, 'rack'), ...at });
    return pasted.ok ? { ok: true, value: pasted.value.diff } : pasted;
  },
};

function never(): never {
  throw new Error('there are test types');
}

describe('operations on any document', () => {
  it.each(Object.entries(OPERATIONS))(
    '%s is done whole and can be undone, or is refused in a sentence',
    (_name, run) => {
      const picks = fc.array(fc.nat(), { maxLength: 6 });
      const numbers = fc.oneof(fc.integer({ min: -30_000_000, max: 30_000_000 }), fc.constantFrom(0, 90_000, 1e12));
      fc.assert(
        fc.property(arbitraryRecords(), picks, numbers, (records, chosen, number) => {
          const store = DocumentStore.from(records);
          const some = chosen.map((pick) => records[pick % records.length]?.id ?? never());
          const planned = run({ store, some, number });
          if (planned.ok) commit(store, planned);
          else expect(planned.error.message).toMatch(/^[A-Z“0-9].*\.$/su);
        }),
      );
    },
  );
});
