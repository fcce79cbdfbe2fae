import { outgrownFields } from './exclusion-text';
import { wellFormed } from './plain-text';
import type { ExcludedFinding, ReportedFinding, ReportedProblem, ReportedRule, ValidationReport } from './report';

export interface SarifOptions {
  /** Of the program. */
  readonly version: string;
  /** The line of the file, from 1, on which a record stands, where that is known. */
  readonly lineOf?: (recordId: string) => number | undefined;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note', unknown: 'none', off: 'none' } as const;

/**
 * The report as SARIF 2.1.0 (OASIS). What could not be checked is a result of kind `open`; excluded findings are results
 * with a suppression; problems of the file are notifications of the run. A finding keeps its fingerprint over runs.
 */
export function writeSarif(report: ValidationReport, options: SarifOptions): string {
  const uri = uriOf(report.file);
  const indexes = new Map(report.rules.map(({ code }, index) => [code, index]));
  const result = (finding: ReportedFinding) => resultOf(finding, indexes.get(finding.code), uri, options);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Plenum', version: options.version, rules: report.rules.map(descriptorOf) },
        },
        artifacts: [{ location: { uri } }],
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.fileProblems.map((problem) => notificationOf(problem, uri)),
          },
        ],
        results: [
          ...report.findings.map(result),
          ...report.excluded.map((finding) => ({ ...result(finding), suppressions: [suppressionOf(finding)] })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(rule: ReportedRule) {
  const { code, key, title, reason, basis, source, grade, notChecked, severity } = rule;
  return {
    id: code,
    name: key,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: `Checked against: ${basis} (${source}, source grade ${grade}). Not checked: ${notChecked}` },
    defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
  };
}

function resultOf(finding: ReportedFinding, index: number | undefined, uri: string, options: SarifOptions) {
  const { id, code, state, subjects, subjectNames, message, actual, limit, unit, basis, source, grade, outgrown } =
    finding;
  const line = subjects.map((subject) => options.lineOf?.(subject)).find((one) => one !== undefined);
  return {
    ruleId: code,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind: state === 'unknown' ? 'open' : 'fail',
    level: LEVELS[state],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, index: 0 },
          ...(line === undefined ? {} : { region: { startLine: line } }),
        },
        logicalLocations: subjects.map((subject, place) => ({
          name: subjectNames[place] ?? subject,
          fullyQualifiedName: subject,
        })),
      },
    ],
    partialFingerprints: { 'plenumFindingId/v1': id },
    properties: {
      actual,
      limit,
      unit,
      basis,
      source,
      grade,
      ...(outgrown ? { changedSinceExcluded: outgrownFields(outgrown) } : {}),
    },
  };
}

/** The exclusion is a record of the file that was checked, so it is in the source. */
function suppressionOf({ exclusion }: ExcludedFinding) {
  const { comment, author, at } = exclusion;
  return { kind: 'inSource', status: 'accepted', justification: comment, properties: { author, at } };
}

function notificationOf({ line, message }: ReportedProblem, uri: string) {
  return {
    level: 'error',
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: Math.max(1, line) } } },
    ],
  };
}

/** A file name as a URI reference: relative paths stay relative, a drive or root becomes file:. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, '/');
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
