/** What generating did, counted, and what it could not do. */
import type { TakenPlace } from '../../operations/rack-space';

export const KINDS = ['racks', 'devices', 'cables'] as const;
export type Kind = (typeof KINDS)[number];
/** `taken`: stood in the document before and is a node now. `marked`: stands in the hall, so it is marked to be removed. */
export const FATES = ['added', 'kept', 'changed', 'taken', 'removed', 'marked'] as const;
export type Fate = (typeof FATES)[number];

/** Collects what is done while a fabric is generated. */
export class FabricReport {
  private readonly counts = new Map<string, number>();
  private readonly said: string[] = [];
  private readonly places = new Map<string, TakenPlace[]>();

  count(kind: Kind, fate: Fate): void {
    const key = `${kind} ${fate}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  of(kind: Kind, fate: Fate): number {
    return this.counts.get(`${kind} ${fate}`) ?? 0;
  }

  /** Something that could not be done, in a sentence that says what to do about it. */
  note(sentence: string): void {
    if (!this.said.includes(sentence)) this.said.push(sentence);
  }

  get notes(): readonly string[] {
    return this.said;
  }

  /** Places in a rack that were given away in this run. */
  placesIn(rackId: string): TakenPlace[] {
    const places = this.places.get(rackId) ?? [];
    this.places.set(rackId, places);
    return places;
  }
}
