import { outgrownText } from './exclusion-text';
import { wellFormed } from './plain-text';
import { isFailure, type FailOn, type ReportedFinding, type ReportedRule, type ValidationReport } from './report';

/**
 * The report as JUnit XML, for build servers: a suite per rule, a case per finding. Findings at or above `failOn` are
 * failures; what could not be checked and what was excluded is skipped, with the reason; a rule without findings is
 * one passed case. Problems of the file are failures of a suite of their own.
 */
export function writeJunit(report: ValidationReport, failOn: FailOn): string {
  const suites = [
    ...(report.fileProblems.length > 0 ? [fileSuite(report)] : []),
    ...groupByCode(report).map(([code, cases]) => suite(code, titleOf(report.rules, code), cases, failOn)),
  ];
  const total = (of: 'tests' | 'failures' | 'skipped') => suites.reduce((sum, one) => sum + one[of], 0);
  const head = attributes({
    name: `plenum validate ${report.file}`,
    tests: total('tests'),
    failures: total('failures'),
    errors: 0,
    skipped: total('skipped'),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${head}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

/** A finding, with the comment it was excluded with. */
type Case = ReportedFinding & { readonly excludedBecause?: string };

function groupByCode({ rules, findings, excluded }: ValidationReport): [string, readonly Case[]][] {
  const groups = new Map<string, Case[]>();
  for (const { code, severity } of rules) if (severity !== 'off') groups.set(code, []);
  const put = (one: Case) => {
    const group = groups.get(one.code);
    if (group) group.push(one);
    else groups.set(one.code, [one]);
  };
  findings.forEach(put);
  for (const one of excluded) put({ ...one, excludedBecause: one.exclusion.comment });
  return [...groups];
}

function suite(code: string, title: string, cases: readonly Case[], failOn: FailOn): Suite {
  const isSkipped = (one: Case) =>
    one.excludedBecause !== undefined || (one.state === 'unknown' && !isFailure(one, failOn));
  const isFailed = (one: Case) => one.excludedBecause === undefined && isFailure(one, failOn);
  const lines = cases.map((one) => {
    const head = attributes({ classname: one.code, name: `${one.subjectNames.join(', ')} [${one.id}]` });
    if (isFailed(one)) return `<testcase ${head}>${failure(one.state, one.message, detail(one))}</testcase>`;
    if (isSkipped(one)) return `<testcase ${head}><skipped ${attributes({ message: skipReason(one) })}/></testcase>`;
    return `<testcase ${head}><system-out>${escape(`${one.message} ${detail(one)}`)}</system-out></testcase>`;
  });
  if (cases.length === 0) lines.push(`<testcase ${attributes({ classname: code, name: 'no findings' })}/>`);
  return wrap(`${code} ${title}`.trimEnd(), lines, cases.filter(isFailed).length, cases.filter(isSkipped).length);
}

function fileSuite({ file, fileProblems }: ValidationReport): Suite {
  const lines = fileProblems.map(({ line, message }, index) => {
    const head = attributes({ classname: 'file', name: `${file}, line ${line} (${index + 1})` });
    return `<testcase ${head}>${failure('error', message, message)}</testcase>`;
  });
  return wrap('Problems in the file', lines, lines.length, 0);
}

function wrap(name: string, lines: readonly string[], failures: number, skipped: number): Suite {
  const tests = lines.length;
  const head = attributes({ name, tests, failures, errors: 0, skipped });
  const xml = [`  <testsuite ${head}>`, ...lines.map((line) => `    ${line}`), '  </testsuite>'].join('\n');
  return { xml, tests, failures, skipped };
}

function titleOf(rules: readonly ReportedRule[], code: string): string {
  return rules.find((one) => one.code === code)?.title ?? '';
}

function skipReason(one: Case): string {
  return one.excludedBecause === undefined
    ? `Not checked: ${one.message}`
    : `Excluded: ${one.excludedBecause} (${one.message})`;
}

function detail(finding: ReportedFinding): string {
  const { basis, source, grade, outgrown } = finding;
  const checked = `Checked against: ${basis} (${source}, source grade ${grade}).`;
  return outgrown ? `${checked} ${outgrownText(finding, outgrown)}` : checked;
}

function failure(type: string, message: string, text: string): string {
  return `<failure ${attributes({ type, message })}>${escape(text)}</failure>`;
}

function attributes(values: { readonly [name: string]: string | number }): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(' ');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Text as XML 1.0 takes it, in content and in attributes: characters it forbids become U+FFFD. */
function escape(text: string): string {
  return wellFormed(text)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n\t\r]/g, (character) => ENTITIES[character] ?? character);
}
