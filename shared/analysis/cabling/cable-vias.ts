import type { CableVia } from '../../model/records/cable-via';
import type { DanglingReferences } from '../dangling-references';

interface Parts {
  readonly dangling: DanglingReferences;
  readonly hasTray: (id: string) => boolean;
  readonly hasCable: (id: string) => boolean;
}

/** The trays that people said cables must pass, by cable. */
export class CableVias {
  private readonly byCable = new Map<string, Map<string, CableVia>>();
  private readonly cableOf = new Map<string, string>();

  constructor(private readonly parts: Parts) {}

  /** Files a via. Returns the id of its cable. */
  put(via: CableVia): string {
    const { dangling } = this.parts;
    this.remove(via);
    if (!this.parts.hasCable(via.cableId)) dangling.note(via, 'cableId', via.cableId);
    if (!this.parts.hasTray(via.trayId)) dangling.note(via, 'trayId', via.trayId);
    const known = this.byCable.get(via.cableId);
    if (known) known.set(via.id, via);
    else this.byCable.set(via.cableId, new Map([[via.id, via]]));
    this.cableOf.set(via.id, via.cableId);
    return via.cableId;
  }

  /** Takes a via away. Returns the id of the cable it was of. */
  remove(via: CableVia): string {
    this.parts.dangling.forget(via.id);
    const cableId = this.cableOf.get(via.id) ?? via.cableId;
    const known = this.byCable.get(cableId);
    known?.delete(via.id);
    if (known?.size === 0) this.byCable.delete(cableId);
    this.cableOf.delete(via.id);
    return cableId;
  }

  has(cableId: string): boolean {
    return this.byCable.has(cableId);
  }

  /** Ids of the trays a cable must pass, in order. */
  traysOf(cableId: string): string[] {
    const vias = [...(this.byCable.get(cableId)?.values() ?? [])];
    vias.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    return vias.map((via) => via.trayId);
  }
}
