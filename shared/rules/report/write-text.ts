import { exclusionNote, outgrownText } from './exclusion-text';
import { counted, printable } from './plain-text';
import type { ExcludedFinding, ReportedFinding, ValidationReport } from './report';

const LABELS = { error: 'error', warning: 'warning', info: 'info', unknown: 'not checked' } as const;
const INDENT = ' '.repeat(13);

/** The report for a person at a terminal. Names from the file cannot steer the terminal. */
export function writeText(report: ValidationReport): string {
  const lines = [
    ...report.findings.flatMap(findingLines),
    ...report.excluded.flatMap(excludedLines),
    ...report.staleExclusions.map(
      ({ findingId, comment }) =>
        `stale        An exclusion is for a finding that is gone: ${findingId} (“${comment}”).`,
    ),
  ];
  if (lines.length > 0) lines.push('');
  lines.push(`${report.file}: ${summary(report)}.`);
  return `${lines.map(printable).join('\n')}\n`;
}

function findingLines(finding: ReportedFinding): string[] {
  return [
    `${LABELS[finding.state].padEnd(12)} ${finding.code.padEnd(14)} ${finding.message}`,
    `${INDENT}Checked against: ${finding.basis} (${finding.source}, source grade ${finding.grade}).`,
    ...(finding.outgrown ? [`${INDENT}${outgrownText(finding, finding.outgrown)}`] : []),
  ];
}

function excludedLines(finding: ExcludedFinding): string[] {
  return [
    `${'excluded'.padEnd(12)} ${finding.code.padEnd(14)} ${finding.message}`,
    `${INDENT}Excluded${exclusionNote(finding.exclusion)}`,
  ];
}

function summary({ counts, fileProblems, rules }: ValidationReport): string {
  const off = rules.filter(({ severity }) => severity === 'off').length;
  const parts = [
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    `${counts.info} info`,
    `${counts.unknown} not checked because something is not known`,
    `${counts.excluded} excluded`,
  ];
  if (off > 0) parts.push(`${counted(off, 'rule')} switched off`);
  if (fileProblems.length > 0) parts.push(`${counted(fileProblems.length, 'problem')} in the file`);
  return parts.join(', ');
}
