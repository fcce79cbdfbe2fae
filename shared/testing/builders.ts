/**
 * Small documents for tests, written the way one thinks of them: names in place of ids, millimetres and kilowatts in
 * place of canonical integers, everything not said taken from defaults. Ids are the type and the name: `rack:R1`.
 */
import type { CatalogType } from '../catalog/catalog-type';
import { createRecord } from '../model/create-record';
import type { Field } from '../model/field';
import type { RecordId } from '../model/record-id';
import { recordTypes, type AnyRecord, type RecordTypeName } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import { referenceFields } from '../store/reference-index';
import { TEST_CABLES } from './test-cables';
import { TEST_TYPES, testFigure } from './test-types';

const ALL_TYPES = [...TEST_TYPES, ...TEST_CABLES];
/** Fields that name a catalog type. */
const TYPE_FIELDS = ['typeId', 'fromModuleId', 'toModuleId'];

/** Values of a record, or of a catalog type, in short form. */
export type ShortValues = { readonly [name: string]: unknown };

/** One record in short form: type, name, values. */
export type ShortRecord = readonly [typeName: RecordTypeName, name: string, values?: ShortValues];

/** Endings of names in short form, with what they stand for and the factor to it. */
const UNITS: readonly (readonly [short: string, canonical: string, factor: number])[] = [
  ['Mm', 'Um', 1000],
  ['Kw', 'W', 1000],
  ['Deg', 'Mdeg', 1000],
  ['Celsius', 'MilliC', 1000],
  ['Lpm', 'MlPerMin', 1000],
  ['M3s', 'MlPerS', 1_000_000],
  ['Amp', 'MilliA', 1000],
];

const HALL = 'room:hall';

/** What a record of a type has when nothing else is said. */
const DEFAULTS: { readonly [T in RecordTypeName]?: ShortValues } = {
  room: { outlineMm: [0, 0, 12_000, 10_000] },
  obstacle: { roomId: HALL, kind: 'column', xMm: 0, yMm: 0, widthMm: 500, depthMm: 500 },
  zone: { roomId: HALL, kind: 'coldAisle', outlineMm: [0, 0, 12_000, 10_000] },
  row: { roomId: HALL },
  rack: { roomId: HALL, typeId: 'test/frame', xMm: 5000, yMm: 5000 },
  device: { typeId: 'test/server' },
  equipment: { roomId: HALL, typeId: 'test/crah', xMm: 9000, yMm: 9000 },
  redundancyGroup: { scheme: 'N' },
  powerNode: { kind: 'switchgear' },
  powerFeed: { voltageV: 400, breakerAmp: 100, phases: 'three' },
  coolingUnit: { medium: 'air' },
  annotation: { text: 'note', xMm: 0, yMm: 0 },
};

/** Makes records one by one; `build` gives the document. */
export class HallBuilder {
  private readonly made = new Map<string, AnyRecord>();

  /** Adds one record in short form. */
  add(typeName: RecordTypeName, name: string, values: ShortValues = {}): this {
    if (typeName === 'catalogType') return this.addType(name, values);
    const long = this.expand(typeName, { ...DEFAULTS[typeName], ...values });
    const fields = recordTypes[typeName].fields as { readonly [field: string]: Field<unknown> };
    if ('name' in fields && long['name'] === undefined) long['name'] = name;
    this.put(createRecord(typeName, `${typeName}:${name}` as RecordId, long as never) as AnyRecord);
    return this;
  }

  /** Adds all of them. */
  addAll(records: readonly ShortRecord[]): this {
    for (const [typeName, name, values] of records) this.add(typeName, name, values);
    return this;
  }

  rack(name: string, values?: ShortValues): this {
    return this.add('rack', name, values);
  }

  device(name: string, rack: string, values?: ShortValues): this {
    return this.add('device', name, { rackId: rack, ...values });
  }

  feed(name: string, values?: ShortValues): this {
    return this.add('powerFeed', name, values);
  }

  /** Connects loads to a feed. */
  connect(feed: string, ...loads: readonly string[]): this {
    for (const load of loads) this.add('powerConnection', `${feed}-${load}`, { feedId: feed, loadId: load });
    return this;
  }

  node(name: string, values?: ShortValues): this {
    return this.add('powerNode', name, values);
  }

  /** Links each node to the next. */
  chain(...nodes: readonly string[]): this {
    for (const [index, to] of nodes.entries()) {
      const from = nodes[index - 1];
      if (from !== undefined) this.add('powerLink', `${from}-${to}`, { fromId: from, toId: to });
    }
    return this;
  }

  /** Every record, in the order of their making. */
  records(): readonly AnyRecord[] {
    return [...this.made.values()];
  }

  build(): DocumentStore {
    return DocumentStore.from(this.made.values());
  }

  private put(record: AnyRecord): void {
    this.made.set(record.id, record);
  }

  private addType(name: string, values: ShortValues): this {
    const { base, figures, ...others } = values;
    const found = ALL_TYPES.find((type) => type.id === base);
    if (!found) throw new Error(`There is no test type called ${String(base)}`);
    const changed = Object.entries(
      (figures ?? {}) as {
        [figure: string]: [number | 'unknown', string, ...number[]] | null;
      },
    );
    const all: Record<string, unknown> = { ...found.figures };
    for (const [figure, value] of changed) {
      if (value === null) delete all[figure];
      else all[figure] = testFigure(...value);
    }
    const type = { ...found, id: name, name, ...nested(found, others), figures: all } as CatalogType;
    this.put(createRecord('catalogType', `catalogType:${name}`, { type }));
    return this;
  }

  /** Canonical names and values in place of short ones. */
  private expand(typeName: RecordTypeName, values: ShortValues): Record<string, unknown> {
    const long: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(values)) {
      if (value === null) continue;
      if (name === 'outlineMm') long['outline'] = outlineOf(value as readonly number[]);
      else if (name === 'pathMm')
        long['path'] = (value as readonly (readonly number[])[]).map((point) => point.map((mm) => mm * 1000));
      else if (name === 'holesMm') long['holes'] = (value as readonly (readonly number[])[]).map(outlineOf);
      else if (referenceFields[typeName].includes(name)) long[name] = this.resolve(typeName, name, String(value));
      else {
        const [field, factor] = canonicalName(name);
        long[field] = factor === 1 ? value : Math.round((value as number) * factor);
      }
    }
    return long;
  }

  /** The id a name stands for. A test type and the room `hall` are made when they are first named. */
  private resolve(typeName: RecordTypeName, fieldName: string, name: string): string {
    if (name === HALL && !this.made.has(HALL)) this.add('room', 'hall');
    if (name.includes(':')) return name;
    const field = recordTypes[typeName].fields[fieldName] as Field<unknown>;
    const candidates = (field.reference?.to ?? []).map((target) => `${target}:${name}`);
    const found = candidates.find((id) => this.made.has(id));
    if (found) return found;
    const type = TYPE_FIELDS.includes(fieldName) ? ALL_TYPES.find((one) => one.id === name) : undefined;
    if (!type) throw new Error(`${fieldName} of a ${typeName} names ${name}, which was not made before`);
    this.put(createRecord('catalogType', `catalogType:${name}`, { type }));
    return `catalogType:${name}`;
  }
}

/** An empty document to be filled; its room `hall` appears with the first thing in it. */
export function aHall(): HallBuilder {
  return new HallBuilder();
}

function canonicalName(name: string): readonly [name: string, factor: number] {
  for (const [short, canonical, factor] of UNITS)
    if (name.endsWith(short)) return [`${name.slice(0, -short.length)}${canonical}`, factor];
  return [name, 1];
}

/** `[x1, y1, x2, y2]` is a rectangle; more numbers are corners. In millimetres. */
function outlineOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const um = numbers.map((value) => Math.round(value * 1000));
  const [minX = 0, minY = 0, maxX = 0, maxY = 0] = um;
  if (um.length === 4)
    return [
      [minX, minY],
      [maxX, minY],
      [maxX, maxY],
      [minX, maxY],
    ];
  return Array.from({ length: um.length / 2 }, (_, index) => [um[2 * index] ?? 0, um[2 * index + 1] ?? 0] as const);
}

/** Values laid over those of a type, one level deep, so that `device: {isFullDepth: false}` keeps the height. */
function nested(type: CatalogType, values: ShortValues): ShortValues {
  const own = type as unknown as ShortValues;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isPlain(value) && isPlain(own[name]) ? { ...own[name], ...value } : value,
    ]),
  );
}

function isPlain(value: unknown): value is ShortValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
