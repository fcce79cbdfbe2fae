import type { Grade } from '../../catalog/figure';
import { formatMessage } from '../../i18n/message';
import type { Exclusion, Measured } from '../../model/records/exclusion';
import type { DocumentView } from '../../store/document-view';
import type { Known } from '../../units/known';
import { ENGINE_FAILURE } from '../engine/check-state';
import type { Finding, Severity } from '../engine/finding';
import type { Rule } from '../engine/rule';
import type { FindingCounts, ValidationSession } from '../engine/validation-session';
import { messageStyle, nameIn } from './message-style';

/** How a report ranks a finding: by its severity, or `unknown` where something needed for the check is not known. */
export type ReportState = Severity | 'unknown';

/** One finding in words, with the numbers it stands on. */
export interface ReportedFinding {
  /** The same in every run. */
  readonly id: string;
  readonly code: string;
  readonly state: ReportState;
  /** Ids of the records it is about, the main one first, and what people call them. */
  readonly subjects: readonly string[];
  readonly subjectNames: readonly string[];
  readonly message: string;
  /** Both in `unit`. */
  readonly actual: Known<number>;
  readonly limit: Known<number>;
  readonly unit: string;
  readonly basis: string;
  readonly source: string;
  readonly grade: Grade;
  /** The exclusion it has outgrown: it is worse now than when it was excluded. It counts again. */
  readonly outgrown?: ReportedExclusion & { readonly measured: Measured };
}

type ReportedExclusion = Pick<Exclusion, 'comment' | 'author' | 'at'>;

/** A finding that someone excluded, with the reason as it stands in the document. */
export interface ExcludedFinding extends ReportedFinding {
  readonly exclusion: ReportedExclusion;
}

/** Something wrong in the file itself. */
export interface ReportedProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A rule as it was applied. */
export type ReportedRule = Pick<
  Rule,
  'code' | 'key' | 'title' | 'reason' | 'basis' | 'source' | 'grade' | 'notChecked'
> & {
  readonly severity: Severity | 'off';
};

/** Everything one run found, in an order that depends on nothing but the document. */
export interface ValidationReport {
  readonly file: string;
  readonly formatVersion: string;
  readonly counts: FindingCounts;
  /** Worst first, then by code and id. Excluded ones are not among them. */
  readonly findings: readonly ReportedFinding[];
  readonly excluded: readonly ExcludedFinding[];
  /** Exclusions of findings that are not there any more, by id. */
  readonly staleExclusions: readonly Exclusion[];
  readonly fileProblems: readonly ReportedProblem[];
  readonly rules: readonly ReportedRule[];
}

/** The least severe finding that makes a run fail. */
export type FailOn = 'error' | 'warning';

const RANKS: readonly ReportState[] = ['error', 'warning', 'info', 'unknown'];

/** The report of a session that has run to its end. `view` is the document it ran on. */
export function makeReport(
  session: ValidationSession,
  view: DocumentView,
  file: { readonly name: string; readonly formatVersion: string; readonly problems: readonly ReportedProblem[] },
): ValidationReport {
  const style = messageStyle(view);
  const findings: ReportedFinding[] = [];
  const excluded: ExcludedFinding[] = [];
  for (const finding of session.findings()) {
    const reported = { ...asReported(finding, view), message: formatMessage(finding.message, style) };
    const exclusion = session.exclusionOf(finding);
    const outgrown = session.outgrownExclusionOf(finding);
    if (exclusion) excluded.push({ ...reported, exclusion });
    else if (outgrown?.measured) findings.push({ ...reported, outgrown: { ...outgrown, measured: outgrown.measured } });
    else findings.push(reported);
  }
  return {
    file: file.name,
    formatVersion: file.formatVersion,
    counts: session.counts(),
    findings: findings.sort(byRank),
    excluded: excluded.sort(byRank),
    staleExclusions: session.staleExclusions(),
    fileProblems: file.problems,
    rules: session
      .rulesInForce()
      .map(({ rule, severity }) => ({
        code: rule.code,
        key: rule.key,
        title: rule.title,
        reason: rule.reason,
        basis: rule.basis,
        source: rule.source,
        grade: rule.grade,
        notChecked: rule.notChecked,
        severity,
      }))
      .sort((a, b) => compare(a.code, b.code)),
  };
}

/**
 * True when the run must not pass: a finding at or above `failOn`, a file that is damaged in places, or a rule that
 * could not run.
 */
export function isFailed(report: ValidationReport, failOn: FailOn): boolean {
  const { counts, fileProblems, findings } = report;
  return (
    counts.error > 0 ||
    (failOn === 'warning' && counts.warning > 0) ||
    fileProblems.length > 0 ||
    findings.some(({ code }) => code === ENGINE_FAILURE)
  );
}

/** True when this one finding is at or above `failOn`. */
export function isFailure(finding: ReportedFinding, failOn: FailOn): boolean {
  return (
    finding.state === 'error' ||
    (finding.state === 'warning' && failOn === 'warning') ||
    finding.code === ENGINE_FAILURE
  );
}

function asReported(finding: Finding, view: DocumentView): Omit<ReportedFinding, 'message'> {
  const { id, code, subjects, actual, limit, unit, basis, source } = finding;
  const subjectNames = subjects.map((subject) => nameIn(view, subject));
  const state = finding.isUnknown ? 'unknown' : finding.severity;
  return { id, code, state, subjects, subjectNames, actual, limit, unit, basis, source, grade: finding.sourceGrade };
}

function byRank(a: ReportedFinding, b: ReportedFinding): number {
  return RANKS.indexOf(a.state) - RANKS.indexOf(b.state) || compare(a.code, b.code) || compare(a.id, b.id);
}

/** By code unit: the same order on every machine and in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
