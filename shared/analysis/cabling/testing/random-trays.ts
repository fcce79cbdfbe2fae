/** Random small halls with trays and cables, and edits of them, on a coarse grid so that things meet and ways tie. */
import fc from 'fast-check';
import { changeRecord, createRecord } from '../../../model/create-record';
import type { RecordId } from '../../../model/record-id';
import { DOCUMENT_ID } from '../../../model/records/document';
import type { AnyRecord } from '../../../model/registry';
import type { DocumentStore } from '../../../store/document-store';
import { DiffBuilder, type AnyId, type RecordsDiff } from '../../../store/records-diff';
import { TEST_FRAME } from '../../../testing/test-types';

const STEP = 1_000_000;
const RACKS = 6;
const CABLES = 8;
const ROOM = 'room:hall';
const TYPE = 'catalogType:test/frame';

/** What one tray of a random hall is like. */
export interface RandomTray {
  readonly corners: readonly (readonly [number, number])[];
  readonly values: Record<string, unknown>;
}

const grid = fc.integer({ min: 0, max: 10 });
const point = fc.tuple(grid, grid);

/** Mostly straight along the axes and open to all, so that there are ways at all. */
const tray: fc.Arbitrary<RandomTray> = fc.record({
  corners: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(point, fc.boolean(), fc.integer({ min: 2, max: 10 })).map(straight) },
    { weight: 1, arbitrary: fc.array(point, { minLength: 2, maxLength: 4 }) },
  ),
  values: fc.record({
    kind: fc.constantFrom('mixed', 'mixed', 'mixed', 'fibre', 'copper', 'power'),
    elevationUm: fc.constantFrom(3_000_000, 3_000_000, 3_000_000, 3_050_000, 3_600_000),
    exits: fc.constantFrom('anywhere', 'anywhere', 'anywhere', 'atDrops'),
    isCrossingFree: fc.constantFrom(false, false, false, true),
    hasDivider: fc.constantFrom(false, false, true),
    widthUm: fc.constantFrom(100_000, 300_000, 2_000_000),
    side: fc.constantFrom(undefined, undefined, undefined, 'A', 'B'),
  }),
});

function straight([[x, y], isAlongX, length]: readonly [readonly [number, number], boolean, number]) {
  return [[x, y] as const, isAlongX ? ([x + length, y] as const) : ([x, y + length] as const)];
}

const cable = fc.record({
  from: fc.nat(RACKS - 1),
  to: fc.nat(RACKS - 1),
  medium: fc.constantFrom('OM4', 'DAC', undefined),
  side: fc.constantFrom(undefined, undefined, 'A', 'B'),
  isRouteLocked: fc.constantFrom(false, false, false, true),
});
type RandomCable = typeof cable extends fc.Arbitrary<infer T> ? T : never;

/** One step of a session. Numbers choose among what is there. */
export type TrayEdit =
  | { readonly kind: 'putTray'; readonly at: number; readonly tray: RandomTray }
  | { readonly kind: 'cutTray'; readonly at: number; readonly share: number }
  | { readonly kind: 'removeTray'; readonly at: number }
  | {
      readonly kind: 'putDrop';
      readonly at: number;
      readonly point: readonly [number, number];
      readonly isRiser: boolean;
    }
  | { readonly kind: 'removeDrop'; readonly at: number }
  | { readonly kind: 'moveRack'; readonly at: number; readonly point: readonly [number, number] }
  | { readonly kind: 'putCable'; readonly at: number; readonly cable: RandomCable }
  | { readonly kind: 'removeCable'; readonly at: number }
  | { readonly kind: 'putVia'; readonly at: number; readonly tray: number };

const TRAYS = 10;
const at = fc.nat(TRAYS - 1);

const edit: fc.Arbitrary<TrayEdit> = fc.oneof(
  fc.record({ kind: fc.constant('putTray' as const), at, tray }),
  fc.record({ kind: fc.constant('cutTray' as const), at, share: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('removeTray' as const), at }),
  fc.record({ kind: fc.constant('putDrop' as const), at, point, isRiser: fc.boolean() }),
  fc.record({ kind: fc.constant('removeDrop' as const), at }),
  fc.record({ kind: fc.constant('moveRack' as const), at, point }),
  fc.record({ kind: fc.constant('putCable' as const), at, cable }),
  fc.record({ kind: fc.constant('removeCable' as const), at }),
  fc.record({ kind: fc.constant('putVia' as const), at, tray: at }),
);

export const trayEdits = fc.array(edit, { minLength: 1, maxLength: 10 });

export const trayHalls = fc
  .record({
    racks: fc.array(point, { minLength: RACKS, maxLength: RACKS }),
    trays: fc.array(tray, { minLength: 1, maxLength: 8 }),
    cables: fc.array(cable, { minLength: 1, maxLength: CABLES }),
    drops: fc.array(fc.tuple(point, fc.boolean()), { maxLength: 3 }),
  })
  .map(({ racks, trays, cables, drops }): readonly AnyRecord[] => [
    createRecord('document', DOCUMENT_ID, { name: 'Random' }),
    createRecord('catalogType', TYPE, { type: TEST_FRAME }),
    createRecord('room', ROOM, {
      name: 'Hall',
      outline: corners([
        [-2, -2],
        [22, -2],
        [22, 22],
        [-2, 22],
      ]),
    }),
    ...racks.map(([x, y], index) =>
      createRecord('rack', `rack:${String(index)}`, {
        roomId: ROOM,
        typeId: TYPE,
        name: `R${String(index)}`,
        xUm: x * STEP,
        yUm: y * STEP,
      }),
    ),
    ...trays.map((one, index) => trayRecord(index, one)),
    ...drops.map(([where, isRiser], index) => dropRecord(index, where, isRiser)),
    ...cables.map((one, index) => cableRecord(index, one)),
  ]);

/** The diff of an edit; nothing when it does not fit the document. */
export function trayDiff(store: DocumentStore, step: TrayEdit): RecordsDiff | undefined {
  const builder = new DiffBuilder();
  const put = (record: AnyRecord): RecordsDiff => {
    const before = recordOf(store, record.id);
    return (before ? builder.update(before, record) : builder.add(record)).build();
  };
  switch (step.kind) {
    case 'putTray':
      return put(trayRecord(step.at, step.tray));
    case 'cutTray': {
      const record = recordOf(store, `tray:${String(step.at)}`);
      if (record?.typeName !== 'tray' || recordOf(store, `tray:${String(step.at)}-cut`)) return undefined;
      const [first, second] = record.path;
      if (!first || !second) return undefined;
      const middle = [0, 1].map((axis) => part(first[axis] ?? 0, second[axis] ?? 0, step.share)) as [number, number];
      const rest = {
        ...record,
        id: `tray:${String(step.at)}-cut`,
        path: [middle, ...record.path.slice(1)],
      } as AnyRecord;
      const kept = changeRecord(record, { path: [first, part2(first, middle)] });
      return builder.update(record, kept).add(rest).build();
    }
    case 'removeTray':
      return removal(store, `tray:${String(step.at)}`);
    case 'putDrop':
      return put(dropRecord(step.at, step.point, step.isRiser));
    case 'removeDrop':
      return removal(store, `trayDrop:${String(step.at)}`);
    case 'moveRack': {
      const record = recordOf(store, `rack:${String(step.at % RACKS)}`);
      if (record?.typeName !== 'rack') return undefined;
      return put(changeRecord(record, { xUm: step.point[0] * STEP, yUm: step.point[1] * STEP }));
    }
    case 'putCable':
      return put(cableRecord(step.at, step.cable));
    case 'removeCable':
      return removal(store, `cable:${String(step.at)}`);
    case 'putVia': {
      const [cableId, trayId] = [`cable:${String(step.at)}`, `tray:${String(step.tray)}`] as const;
      if (!recordOf(store, cableId) || !recordOf(store, trayId)) return undefined;
      const id = `cableVia:${String(step.at)}-${String(step.tray)}` as const;
      return put(createRecord('cableVia', id, { cableId, trayId, order: step.tray }));
    }
  }
}

/** A record and its vias gone. */
function removal(store: DocumentStore, id: string): RecordsDiff | undefined {
  const record = recordOf(store, id);
  if (!record) return undefined;
  const builder = new DiffBuilder().remove(record);
  for (const via of store.all('cableVia').values()) if (via.cableId === id || via.trayId === id) builder.remove(via);
  return builder.build();
}

function recordOf(store: DocumentStore, id: string): AnyRecord | undefined {
  return store.get(id as AnyId);
}

function trayRecord(index: number, { corners: path, values }: RandomTray): AnyRecord {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const id: RecordId<'tray'> = `tray:${String(index)}`;
  return createRecord('tray', id, { roomId: ROOM, depthUm: 100_000, ...given, path: corners(path) } as never);
}

function dropRecord(index: number, [x, y]: readonly [number, number], isRiser: boolean): AnyRecord {
  const kind = isRiser ? 'riser' : 'waterfall';
  const [xUm, yUm] = [x * STEP, y * STEP];
  return createRecord('trayDrop', `trayDrop:${String(index)}`, { roomId: ROOM, kind, xUm, yUm });
}

function cableRecord(index: number, { from, to, medium, side, isRouteLocked }: RandomCable): AnyRecord {
  return createRecord('cable', `cable:${String(index)}`, {
    fromId: `rack:${String(from)}`,
    fromPort: `p${String(index)}`,
    toId: `rack:${String(to)}`,
    toPort: `p${String(index)}`,
    isRouteLocked,
    ...(medium === undefined ? {} : { medium }),
    ...(side === undefined ? {} : { side }),
  });
}

function corners(points: readonly (readonly [number, number])[]): [number, number][] {
  return points.map(([x, y]) => [x * STEP, y * STEP]);
}

function part(from: number, to: number, tenths: number): number {
  return Math.round(from + ((to - from) * tenths) / 10);
}

/** A little before a point, so that a cut leaves a gap. */
function part2(from: readonly [number, number], to: readonly [number, number]): [number, number] {
  return [part(from[0], to[0], 7), part(from[1], to[1], 7)];
}
