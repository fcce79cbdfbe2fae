import type { ValidationReport, ExcludedFinding, ReportedFinding } from '../../rules/report/report';
import { writeCsv, type Column } from './table';

type Line = ReportedFinding & Partial<Pick<ExcludedFinding, 'exclusion'>>;

const COLUMNS: readonly Column<Line>[] = [
  { heading: 'Code', cell: ({ code }) => code },
  { heading: 'Severity', cell: ({ state }) => (state === 'unknown' ? 'not checked' : state) },
  { heading: 'Subjects', cell: ({ subjectNames }) => subjectNames.join(', ') },
  { heading: 'Message', cell: ({ message }) => message },
  { heading: 'Actual', cell: ({ actual }) => actual },
  { heading: 'Limit', cell: ({ limit }) => limit },
  { heading: 'Unit', cell: ({ unit }) => unit },
  { heading: 'Checked against', cell: ({ basis }) => basis },
  { heading: 'Source', cell: ({ source }) => source },
  { heading: 'Source grade', cell: ({ grade }) => grade },
  { heading: 'Excluded', cell: ({ exclusion, outgrown }) => (exclusion ? 'yes' : outgrown ? 'changed since' : 'no') },
  { heading: 'Reason', cell: ({ exclusion, outgrown }) => (exclusion ?? outgrown)?.comment },
  { heading: 'Excluded by', cell: ({ exclusion, outgrown }) => (exclusion ?? outgrown)?.author },
  { heading: 'Excluded at', cell: ({ exclusion, outgrown }) => (exclusion ?? outgrown)?.at },
  { heading: 'Actual when excluded', cell: ({ outgrown }) => outgrown?.measured.actual },
  { heading: 'Limit when excluded', cell: ({ outgrown }) => outgrown?.measured.limit },
  { heading: 'Finding id', cell: ({ id }) => id },
];

/** The findings of a report as CSV, worst first; those that someone excluded come last, with the reason. */
export function findingsCsv(report: ValidationReport): string {
  return writeCsv(COLUMNS, [...report.findings, ...report.excluded]);
}
