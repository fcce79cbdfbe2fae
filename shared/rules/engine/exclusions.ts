import type { Exclusion } from '../../model/records/exclusion';
import type { AnyRecord } from '../../model/registry';
import type { RecordsDiff } from '../../store/records-diff';

/** The findings someone accepted, by finding. Rules never see them. */
export class Exclusions {
  private readonly byId = new Map<string, Exclusion>();
  private readonly byFinding = new Map<string, Set<string>>();

  put(exclusion: Exclusion): void {
    this.remove(exclusion.id);
    this.byId.set(exclusion.id, exclusion);
    const ids = this.byFinding.get(exclusion.findingId);
    if (ids) ids.add(exclusion.id);
    else this.byFinding.set(exclusion.findingId, new Set([exclusion.id]));
  }

  remove(id: string): void {
    const known = this.byId.get(id);
    if (!known) return;
    this.byId.delete(id);
    const ids = this.byFinding.get(known.findingId);
    ids?.delete(id);
    if (ids?.size === 0) this.byFinding.delete(known.findingId);
  }

  /** Follows a change. Returns true when it had to do with exclusions. */
  apply(diff: RecordsDiff): boolean {
    let isTouched = false;
    const visit = (record: AnyRecord, isGone: boolean): void => {
      if (record.typeName !== 'exclusion') return;
      isTouched = true;
      if (isGone) this.remove(record.id);
      else this.put(record);
    };
    for (const record of diff.removed.values()) visit(record, true);
    for (const record of diff.added.values()) visit(record, false);
    for (const [, after] of diff.updated.values()) visit(after, false);
    return isTouched;
  }

  /** Why a finding is accepted; of several reasons the oldest. */
  of(findingId: string): Exclusion | undefined {
    const ids = this.byFinding.get(findingId);
    if (!ids) return undefined;
    const all = [...ids].map((id) => this.byId.get(id)).filter((one) => one !== undefined);
    return all.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))[0];
  }

  /** Exclusions whose finding is not there (any more), by id. They are listed, never deleted. */
  stale(isThere: (findingId: string) => boolean): readonly Exclusion[] {
    return [...this.byId.values()]
      .filter((exclusion) => !isThere(exclusion.findingId))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
