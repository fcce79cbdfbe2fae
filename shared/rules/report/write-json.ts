import { outgrownFields } from './exclusion-text';
import type { ValidationReport } from './report';

/**
 * The report as JSON for other programs. `severity` says where a finding is counted: `unknown` for what could not be
 * checked. `actual` and `limit` are numbers in `unit`, or `"unknown"`. Excluded findings are only counted; one
 * that is worse now than when it was excluded is listed, with what it said then under `changedSinceExcluded`.
 */
export function writeJson(report: ValidationReport): string {
  const { file, formatVersion, counts, fileProblems } = report;
  const { error, warning, info, unknown, excluded } = counts;
  const findings = report.findings.map(
    ({ id, code, state, subjects, message, actual, limit, unit, basis, source, outgrown }) => ({
      id,
      code,
      severity: state,
      subjects,
      message,
      actual,
      limit,
      unit,
      basis,
      source,
      ...(outgrown ? { changedSinceExcluded: outgrownFields(outgrown) } : {}),
    }),
  );
  const content = {
    file,
    formatVersion,
    counts: { error, warning, info, unknown, excluded },
    fileProblems: fileProblems.length,
    findings,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
