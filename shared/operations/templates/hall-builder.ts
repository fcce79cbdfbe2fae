import type { CatalogType } from '../../catalog/catalog-type';
import { specOf } from '../../catalog/spec';
import { createRecord } from '../../model/create-record';
import type { IdSource, RecordId } from '../../model/record-id';
import { DOCUMENT_ID } from '../../model/records/document';
import type { AnyRecord, Records, RecordTypeName } from '../../model/registry';
import { DocumentStore } from '../../store/document-store';
import type { RecordsDiff } from '../../store/records-diff';
import { isKnown } from '../../units/known';
import type { Result } from '../../units/result';
import { addFeed } from '../add-feed';
import { connectCooling } from '../connect-cooling';
import { connectPower } from '../connect-power';
import { createRoom } from '../create-room';
import { createRow } from '../create-row';
import { createZone } from '../create-zone';
import { planSizeOf } from '../item-footprint';
import { mountDevice } from '../mount-device';
import { placeEquipment } from '../place-equipment';
import { placeRack } from '../place-rack';
import { Refusal } from '../plan';
import type { OperationError } from '../types';

/** What a template is built with. */
export interface TemplateTools {
  readonly ids: IdSource;
  /** Finds a type of the catalog. */
  readonly typeOf: (typeId: string) => CatalogType | undefined;
}

/** IEC: line-to-line volts of a three-phase supply. */
const SUPPLY_V = 400;
/** Breakers as they are sold, in ampere (IEC 60947-2 and 60898-1 rated currents). */
const BREAKERS_A = [16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 320, 400, 500, 630, 800, 1000, 1250, 1600];
/** A feed is chosen so that it carries its whole rack, when the other side fails, at 80 % of its breaker. */
const LOADING = 0.8;

/** Builds a document step by step, with the same operations that a person uses. A step that fails is a `Refusal`. */
export class HallBuilder {
  private readonly store: DocumentStore;

  constructor(
    readonly tools: TemplateTools,
    documentName: string,
  ) {
    this.store = DocumentStore.from([createRecord('document', DOCUMENT_ID, { name: documentName })]);
  }

  /** All records so far. */
  records(): readonly AnyRecord[] {
    return [...this.store.records()];
  }

  /** A type that the template needs; refuses when the catalog lacks it. */
  type(typeId: string): CatalogType {
    const type = this.tools.typeOf(typeId);
    if (!type) throw new Refusal('not-found', `The catalog has no ${typeId}, which this template needs.`);
    return type;
  }

  /** Width across the front and depth of a type, in µm. */
  size(typeId: string): { readonly widthUm: number; readonly depthUm: number } {
    return planSizeOf(this.type(typeId));
  }

  /** Watts a type draws, zero when unknown. */
  powerW(typeId: string): number {
    const { powerW } = specOf(this.type(typeId));
    return isKnown(powerW) ? powerW : 0;
  }

  /** Share of a type's heat that goes to liquid, from 0 to 1; zero when unknown. */
  liquidShare(typeId: string): number {
    const { heatLiquidPermille } = specOf(this.type(typeId));
    return isKnown(heatLiquidPermille) ? heatLiquidPermille / 1000 : 0;
  }

  room(name: string, widthUm: number, depthUm: number): RecordId<'room'> {
    const outline = [[0, 0], [widthUm, 0], [widthUm, depthUm], [0, depthUm]] as const; // prettier-ignore
    return this.make('room', createRoom(this.store, { ids: this.tools.ids, outline, name }));
  }

  /** Racks side by side from this west edge on, named as a row. */
  row(
    args: {
      readonly roomId: RecordId<'room'>;
      readonly typeId: string;
      readonly count: number;
      readonly westUm: number;
      readonly yUm: number;
      readonly rotationMdeg: number;
    },
    name: string,
  ): readonly RecordId<'rack'>[] {
    const type = this.type(args.typeId);
    const { widthUm } = planSizeOf(type);
    const rackIds = Array.from({ length: args.count }, (_, index) => {
      const { roomId, yUm, rotationMdeg } = args;
      const xUm = args.westUm + Math.round((index + 0.5) * widthUm);
      return this.make('rack', placeRack(this.store, { ids: this.tools.ids, type, roomId, xUm, yUm, rotationMdeg }));
    });
    this.apply(createRow(this.store, { ids: this.tools.ids, rackIds, name }));
    return rackIds;
  }

  mount(rackId: RecordId<'rack'>, typeId: string, bottomHalfRu?: number, side?: 'left' | 'right'): void {
    const type = this.type(typeId);
    const place = {
      ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
      ...(side === undefined ? {} : { side, face: 'rear' as const }),
    };
    this.apply(mountDevice(this.store, { ids: this.tools.ids, rackId, type, ...place }));
  }

  plant(
    roomId: RecordId<'room'>,
    typeId: string,
    xUm: number,
    yUm: number,
    rotationMdeg: number,
  ): RecordId<'equipment'> {
    const type = this.type(typeId);
    const args = { ids: this.tools.ids, type, roomId, xUm, yUm, rotationMdeg };
    return this.make('equipment', placeEquipment(this.store, args));
  }

  /** An A and a B feed of its own for a rack that draws this. */
  feeds(rackId: RecordId<'rack'>, loadW: number): void {
    const { ids } = this.tools;
    const ampere = loadW / (Math.sqrt(3) * SUPPLY_V * LOADING);
    const breakerMilliA = (BREAKERS_A.find((size) => size >= ampere) ?? BREAKERS_A.at(-1) ?? 0) * 1000;
    const rackName = this.store.get(rackId)?.name ?? '';
    const feedIds = ['A', 'B'].map((side) =>
      this.make(
        'powerFeed',
        addFeed(this.store, { ids, side, voltageV: SUPPLY_V, breakerMilliA, name: `${rackName} ${side}` }),
      ),
    );
    this.apply(connectPower(this.store, { ids, feedIds, loadIds: [rackId] }));
  }

  /** Connects racks to the cooling unit that a piece of plant brought along. */
  cool(equipmentId: RecordId<'equipment'>, targetIds: readonly RecordId<'rack'>[]): void {
    const unit = [...this.store.all('coolingUnit').values()].find((one) => one.hostId === equipmentId);
    if (!unit || targetIds.length === 0) return;
    this.apply(connectCooling(this.store, { ids: this.tools.ids, coolingUnitIds: [unit.id], targetIds }));
  }

  zone(
    roomId: RecordId<'room'>,
    kind: Records['zone']['kind'],
    rect: { readonly west: number; readonly north: number; readonly east: number; readonly south: number },
  ): void {
    const { west, north, east, south } = rect;
    const outline = [[west, north], [east, north], [east, south], [west, south]] as const; // prettier-ignore
    this.apply(createZone(this.store, { ids: this.tools.ids, roomId, kind, outline }));
  }

  private apply(planned: Result<RecordsDiff, OperationError>): RecordsDiff {
    if (!planned.ok) throw new Refusal(planned.error.code, planned.error.message);
    this.store.apply(planned.value);
    return planned.value;
  }

  /** Applies a plan and answers the first record of a type that it makes. */
  private make<T extends RecordTypeName>(typeName: T, planned: Result<RecordsDiff, OperationError>): RecordId<T> {
    for (const record of this.apply(planned).added.values())
      if (record.typeName === typeName) return record.id as RecordId<T>;
    throw new Refusal('nothing-made', `A step of the template made no ${typeName}.`);
  }
}
