import type { ValidationReport } from './report';

/**
 * The report as JSON for other programs. `severity` says where a finding is counted: `unknown` for what could not be
 * checked. `actual` and `limit` are numbers in `unit`, or `"unknown"`. Accepted findings are only counted.
 */
export function writeJson(report: ValidationReport): string {
  const { file, formatVersion, counts, fileProblems } = report;
  const { error, warning, info, unknown, excluded } = counts;
  const findings = report.findings.map(
    ({ id, code, state, subjects, message, actual, limit, unit, basis, source }) => ({
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
