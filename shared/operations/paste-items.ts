import { rectAroundAll, rectCentre, type PointXY } from '../geometry/rect';
import { typeNameOf, type RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import type { CoolingConnection } from '../model/records/cooling-connection';
import type { Room } from '../model/records/room';
import { recordTypes, type AnyRecord } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import { getRecord, referring, type DocumentView } from '../store/document-view';
import type { RecordsDiff } from '../store/records-diff';
import { referenceFields, valueOf } from '../store/reference-index';
import { err, ok, type Result } from '../units/result';
import { addCopies, collectCopySet } from './copy-set';
import { freePlaces } from './free-places';
import { isPlanItem, planBounds } from './item-footprint';
import { placeOf, roomAt } from './move-records';
import { nameBooks } from './name-books';
import { NameBook } from './numbering';
import { labelOf, plan, Refusal, type Plan } from './plan';
import type { Making, OperationError } from './types';

export interface PasteItemsArgs extends Making {
  /** What the clipboard holds: `copyItems`, or the records of any document. */
  readonly records: readonly AnyRecord[];
  /** Where the middle of what is pasted goes; in place when absent. */
  readonly at?: PointXY;
  /** Room for what lies in no room where it is pasted. @default the only room there is */
  readonly roomId?: RecordId<'room'>;
  /** Rack for devices that were copied without theirs. */
  readonly rackId?: RecordId<'rack'>;
}

export interface PastePlan {
  readonly diff: RecordsDiff;
  /** What was left out or replaced, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Pastes copied items with new ids and free names, keeping their layout. A catalog type the document lacks is
 * embedded; one it has under the same id is used as the document has it, and a note says so when they differ. An item
 * without its type, or without a place to go, is left out with a note.
 */
export function pasteItems(view: DocumentView, args: PasteItemsArgs): Result<PastePlan, OperationError> {
  const notes: string[] = [];
  const planned = plan(view, (draft) => new Paste(draft, args, notes).run());
  return planned.ok ? ok({ diff: planned.value, notes }) : err(planned.error);
}

class Paste {
  private readonly clipboard: DocumentStore;
  private readonly rooms: readonly Room[];

  constructor(
    private readonly draft: Plan,
    private readonly args: PasteItemsArgs,
    private readonly notes: string[],
  ) {
    this.clipboard = DocumentStore.from(args.records);
    this.rooms = [...draft.view.all('room').values()];
  }

  run(): void {
    const types = this.embedTypes();
    const all = collectCopySet(
      this.clipboard,
      this.args.records.map((record) => record.id),
    );
    const usable = this.withoutStrays(all, types);
    if (usable.length === 0)
      throw new Refusal('nothing-to-paste', this.notes[0] ?? 'The clipboard holds nothing that can be pasted here.');
    const { dxUm, dyUm } = this.offset(usable);
    const devices = this.loneDevicePlaces(usable);
    addCopies(this.draft, usable, {
      ids: this.args.ids,
      dxUm,
      dyUm,
      names: nameBooks(this.draft.view),
      outside: (record, target) => this.outside(record, target, dxUm, dyUm),
      changes: (record) => devices.get(record.id) ?? {},
    });
  }

  /** Embeds the types that are new here; answers every type that may be used. */
  private embedTypes(): ReadonlySet<string> {
    for (const copied of this.clipboard.all('catalogType').values()) {
      const here = this.draft.find(copied.id);
      if (here === undefined) this.draft.add('catalogType', copied.id, { type: copied.type });
      else if (JSON.stringify(here.type) !== JSON.stringify(copied.type))
        this.notes.push(`${here.type.name} has other figures where it was copied; this document's figures are used.`);
    }
    return new Set([...this.draft.view.all('catalogType').keys(), ...this.clipboard.all('catalogType').keys()]);
  }

  /**
   * Leaves out, with a note, what lacks its type or its place, and what cannot be without it. One pass is enough:
   * the copy set lists parents before their parts.
   */
  private withoutStrays(all: readonly AnyRecord[], types: ReadonlySet<string>): AnyRecord[] {
    const pasted = new Set<string>(all.map((record) => record.id));
    const lost = new Set<string>();
    const needsLost = (record: AnyRecord): boolean =>
      referenceFields[record.typeName].some(
        (name) =>
          lost.has(valueOf(record, name) ?? '') && recordTypes[record.typeName].fields[name]?.presence === 'required',
      );
    for (const record of all) {
      const why = this.reasonToLeave(record, pasted, types);
      if (why !== undefined) this.notes.push(`${labelOf(record)} was left out: ${why}.`);
      if (why !== undefined || needsLost(record)) lost.add(record.id);
    }
    return all.filter((record) => !lost.has(record.id));
  }

  private reasonToLeave(
    record: AnyRecord,
    pasted: ReadonlySet<string>,
    types: ReadonlySet<string>,
  ): string | undefined {
    if ('typeId' in record && !types.has(record.typeId))
      return `its catalog type ${record.typeId.slice('catalogType:'.length)} is neither here nor on the clipboard`;
    if (record.typeName === 'device' && !pasted.has(record.rackId) && this.args.rackId === undefined)
      return 'a device is pasted into a rack; select one first';
    return undefined;
  }

  private offset(records: readonly AnyRecord[]): { dxUm: number; dyUm: number } {
    const bounds = rectAroundAll(records.filter(isPlanItem).map((item) => planBounds(this.clipboard, item)));
    if (this.args.at === undefined || bounds === undefined) return { dxUm: 0, dyUm: 0 };
    const centre = rectCentre(bounds);
    return { dxUm: Math.round(this.args.at.xUm - centre.xUm), dyUm: Math.round(this.args.at.yUm - centre.yUm) };
  }

  private loneDevicePlaces(records: readonly AnyRecord[]): ReadonlyMap<string, { readonly [field: string]: unknown }> {
    const { rackId } = this.args;
    const pasted = new Set<string>(records.map((record) => record.id));
    const alone = records.filter(
      (record): record is Device => record.typeName === 'device' && !pasted.has(record.rackId),
    );
    if (alone.length === 0 || rackId === undefined) return new Map();
    this.draft.need(rackId, 'rack');
    const view = this.draft.view;
    const typeOf = (device: Device) => this.draft.find(device.typeId)?.type;
    const places = freePlaces(view, rackId, alone, typeOf);
    const names = new NameBook([...referring(view, 'device', 'rackId', rackId)].map((device) => device.name));
    return new Map(
      alone.map((device) => [
        device.id,
        {
          rackId,
          bottomHalfRu: places.get(device.id),
          name: names.has(device.name) ? names.copyOf(device.name) : names.take(device.name),
        },
      ]),
    );
  }

  /** What a reference to something that is not pasted becomes. */
  private outside(record: AnyRecord, target: string, dxUm: number, dyUm: number): string | undefined {
    switch (typeNameOf(target)) {
      case 'catalogType':
        return target;
      case 'room':
        if (record.typeName === 'powerNode') return this.args.roomId;
        return this.roomFor(record, dxUm, dyUm);
      case 'rack':
        return this.args.rackId;
      // A unit or pipe stays on the loop it was on, where there is one of that id here.
      case 'coolingLoop':
        return getRecord(this.draft.view, target)?.id;
      default:
        return undefined;
    }
  }

  private roomFor(record: AnyRecord, dxUm: number, dyUm: number): RecordId<'room'> {
    const item = record.typeName === 'coolingConnection' ? this.hostOf(record) : record;
    if (item !== undefined && isPlanItem(item)) {
      const place = placeOf(this.clipboard, item);
      const found = roomAt(this.rooms, { xUm: place.xUm + dxUm, yUm: place.yUm + dyUm });
      if (found) return found.id;
    }
    const fallback = this.args.roomId ?? (this.rooms.length === 1 ? this.rooms[0]?.id : undefined);
    if (fallback === undefined)
      throw new Refusal(
        'no-room',
        this.rooms.length === 0
          ? 'There is no room to paste into. Draw a room first.'
          : 'This place is in no room. Paste with the pointer over a room.',
      );
    return fallback;
  }

  private hostOf(connection: CoolingConnection): AnyRecord | undefined {
    const unit = this.clipboard.get(connection.coolingUnitId);
    return unit && this.clipboard.get(unit.hostId);
  }
}
