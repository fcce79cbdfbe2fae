import type { CatalogIndex } from '../../catalog/catalog-index';
import type { PlacedKind } from '../../catalog/categories';
import type { CatalogType } from '../../catalog/catalog-type';
import type { IdSource, RecordId } from '../../model/record-id';
import type { Rack } from '../../model/records/rack';
import { recordTypeNames, type AnyRecord, type Records } from '../../model/registry';
import { mountDevice } from '../../operations/mount-device';
import { placeEquipment } from '../../operations/place-equipment';
import { placeRack } from '../../operations/place-rack';
import { plan } from '../../operations/plan';
import type { OperationError } from '../../operations/types';
import { DocumentStore } from '../../store/document-store';
import { referring, type DocumentView } from '../../store/document-view';
import { reverseDiff, type AnyId, type RecordsDiff } from '../../store/records-diff';
import type { Result } from '../../units/result';
import type { Mapping } from './fields';
import { FreeFloor } from './free-floor';
import { genericType, TypeMatcher } from './match-type';
import { readRow, type RowValues } from './read-row';
import type { SpreadsheetTable } from './read-table';

/** What to do with a type that the catalog does not have: another one, one made from the sheet, or leave its rows out. */
export type TypeChoice = { readonly typeId: string } | 'generic' | 'leaveOut';

export interface ImportArgs {
  readonly ids: IdSource;
  readonly catalog: CatalogIndex;
  readonly table: SpreadsheetTable;
  readonly mapping: Mapping;
  readonly decimalComma: boolean;
  /** Room of the rows that name none. */
  readonly roomId: RecordId<'room'> | undefined;
  /** By the key of an unknown type, see `UnknownType`. */
  readonly typeChoices: ReadonlyMap<string, TypeChoice>;
}

/** A type the sheet names and the catalog does not have. */
export interface UnknownType {
  /** Kind and text: the key of `typeChoices`. */
  readonly key: string;
  readonly text: string;
  readonly kind: PlacedKind;
  readonly rowCount: number;
}

export type RowOutcome = 'added' | 'leftOut' | 'wrong';

export interface ImportedRow {
  /** As the spreadsheet counts. */
  readonly number: number;
  readonly outcome: RowOutcome;
  /** What it becomes, or why it does not. */
  readonly text: string;
}

export interface ImportPlan {
  /** All that can come in, as one change. */
  readonly diff: RecordsDiff;
  readonly rows: readonly ImportedRow[];
  readonly unknownTypes: readonly UnknownType[];
  readonly counts: { readonly [outcome in RowOutcome]: number };
  readonly addedByKind: { readonly [kind in PlacedKind]: number };
  /** The racks and plant that come in. */
  readonly addedIds: readonly AnyId[];
}

/** Ends a row with a sentence. */
class RowProblem extends Error {
  constructor(
    readonly outcome: Exclude<RowOutcome, 'added'>,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What a spreadsheet would bring into a document: racks first, then devices into them, then plant, whatever the order
 * of the rows. A row that cannot come in says why and does not keep the others out. Changes nothing.
 */
export function planImport(view: DocumentView, args: ImportArgs): ImportPlan {
  return new Importer(view, args).run();
}

class Importer {
  private readonly store: DocumentStore;
  private readonly types: TypeMatcher;
  private readonly floor: FreeFloor;
  private readonly values: readonly RowValues[];
  private readonly unknown = new Map<string, UnknownType>();
  private readonly racksByName = new Map<string, Rack[]>();
  private readonly equipmentNames = new Set<string>();
  private readonly addedByKind: { [kind in PlacedKind]: number } = { rack: 0, device: 0, plant: 0 };
  private readonly addedIds: AnyId[] = [];
  private readonly before: ReadonlySet<string>;
  /** What the present row has done so far. */
  private applied: RecordsDiff[] = [];

  constructor(
    view: DocumentView,
    private readonly args: ImportArgs,
  ) {
    this.store = DocumentStore.from(allRecords(view));
    const own = [...view.all('catalogType').values()].map(({ type }) => type);
    this.types = new TypeMatcher(own, args.catalog);
    const { table, mapping, decimalComma } = args;
    this.values = table.rows.map((row) => readRow(table, row, mapping, decimalComma));
    this.floor = new FreeFloor(view, lineCounts(this.values));
    for (const rack of view.all('rack').values()) this.noteRack(rack);
    for (const item of view.all('equipment').values()) this.equipmentNames.add(item.name);
    this.before = new Set([...this.store.records()].map(({ id }) => id));
  }

  run(): ImportPlan {
    const { values } = this;
    const outcomes = new Map<number, ImportedRow>();
    for (const kind of ['rack', 'device', 'plant'] as const)
      for (const row of values) if (row.kind === kind) outcomes.set(row.number, this.take(row));
    const rows = values.map(({ number }) => outcomes.get(number)).filter((row) => row !== undefined);
    const counts: { [outcome in RowOutcome]: number } = { added: 0, leftOut: 0, wrong: 0 };
    for (const { outcome } of rows) counts[outcome]++;
    const added = new Map<AnyId, AnyRecord>();
    for (const record of this.store.records()) if (!this.before.has(record.id)) added.set(record.id, record);
    return {
      diff: { added, updated: new Map(), removed: new Map() },
      rows,
      unknownTypes: [...this.unknown.values()],
      counts,
      addedByKind: this.addedByKind,
      addedIds: this.addedIds,
    };
  }

  private take(row: RowValues): ImportedRow {
    try {
      this.applied = [];
      if (row.problems.length > 0) throw new RowProblem('wrong', row.problems.join(' '));
      const text = this.add(row);
      this.addedByKind[row.kind]++;
      return { number: row.number, outcome: 'added', text };
    } catch (reason) {
      // A row comes in whole or not at all.
      for (const diff of this.applied.reverse()) this.store.apply(reverseDiff(diff), 'undo');
      if (reason instanceof RowProblem) return { number: row.number, outcome: reason.outcome, text: reason.message };
      throw reason;
    }
  }

  private add(row: RowValues): string {
    switch (row.kind) {
      case 'rack':
        return this.addRack(row);
      case 'device':
        return this.addDevice(row);
      case 'plant':
        return this.addPlant(row);
    }
  }

  private addRack(row: RowValues): string {
    const roomId = this.roomOf(row);
    const name = row.texts.name ?? row.texts.rack;
    if (name !== undefined && this.racksByName.get(name)?.some((rack) => rack.roomId === roomId))
      throw new RowProblem('leftOut', `A rack “${name}” is in this room already.`);
    const type = this.typeOf(row);
    const rowId = this.rowOf(row, roomId);
    const at = this.floor.place(roomId, type, row, lineOf(row));
    const id = this.args.ids('rack');
    this.apply(
      placeRack(this.store, {
        ids: onceThen(id, this.args.ids),
        type,
        roomId,
        ...at,
        ...(rowId === undefined ? {} : { rowId }),
        ...(name === undefined ? {} : { name }),
      }),
    );
    const rack = this.details(id, row, { powerLimitW: row.powerLimitW, tag: row.texts.tag });
    this.noteRack(rack);
    this.addedIds.push(id);
    return `Rack ${rack.name}: ${type.name}`;
  }

  private addDevice(row: RowValues): string {
    const rack = this.rackOf(row);
    const { name } = row.texts;
    if (name !== undefined)
      for (const device of referring(this.store, 'device', 'rackId', rack.id))
        if (device.name === name) throw new RowProblem('leftOut', `“${name}” is in rack ${rack.name} already.`);
    const type = this.typeOf(row);
    const { bottomHalfRu, face, side } = row;
    const id = this.args.ids('device');
    this.apply(
      mountDevice(this.store, {
        ids: onceThen(id, this.args.ids),
        rackId: rack.id,
        type,
        ...(name === undefined ? {} : { name }),
        ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
        ...(face === undefined ? {} : { face }),
        ...(side === undefined ? {} : { side }),
      }),
    );
    const device = this.details(id, row, {});
    const place = device.bottomHalfRu === undefined ? '' : ` at RU ${device.bottomHalfRu / 2 + 1}`;
    return `${device.name} in ${rack.name}${place}: ${type.name}`;
  }

  private addPlant(row: RowValues): string {
    const roomId = this.roomOf(row);
    const { name } = row.texts;
    if (name !== undefined && this.equipmentNames.has(name))
      throw new RowProblem('leftOut', `Plant “${name}” is in the document already.`);
    const type = this.typeOf(row);
    const id = this.args.ids('equipment');
    this.apply(
      placeEquipment(this.store, {
        ids: onceThen(id, this.args.ids),
        type,
        roomId,
        ...this.floor.place(roomId, type, row, lineOf(row)),
        ...(name === undefined ? {} : { name }),
      }),
    );
    const item = this.details(id, row, {});
    this.equipmentNames.add(item.name);
    this.addedIds.push(id);
    return `${item.name}: ${type.name}`;
  }

  /** Puts what the operations do not take into the new record: status, power, notes and more. */
  private details<T extends 'rack' | 'device' | 'equipment'>(
    id: RecordId<T>,
    row: RowValues,
    more: { readonly [field: string]: unknown },
  ): Records[T] {
    const { status, plannedPowerW } = row;
    const values = { status, plannedPowerW, notes: row.texts.notes, ...more };
    const changes = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    this.apply(plan(this.store, (draft) => void draft.change(draft.need(id) as AnyRecord, changes)));
    const record = this.store.get(id);
    if (record === undefined) throw new RowProblem('wrong', 'It could not be made.');
    return record;
  }

  private roomOf({ texts }: RowValues): RecordId<'room'> {
    const rooms = [...this.store.all('room').values()];
    const named = texts.room === undefined ? undefined : rooms.find(({ name }) => sameWord(name, texts.room ?? ''));
    if (texts.room !== undefined && named === undefined)
      throw new RowProblem('wrong', `There is no room “${texts.room}”. Draw it, or do not read the column of rooms.`);
    const roomId = named?.id ?? this.args.roomId;
    if (roomId === undefined) throw new RowProblem('wrong', 'There is no room yet. Draw one first.');
    return roomId;
  }

  private rowOf({ texts }: RowValues, roomId: RecordId<'room'>): RecordId<'row'> | undefined {
    const name = texts.row;
    if (name === undefined) return undefined;
    for (const row of this.store.all('row').values()) if (row.roomId === roomId && row.name === name) return row.id;
    const id = this.args.ids('row');
    this.apply(plan(this.store, (draft) => void draft.add('row', id, { roomId, name })));
    return id;
  }

  private rackOf({ texts }: RowValues): Rack {
    const name = texts.rack;
    if (name === undefined) throw new RowProblem('wrong', 'It does not say which rack it is in.');
    const racks = this.racksByName.get(name) ?? [];
    const here = texts.room === undefined ? racks : racks.filter((rack) => this.isIn(rack, texts.room ?? ''));
    const [rack, second] = here;
    if (rack === undefined) throw new RowProblem('wrong', `There is no rack “${name}”.`);
    if (second !== undefined) throw new RowProblem('wrong', `There are several racks “${name}”; name the room too.`);
    return rack;
  }

  private isIn(rack: Rack, room: string): boolean {
    return sameWord(this.store.get(rack.roomId)?.name ?? '', room);
  }

  private typeOf(row: RowValues): CatalogType {
    const { type, typeId, model, maker } = row.texts;
    const withMaker = [type, model].map((text) => (text && maker ? `${maker} ${text}` : undefined));
    const found = this.types.find([typeId, ...withMaker, type, model], [row.kind]);
    if (found) return found;
    const text = type ?? model;
    if (text === undefined) throw new RowProblem('wrong', 'It does not say which type it is.');
    const key = `${row.kind} ${maker ?? ''} ${text}`;
    const choice = this.args.typeChoices.get(key);
    const known = this.unknown.get(key);
    this.unknown.set(key, {
      key,
      text: maker ? `${maker} ${text}` : text,
      kind: row.kind,
      rowCount: (known?.rowCount ?? 0) + 1,
    });
    if (choice === undefined)
      throw new RowProblem('wrong', `“${text}” is not in the catalog as a ${row.kind}. Choose a type for it.`);
    if (choice === 'leaveOut') throw new RowProblem('leftOut', `Rows of “${text}” are left out.`);
    if (choice === 'generic') return genericType({ name: text, maker, model, kind: row.kind, halfRu: row.halfRu });
    const chosen = this.args.catalog.get(choice.typeId);
    if (chosen?.kind !== row.kind) throw new RowProblem('wrong', `The type chosen for “${text}” is not a ${row.kind}.`);
    return chosen;
  }

  private noteRack(rack: Rack): void {
    const known = this.racksByName.get(rack.name);
    if (known) known.push(rack);
    else this.racksByName.set(rack.name, [rack]);
  }

  private apply(planned: Result<RecordsDiff, OperationError>): void {
    if (!planned.ok) throw new RowProblem('wrong', planned.error.message);
    this.store.apply(planned.value);
    this.applied.push(planned.value);
  }
}

function* allRecords(view: DocumentView): Generator<AnyRecord> {
  for (const name of recordTypeNames) yield* view.all(name).values();
}

/** The line in which something without coordinates is put. */
function lineOf({ kind, texts }: RowValues): string {
  return kind === 'rack' ? `row ${texts.row ?? ''}` : kind;
}

function lineCounts(values: readonly RowValues[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of values) counts.set(lineOf(row), (counts.get(lineOf(row)) ?? 0) + 1);
  return counts;
}

/** An id source whose first id of the type is the given one. */
function onceThen(first: AnyId, ids: IdSource): IdSource {
  let isUsed = false;
  return (typeName) => {
    if (isUsed || !first.startsWith(`${typeName}:`)) return ids(typeName);
    isUsed = true;
    return first as ReturnType<typeof ids<typeof typeName>>;
  };
}

function sameWord(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
