import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import { referring } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import type { MountedAt } from './check-mounting';
import { addCopies, collectCopySet } from './copy-set';
import { nameBooks } from './name-books';
import { NameBook } from './numbering';
import type { Plan } from './plan';
import type { Making } from './types';

/** Where the copy of a device goes. */
export interface CopyPlace extends MountedAt {
  readonly device: Device;
  readonly rackId: RecordId<'rack'>;
}

/**
 * Makes copies of devices in racks, set after set, with what is part of them: ports, cooling units, feeds of their own,
 * and cables between devices of one set. A copy keeps its name where it is free in its rack, else it is numbered on.
 */
export class DeviceCopies {
  private readonly books = new Map<string, NameBook>();
  private readonly names: ReturnType<typeof nameBooks>;

  constructor(
    private readonly draft: Plan,
    private readonly making: Making,
  ) {
    this.names = nameBooks(draft.view);
  }

  /** Adds one copy of each device; the places were looked at before. */
  add(places: readonly CopyPlace[]): void {
    const { draft } = this;
    const byId = new Map<string, CopyPlace>(places.map((place) => [place.device.id, place]));
    const newNames = new Map<string, string>();
    for (const { device, rackId } of places) {
      const book = this.bookOf(rackId);
      newNames.set(device.id, book.has(device.name) ? book.copyOf(device.name) : book.take(device.name));
    }
    const newIds = addCopies(draft, collectCopySet(draft.view, byId.keys()), {
      ids: this.making.ids,
      dxUm: 0,
      dyUm: 0,
      names: this.names,
      nameOf: (record) => {
        if (record.typeName === 'device') return newNames.get(record.id);
        const place = record.typeName === 'coolingUnit' ? byId.get(record.hostId) : undefined;
        return place && this.names('coolingUnit').take(this.unitName(place, newNames.get(place.device.id) ?? ''));
      },
      outside: (_record, target) => target,
      changes: (record) => {
        const place = byId.get(record.id);
        if (!place) return {};
        const { rackId, bottomHalfRu, face, side } = place;
        return { rackId, bottomHalfRu, face, side };
      },
    });
    for (const place of places) this.connectCooling(place, newIds);
  }

  /** A CDU in a rack serves that rack; its copy serves the rack it comes into, unless it is the same. */
  private connectCooling({ device, rackId }: CopyPlace, newIds: ReadonlyMap<string, AnyId>): void {
    for (const unit of referring(this.draft.view, 'coolingUnit', 'hostId', device.id)) {
      const serves = [...referring(this.draft.view, 'coolingConnection', 'coolingUnitId', unit.id)];
      const coolingUnitId = newIds.get(unit.id) as RecordId<'coolingUnit'> | undefined;
      if (coolingUnitId === undefined || !serves.some(({ targetId }) => targetId === device.rackId)) continue;
      const id = this.making.ids('coolingConnection');
      this.draft.add('coolingConnection', id, { coolingUnitId, targetId: rackId });
    }
  }

  private unitName({ rackId }: CopyPlace, deviceName: string): string {
    return `${this.draft.find(rackId)?.name ?? ''} ${deviceName}`.trim();
  }

  private bookOf(rackId: RecordId<'rack'>): NameBook {
    const found = this.books.get(rackId);
    if (found) return found;
    const made = new NameBook([...referring(this.draft.view, 'device', 'rackId', rackId)].map(({ name }) => name));
    this.books.set(rackId, made);
    return made;
  }
}
