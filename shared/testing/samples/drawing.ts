/** What the samples are drawn with: records straight into a document, in millimetres and kilowatts, with ids in order. */
import type { CatalogType } from '../../catalog/catalog-type';
import { createRecord } from '../../model/create-record';
import { createSequentialIds, type RecordId } from '../../model/record-id';
import type { Cable } from '../../model/records/cable';
import type { Device } from '../../model/records/device';
import type { DocumentHeader } from '../../model/records/document';
import type { Equipment } from '../../model/records/equipment';
import type { Obstacle } from '../../model/records/obstacle';
import type { PowerFeed } from '../../model/records/power-feed';
import type { Rack } from '../../model/records/rack';
import type { Zone } from '../../model/records/zone';
import type { Records, RecordTypeName } from '../../model/registry';
import { typeRecordId } from '../../operations/embed-type';
import { plugCords } from '../../operations/plug-cords';
import type { Making, Operation } from '../../operations/types';
import { DocumentStore } from '../../store/document-store';
import { DiffBuilder, type RecordsDiff } from '../../store/records-diff';

export type Facing = 'north' | 'east' | 'south' | 'west';

/** Catalog types by their id. */
export type Types = ReadonlyMap<string, CatalogType>;

const ROTATION: Readonly<Record<Facing, number>> = { north: 0, east: 90_000, south: 180_000, west: 270_000 };
const UM_PER_MM = 1000;

type Values<T extends RecordTypeName> = Parameters<typeof createRecord<T>>[2];
type Point = readonly [xMm: number, yMm: number];

/** Where something stands: the centre of its footprint, and where its front faces. */
export interface Place {
  readonly at: Point;
  readonly facing?: Facing;
}

export type PortOwner = Rack | Device | Equipment;

/** A document in the making. Refuses nothing but what the store refuses; rules judge the result. */
export class Drawing {
  readonly store = new DocumentStore();
  private readonly ids = createSequentialIds();
  private cableCount = 0;

  constructor(
    private readonly types: Types,
    header: Values<'document'>,
  ) {
    this.put(createRecord('document', 'document:main', header));
  }

  /** Does what a person would do with an operation. */
  apply<Args>(operation: Operation<Args & Making>, args: Args): RecordsDiff {
    const planned = operation(this.store, { ...args, ids: this.ids });
    if (!planned.ok) throw new Error(planned.error.message);
    this.store.apply(planned.value);
    return planned.value;
  }

  /** Plugs the devices of racks into their rack PDUs; throws when one finds no outlet. */
  plug(racks: readonly Rack[]): void {
    const planned = plugCords(this.store, { ids: this.ids, rackIds: racks.map((rack) => rack.id) });
    if (!planned.ok) throw new Error(planned.error.message);
    if (planned.value.notes.length > 0) throw new Error(planned.value.notes.join(' '));
    this.store.apply(planned.value.diff);
  }

  get header(): DocumentHeader | undefined {
    return this.store.get('document:main');
  }

  /** Puts a changed record in the place of the one it was. */
  replace(record: PowerFeed): void {
    const before = this.store.get(record.id);
    if (!before) throw new Error(`there is no ${record.name}`);
    this.store.apply(new DiffBuilder().update(before, record).build());
  }

  add<T extends RecordTypeName>(typeName: T, values: Values<T>): Records[T] {
    return this.put(createRecord(typeName, this.ids(typeName), values));
  }

  /** A rectangular room with its north-west corner at the origin, or at a point. */
  room(widthMm: number, depthMm: number, values: Omit<Values<'room'>, 'outline'>, [xMm, yMm]: Point = [0, 0]) {
    return this.add('room', { ...values, outline: rectangle(xMm, yMm, xMm + widthMm, yMm + depthMm) });
  }

  zone(roomId: RecordId<'room'>, kind: Zone['kind'], name: string, from: Point, to: Point) {
    return this.add('zone', { roomId, kind, name, outline: rectangle(...from, ...to) });
  }

  obstacle(
    roomId: RecordId<'room'>,
    kind: Obstacle['kind'],
    name: string,
    place: Place,
    [widthMm, depthMm]: Point,
    swing?: NonNullable<Obstacle['swing']>,
  ) {
    const size = { widthUm: widthMm * UM_PER_MM, depthUm: depthMm * UM_PER_MM };
    return this.add('obstacle', { roomId, kind, name, ...standing(place), ...size, ...(swing ? { swing } : {}) });
  }

  rack(
    roomId: RecordId<'room'>,
    rowId: RecordId<'row'>,
    type: string,
    name: string,
    place: Place,
    more: Partial<Values<'rack'>> = {},
  ): Rack {
    return this.add('rack', { roomId, rowId, typeId: this.type(type), name, ...standing(place), ...more });
  }

  equipment(
    roomId: RecordId<'room'>,
    type: string,
    name: string,
    place: Place,
    more: Partial<Values<'equipment'>> = {},
  ): Equipment {
    return this.add('equipment', { roomId, typeId: this.type(type), name, ...standing(place), ...more });
  }

  /** A device with its bottom in the rack unit `ru`, counted from 1; 0U gear has none. */
  device(rack: Rack, type: string, name: string, ru: number | undefined, more: Partial<Values<'device'>> = {}): Device {
    const place = ru === undefined ? {} : { bottomHalfRu: (ru - 1) * 2 };
    return this.add('device', { rackId: rack.id, typeId: this.type(type), name, ...place, ...more });
  }

  /** Two vertical rack PDUs, A on the left and B on the right of the rear. */
  rackPdus(rack: Rack, type: string): void {
    this.device(rack, type, 'PDU A', undefined, { face: 'rear', side: 'left' });
    this.device(rack, type, 'PDU B', undefined, { face: 'rear', side: 'right' });
  }

  feed(name: string, side: 'A' | 'B', voltageV: number, amperes: number, source?: Equipment): PowerFeed {
    const from = source ? { sourceId: source.id } : {};
    return this.add('powerFeed', { name, side, voltageV, breakerMilliA: amperes * 1000, ...from });
  }

  power(load: Rack | Equipment, ...feeds: readonly PowerFeed[]): void {
    for (const feed of feeds) this.add('powerConnection', { feedId: feed.id, loadId: load.id });
  }

  cool(unitId: RecordId<'coolingUnit'>, ...targets: readonly RecordId<'rack' | 'row' | 'zone' | 'room'>[]): void {
    for (const targetId of targets) this.add('coolingConnection', { coolingUnitId: unitId, targetId });
  }

  /** A cable, labelled in the order of drawing: C001, C002, … */
  cable(from: readonly [PortOwner, string], to: readonly [PortOwner, string], values: Partial<Values<'cable'>>): Cable {
    const ends = { fromId: from[0].id, fromPort: from[1], toId: to[0].id, toPort: to[1] };
    const name = `C${String(++this.cableCount).padStart(3, '0')}`;
    return this.add('cable', { name, ...ends, ...values });
  }

  private type(id: string): RecordId<'catalogType'> {
    const recordId = typeRecordId(id);
    if (this.store.has(recordId)) return recordId;
    const type = this.types.get(id);
    if (!type) throw new Error(`the catalog has no ${id}`);
    this.put(createRecord('catalogType', recordId, { type }));
    return recordId;
  }

  private put<T extends RecordTypeName>(record: Records[T]): Records[T] {
    this.store.apply(new DiffBuilder().add(record).build());
    return record;
  }
}

function standing({ at: [xMm, yMm], facing = 'north' }: Place) {
  return { xUm: xMm * UM_PER_MM, yUm: yMm * UM_PER_MM, rotationMdeg: ROTATION[facing] };
}

function rectangle(x1: number, y1: number, x2: number, y2: number): readonly Point[] {
  const corners: readonly Point[] = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
  return corners.map(([x, y]) => [x * UM_PER_MM, y * UM_PER_MM] as const);
}

/** 1 to `count`. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A number with at least two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A port of a 64-port NDR switch, counted from 1: two to a cage, P0.0, P0.1, P1.0, … */
export function ndrPort(number: number): string {
  return `P${Math.floor((number - 1) / 2)}.${(number - 1) % 2}`;
}
