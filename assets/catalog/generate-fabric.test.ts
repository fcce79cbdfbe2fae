import { describe, expect, it } from 'vitest';
import { generateFabricNow, type FabricRequest } from '#shared/generate/fabric/generate-fabric';
import type { Kind } from '#shared/generate/fabric/report';
import { changeRecord, createRecord } from '#shared/model/create-record';
import { createSequentialIds } from '#shared/model/record-id';
import type { Cable } from '#shared/model/records/cable';
import type { AnyRecord } from '#shared/model/registry';
import { FORMAT_VERSION } from '#shared/persistence/file-format';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { makeReport } from '#shared/rules/report/report';
import { DocumentStore } from '#shared/store/document-store';
import { DiffBuilder, isEmptyDiff } from '#shared/store/records-diff';
import { BUILT_IN_TYPES } from './catalog';

class Hall {
  readonly store = DocumentStore.from([createRecord('document', 'document:main', { name: 'Test' })]);
  readonly ids = createSequentialIds();
  fabricId: FabricRequest['fabricId'];

  generate(spec: FabricRequest['spec'], more: Partial<FabricRequest> = {}) {
    const again = this.fabricId === undefined ? {} : { fabricId: this.fabricId };
    const made = generateFabricNow(this.store, { spec, ids: this.ids, catalog: BUILT_IN_TYPES, ...again, ...more });
    if (!made.ok) throw new Error(made.error.message);
    this.store.apply(made.value.diff);
    this.fabricId = made.value.fabricId;
    return made.value;
  }

  cables(): readonly Cable[] {
    return [...this.store.all('cable').values()];
  }

  named(name: string) {
    const found = [...this.store.all('device').values()].find((device) => device.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  }

  replace(before: AnyRecord, after: AnyRecord): void {
    this.store.apply(new DiffBuilder().update(before, after).build());
  }

  /** Errors of the rules about cables, ports and racks. */
  errors(): readonly string[] {
    const session = new ValidationSession(this.store);
    session.run();
    const report = makeReport(session, this.store, { name: 'x', formatVersion: FORMAT_VERSION, problems: [] });
    return report.findings.flatMap(({ code, state }) => (state === 'error' ? [code] : []));
  }
}

const POD = { nodes: 8, storage: { servers: 2 }, inBand: true, outOfBand: true };
const of = (made: ReturnType<Hall['generate']>, kind: Kind) =>
  (['added', 'kept', 'changed', 'taken', 'removed', 'marked'] as const).map((fate) => made.report.of(kind, fate));

describe('a generated fabric', () => {
  it('stands in a room of its own with every link cabled and every cable of a medium', () => {
    const hall = new Hall();
    const made = hall.generate(POD);
    const { cables, leaf, spine } = made.counts;
    const counted = (purpose: Cable['purpose'], role: string) =>
      hall.cables().filter((cable) => cable.purpose === purpose && cable.fabricKey?.includes(role)).length;
    expect([leaf, spine]).toEqual([8, 4]);
    expect(counted('compute', '/nl/')).toBe(cables.nodeLeaf);
    expect(counted('uplink', 'g1/p1/ls/')).toBe(cables.leafSpine);
    expect(made.report.notes).toEqual([]);
    expect(hall.cables().filter(({ typeId, medium }) => typeId === undefined && medium === undefined)).toEqual([]);
    expect(hall.errors().filter((code) => !['AIR-CAPACITY'].includes(code))).toEqual([]);
  });

  it('lands rail i of the nodes of a unit on leaf i of the unit', () => {
    const hall = new Hall();
    hall.generate({ nodes: 64 });
    for (const cable of hall.cables().filter(({ purpose }) => purpose === 'compute')) {
      const node = Number(/node\/(\d+)/.exec(keyOf(hall, cable.fromId))?.[1]);
      const leaf = Number(/leaf\/(\d+)/.exec(keyOf(hall, cable.toId))?.[1]);
      const rail = Number(/\d+$/.exec(cable.fromPort)?.[0]);
      expect(leaf).toBe(Math.floor((node - 1) / 32) * 8 + rail);
    }
  });

  it('reaches every spine from every leaf equally often, and uses no port twice', () => {
    for (const spec of [
      { nodes: 64 },
      { nodes: 512, placement: { racksPerRow: 40 } },
      { nodes: 256, nodeType: 'dgx-b300', switchType: 'sn5600', breakout: 4, tiers: 2, placement: { racksPerRow: 40 } },
      { nodes: 16, planes: 2, nodeType: 'dgx-b300', switchType: 'sn5600' },
    ] as const) {
      const hall = new Hall();
      const { counts } = hall.generate(spec);
      const ends = hall
        .cables()
        .flatMap((cable) => [
          `${cable.fromId} ${cable.fromPort} ${String(cable.fromLane)}`,
          `${cable.toId} ${cable.toPort} ${String(cable.toLane)}`,
        ]);
      expect(new Set(ends).size).toBe(ends.length);
      const pairs = new Map<string, number>();
      for (const { fabricKey = '', fromId, toId } of hall.cables())
        if (fabricKey.includes('/ls/')) pairs.set(`${fromId} ${toId}`, (pairs.get(`${fromId} ${toId}`) ?? 0) + 1);
      const parts = counts.groups.reduce(
        (sum, { tree, planes }) => sum + planes * tree.leafSpineLinks * tree.breakout,
        0,
      );
      expect([...pairs.values()].reduce((sum, count) => sum + count, 0)).toBe(parts);
      expect(new Set(pairs.values()).size).toBe(1);
    }
  });

  it('is the same for the same description and ids', () => {
    const [one, other] = [new Hall(), new Hall()];
    one.generate(POD);
    other.generate(POD);
    expect([...one.store.records()]).toEqual([...other.store.records()]);
  });

  it('takes nodes that stand there already', () => {
    const hall = new Hall();
    hall.generate({ nodes: 4, name: 'First' });
    const nodes = [...hall.store.all('device').values()].filter(({ fabricKey = '' }) => fabricKey.includes('/node/'));
    const freed = new DiffBuilder();
    for (const node of nodes) {
      freed.update(node, changeRecord(node, { fabricId: undefined, fabricKey: undefined }));
    }
    hall.store.apply(freed.build());
    hall.fabricId = undefined;
    const made = hall.generate({ nodes: 4, name: 'Second' }, { at: { xUm: 0, yUm: 30_000_000 } });
    expect(made.report.of('devices', 'taken')).toBe(4);
    expect([...hall.store.all('device').values()].filter(({ typeId }) => typeId.endsWith('dgx-b200')).length).toBe(4);
  });

  it('says what is in the way', () => {
    const hall = new Hall();
    hall.generate({ nodes: 4 });
    hall.fabricId = undefined;
    expect(() => hall.generate({ nodes: 4, placement: { usesExisting: false } })).toThrow(/has no such free place/);
    expect(() => hall.generate({ nodes: 4, rails: 8 })).toThrow(/Say nodeType/);
  });
});

describe('generating a fabric again', () => {
  it('changes nothing when nothing has changed', () => {
    const hall = new Hall();
    hall.generate(POD);
    const again = hall.generate(structuredClone(POD));
    expect(isEmptyDiff(again.diff)).toBe(true);
    expect(of(again, 'cables')).toEqual([0, hall.cables().length, 0, 0, 0, 0]);
  });

  it('keeps what a person changed and adds what is missing', () => {
    const hall = new Hall();
    hall.generate(POD);
    const leaf = hall.named('Leaf 3');
    hall.replace(leaf, { ...leaf, name: 'My leaf', bottomHalfRu: 0 });
    const [first, gone] = hall.cables();
    if (!first || !gone) throw new Error('there are no cables');
    const edited = { ...first, name: 'C-1', medium: 'NDR-SMF OS2', toPort: 'P31.1', colour: 'blue' } as Cable;
    hall.replace(first, edited);
    hall.store.apply(new DiffBuilder().remove(gone).build());
    const again = hall.generate(POD);
    expect(of(again, 'cables')).toEqual([1, hall.cables().length - 1, 0, 0, 0, 0]);
    expect(hall.store.get(leaf.id)).toMatchObject({ name: 'My leaf', bottomHalfRu: 0 });
    expect(hall.store.get(first.id)).toEqual(edited);
    expect(hall.cables().filter(({ fabricKey }) => fabricKey === gone.fabricKey).length).toBe(1);
  });

  it('grows and shrinks back to what it was', () => {
    const hall = new Hall();
    const placement = { racksPerRow: 24 };
    hall.generate({ nodes: 8, placement });
    const before = new Set(hall.cables().map(({ fabricKey }) => fabricKey));
    const room = [...hall.store.all('room').values()][0];
    if (!room) throw new Error('there is no room');
    const wide = [[0, 0], [60_000_000, 0], [60_000_000, 40_000_000], [0, 40_000_000]] as const; // prettier-ignore
    hall.replace(room, { ...room, outline: wide });
    const grown = hall.generate({ nodes: 40, placement });
    expect(grown.report.of('devices', 'kept')).toBe(8 + 8 + 4);
    expect(hall.cables().length).toBe(grown.counts.cables.nodeLeaf + grown.counts.cables.leafSpine);
    hall.generate({ nodes: 8, placement });
    expect(new Set(hall.cables().map(({ fabricKey }) => fabricKey))).toEqual(before);
    expect(hall.store.all('device').size).toBe(8 + 8 + 4);
  });

  it('counts all that goes and stays when a fabric shrinks', () => {
    const hall = new Hall();
    const spec = { storage: true, inBand: true, outOfBand: true, scalableUnitNodes: 8, placement: { racksPerRow: 40 } };
    hall.generate({ nodes: 32, ...spec });
    const before = { racks: hall.store.all('rack').size, cables: hall.cables().length };
    const keyed = (key: string) => [...hall.store.all('device').values()].find(({ fabricKey }) => fabricKey === key);
    const [leaf, last] = [keyed('g1/p1/leaf/1'), keyed('g1/node/32')];
    const rack = last && hall.store.get(last.rackId);
    if (!leaf || !rack) throw new Error('there is no leaf, or no rack of the last node');
    hall.replace(leaf, { ...leaf, rackId: rack.id, bottomHalfRu: 90 });
    const { report } = hall.generate({ nodes: 8, ...spec });
    expect(report.of('racks', 'removed')).toBe(before.racks - hall.store.all('rack').size);
    expect(report.of('racks', 'kept')).toBe(hall.store.all('rack').size);
    const { length } = hall.cables();
    expect(before.cables + report.of('cables', 'added') - report.of('cables', 'removed')).toBe(length);
    expect(report.notes).toContain(`${rack.name} is not asked for any more and stays, because devices stand in it.`);
    expect(hall.store.get(rack.id)).toMatchObject({ fabricId: rack.fabricId });
  });

  it('gives new names only where the pattern has changed', () => {
    const hall = new Hall();
    hall.generate({ nodes: 4 });
    const own = hall.named('Spine 1');
    hall.replace(own, { ...own, name: 'Main spine' });
    hall.generate({ nodes: 4, names: { spine: 'SP-{n}' } });
    const names = [...hall.store.all('device').values()].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Main spine', 'SP-2', 'SP-3', 'SP-4', 'Leaf 1']));
  });

  it('marks what stands in the hall instead of removing it', () => {
    const hall = new Hall();
    hall.generate({ nodes: 3 });
    const node = hall.named('Node 3');
    hall.replace(node, { ...node, status: 'existing' });
    const again = hall.generate({ nodes: 2 });
    expect(again.report.of('devices', 'marked')).toBe(1);
    expect(hall.store.get(node.id)).toMatchObject({ status: 'toRemove' });
  });

  it('puts other switches in the place of those that another description asks for', () => {
    const hall = new Hall();
    hall.generate({ nodes: 4 });
    const again = hall.generate({ nodes: 4, switchType: 'generic/switch-ib-64x400g' });
    expect(again.report.of('devices', 'removed')).toBe(12);
    expect(again.report.of('devices', 'added')).toBe(12);
    expect(again.report.of('devices', 'kept')).toBe(4);
  });
});

function keyOf(hall: Hall, id: Cable['fromId']): string {
  const owner = hall.store.get(id);
  return owner && 'fabricKey' in owner ? (owner.fabricKey ?? '') : '';
}
