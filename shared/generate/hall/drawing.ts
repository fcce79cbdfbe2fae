/** A document in the making: records of a hall one after the other, and operations on what is there. */
import type { CatalogType } from '../../catalog/catalog-type';
import { createRecord } from '../../model/create-record';
import type { IdSource, RecordId } from '../../model/record-id';
import { DOCUMENT_ID } from '../../model/records/document';
import type { PowerNode } from '../../model/records/power-node';
import type { Records, RecordTypeName } from '../../model/registry';
import { planSizeOf } from '../../operations/item-footprint';
import { Refusal } from '../../operations/plan';
import { typeRecordId } from '../../operations/embed-type';
import type { Making, Operation, OperationError } from '../../operations/types';
import { DocumentStore } from '../../store/document-store';
import { DiffBuilder, type RecordsDiff } from '../../store/records-diff';
import type { Result } from '../../units/result';

type Values<T extends RecordTypeName> = Parameters<typeof createRecord<T>>[2];

/** Where something stands: the centre of its footprint and where its front faces. */
export interface Spot {
  readonly xUm: number;
  readonly yUm: number;
  readonly rotationMdeg: number;
}

export class HallDrawing {
  readonly store: DocumentStore;
  private readonly types: ReadonlyMap<string, CatalogType>;
  private readonly taken = new Map<string, number>();

  constructor(
    readonly catalog: readonly CatalogType[],
    readonly ids: IdSource,
    name: string,
  ) {
    this.types = new Map(catalog.map((type) => [type.id, type]));
    this.store = DocumentStore.from([createRecord('document', DOCUMENT_ID, { name, region: 'IEC' })]);
  }

  /** A type of the catalog; refuses when it has none of that id. */
  readonly type = (typeId: string): CatalogType => {
    const type = this.types.get(typeId);
    if (!type) throw new Refusal('not-found', `The catalog has no ${typeId}, which this hall needs.`);
    return type;
  };

  /** A type of the catalog, when it has it. */
  readonly find = (typeId: string): CatalogType | undefined => this.types.get(typeId);

  size(typeId: string): { readonly widthUm: number; readonly depthUm: number } {
    return planSizeOf(this.type(typeId));
  }

  add<T extends RecordTypeName>(typeName: T, values: Values<T>): Records[T] {
    const record = createRecord(typeName, this.ids(typeName), values);
    this.store.apply(new DiffBuilder().add(record).build());
    return record;
  }

  /** Does what a person would do with an operation. */
  do<Args extends Making>(operation: Operation<Args>, args: Omit<NoInfer<Args>, 'ids'>): RecordsDiff {
    return this.apply(operation(this.store, { ...args, ids: this.ids } as Args));
  }

  apply(planned: Result<RecordsDiff, OperationError>): RecordsDiff {
    if (!planned.ok) throw new Refusal(planned.error.code, planned.error.message);
    this.store.apply(planned.value);
    return planned.value;
  }

  /** `CDU01`, `CDU02`, … */
  nextName(prefix: string): string {
    const number = (this.taken.get(prefix) ?? 0) + 1;
    this.taken.set(prefix, number);
    return `${prefix}${String(number).padStart(2, '0')}`;
  }

  embed(typeId: string): RecordId<'catalogType'> {
    const id = typeRecordId(typeId);
    if (!this.store.has(id))
      this.store.apply(new DiffBuilder().add(createRecord('catalogType', id, { type: this.type(typeId) })).build());
    return id;
  }

  plant(
    roomId: RecordId<'room'>,
    typeId: string,
    name: string,
    spot: Spot,
    more: Partial<Values<'equipment'>> = {},
  ): Records['equipment'] {
    const place = { ...spot, xUm: Math.round(spot.xUm), yUm: Math.round(spot.yUm) };
    return this.add('equipment', { roomId, typeId: this.embed(typeId), name, ...place, ...more });
  }

  /** A node of the power chain; with `host` the one that plant on the plan is. */
  node(
    kind: PowerNode['kind'],
    name: string,
    values: Partial<Values<'powerNode'>>,
    host?: Records['equipment'],
  ): PowerNode {
    return this.add('powerNode', { ...values, kind, name, ...(host ? { hostId: host.id } : {}) });
  }

  link(from: PowerNode, to: PowerNode, amperes: number, priority = 1): void {
    this.add('powerLink', { fromId: from.id, toId: to.id, priority, breakerMilliA: amperes * 1000 });
  }

  room(name: string, west: number, north: number, widthUm: number, depthUm: number, values: Partial<Values<'room'>>) {
    const [x1, y1, x2, y2] = [west, north, west + widthUm, north + depthUm].map(Math.round) as [number, number, number, number]; // prettier-ignore
    const outline = [[x1, y1], [x2, y1], [x2, y2], [x1, y2]] as const; // prettier-ignore
    return this.add('room', { ...values, name, outline });
  }
}
