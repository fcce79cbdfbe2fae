import type { Exclusion, Measured } from '../../model/records/exclusion';
import type { AnyRecord } from '../../model/registry';
import type { RecordsDiff } from '../../store/records-diff';
import { isKnown } from '../../units/known';
import type { Finding } from './finding';

/** The findings someone excluded, by finding. Rules never see them. */
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

  /** The exclusion that is in force for a finding as it is; of several the oldest. */
  of(finding: Finding): Exclusion | undefined {
    return this.allOf(finding.id).find(({ measured }) => !isWorse(finding, measured));
  }

  /** The exclusion a finding has outgrown: it is worse than each of its exclusions knew it. Of several the oldest. */
  outgrownBy(finding: Finding): Exclusion | undefined {
    const all = this.allOf(finding.id);
    return all.every(({ measured }) => isWorse(finding, measured)) ? all[0] : undefined;
  }

  /** Exclusions whose finding is not there (any more), by id. They are listed, never deleted. */
  stale(isThere: (findingId: string) => boolean): readonly Exclusion[] {
    return [...this.byId.values()]
      .filter((exclusion) => !isThere(exclusion.findingId))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** By age. */
  private allOf(findingId: string): readonly Exclusion[] {
    if (this.byFinding.size === 0) return NONE;
    const ids = this.byFinding.get(findingId);
    if (!ids) return NONE;
    const all = [...ids].map((id) => this.byId.get(id)).filter((one) => one !== undefined);
    return all.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  }
}

const NONE: readonly never[] = [];

/**
 * True when a finding is worse than it was: it misses its limit by more, on the other side, or in another unit, or one
 * of its two figures is known now and was not, or the other way round. Nothing remembered is never outgrown, nor is
 * what could not be checked: once it can be, it is another finding.
 */
export function isWorse(
  { actual, limit, unit, isUnknown }: Measured & Pick<Finding, 'isUnknown'>,
  then: Measured | undefined,
): boolean {
  if (!then || isUnknown) return false;
  if (isKnown(actual) !== isKnown(then.actual) || isKnown(limit) !== isKnown(then.limit)) return true;
  if (unit !== then.unit) return true;
  if (!isKnown(actual) || !isKnown(then.actual) || !isKnown(limit) || !isKnown(then.limit)) return false;
  const [miss, missThen] = [actual - limit, then.actual - then.limit];
  return Math.sign(miss) !== Math.sign(missThen) || Math.abs(miss) > Math.abs(missThen) * (1 + ROUNDING);
}

/** Figures of reports are rounded to twelve digits. */
const ROUNDING = 1e-9;
