import { describe, expect, it } from 'vitest';
import { createRecord } from '../../model/create-record';
import type { Measured } from '../../model/records/exclusion';
import type { AnyRecord } from '../../model/registry';
import { DocumentStore } from '../../store/document-store';
import { aHall } from '../../testing/builders';
import { smallHall } from '../../testing/small-hall';
import { defineRule, type Rule } from '../engine/rule';
import { ValidationSession } from '../engine/validation-session';
import { messageStyle, nameIn } from './message-style';
import { formatReading } from './reading-format';
import { isFailed, makeReport, type ReportedProblem, type ValidationReport } from './report';
import { writeJson } from './write-json';
import { writeJunit } from './write-junit';
import { writeSarif } from './write-sarif';
import { writeText } from './write-text';

const texts = {
  reason: 'Because.',
  basis: 'a test limit',
  source: 'test <source>',
  grade: 'K',
  notChecked: 'All else.',
  isLive: false,
  params: {},
} as const;

/** Finds a rack of 12.5 kW against 10 kW. */
function loadRule(code: string, severity: 'error' | 'warning' | 'info'): Rule {
  return defineRule({
    ...texts,
    code,
    key: `test.${code}`,
    title: `Title of ${code}`,
    severity,
    messages: { over: '{rack} draws {actual}, {difference} over {limit}.' },
    checks: (check) => [
      check('rack', ['mounting'], (slot, { mounting }, _params, report) => {
        const id = mounting.idOf(slot);
        if (id !== 'rack:1') return;
        report.breach({
          subjects: [id],
          message: 'over',
          params: { rack: { record: id } },
          actual: 12_500,
          limit: 10_000,
          dimension: 'power',
          unit: 'kW',
        });
      }),
    ],
  });
}

const unknownRule = defineRule({
  ...texts,
  code: 'T-UNKNOWN',
  key: 'test.unknown',
  title: 'Title of T-UNKNOWN',
  severity: 'error',
  messages: { gap: 'The power of {rack} is not known.' },
  checks: (check) => [
    check('rack', ['mounting'], (slot, { mounting }, _params, report) => {
      const id = mounting.idOf(slot);
      report.notChecked({ subjects: [id], message: 'gap', params: { rack: { record: id } } });
    }),
  ],
});

const throwingRule = defineRule({
  ...texts,
  code: 'T-THROWS',
  key: 'test.throws',
  title: 'Title of T-THROWS',
  severity: 'info',
  messages: {},
  checks: (check) => [
    check('room', ['roomAir'], () => {
      throw new Error('broken');
    }),
  ],
});

const RULES = [loadRule('T-INFO', 'info'), unknownRule, loadRule('T-WARN', 'warning'), loadRule('T-ERROR', 'error')];

function reportOn(
  rules: readonly Rule[],
  options: { more?: readonly AnyRecord[]; problems?: readonly ReportedProblem[]; shuffle?: boolean } = {},
): ValidationReport {
  const records = [...smallHall().records(), ...(options.more ?? [])];
  const store = DocumentStore.from(options.shuffle ? records.reverse() : records);
  const session = new ValidationSession(store, { rules: options.shuffle ? [...rules].reverse() : rules });
  session.run();
  return makeReport(session, store, {
    name: 'a b/hall.plenum',
    formatVersion: '1.0',
    problems: options.problems ?? [],
  });
}

function exclude(findingId: string, comment: string, measured?: Measured): AnyRecord {
  return createRecord('exclusion', `exclusion:${findingId.replaceAll(/\W/g, '')}`, {
    findingId,
    comment,
    author: 'Ada',
    at: '2026-01-02T03:04:05Z',
    ...(measured ? { measured } : {}),
  });
}

/** Excluded when the rack drew 11 kW. */
const outgrownExclusion = exclude('T-ERROR rack:1', 'agreed', { actual: 11, limit: 10, unit: 'kW' });

describe('makeReport', () => {
  it('puts the worst first and gives messages with names and units', () => {
    const { findings } = reportOn(RULES);
    expect(findings.map(({ code, state }) => [code, state])).toEqual([
      ['T-ERROR', 'error'],
      ['T-WARN', 'warning'],
      ['T-INFO', 'info'],
      ['T-UNKNOWN', 'unknown'],
      ['T-UNKNOWN', 'unknown'],
    ]);
    expect(findings[0]).toMatchObject({
      message: 'R01 draws 12.5 kW, 2.5 kW over 10 kW.',
      actual: 12.5,
      limit: 10,
      unit: 'kW',
      subjectNames: ['R01'],
    });
  });

  it('writes the same bytes whatever the order of records and rules', () => {
    const [one, other] = [reportOn(RULES), reportOn(RULES, { shuffle: true })];
    expect(writeJson(other)).toBe(writeJson(one));
    expect(writeSarif(other, { version: '1' })).toBe(writeSarif(one, { version: '1' }));
    expect(writeText(other)).toBe(writeText(one));
    expect(writeJunit(other, 'error')).toBe(writeJunit(one, 'error'));
  });

  it('keeps excluded findings apart, and names exclusions whose finding is gone', () => {
    const report = reportOn(RULES, { more: [exclude('T-ERROR rack:1', 'agreed'), exclude('T-ERROR rack:9', 'old')] });
    expect(report.counts).toEqual({ error: 0, warning: 1, info: 1, unknown: 2, excluded: 1 });
    expect(report.findings.map(({ code }) => code)).not.toContain('T-ERROR');
    expect(report.excluded).toMatchObject([{ code: 'T-ERROR', exclusion: { comment: 'agreed', author: 'Ada' } }]);
    expect(report.staleExclusions.map(({ findingId }) => findingId)).toEqual(['T-ERROR rack:9']);
  });
});

describe('a finding that is worse than when it was excluded', () => {
  it('counts again, fails the run, and every format says what it was', () => {
    const report = reportOn(RULES, { more: [outgrownExclusion] });
    expect([report.counts.error, report.counts.excluded, report.excluded, isFailed(report, 'error')]).toEqual([
      1,
      0,
      [],
      true,
    ]);
    const then = { actual: 11, limit: 10, unit: 'kW', comment: 'agreed', author: 'Ada', at: '2026-01-02T03:04:05Z' };
    const { findings } = JSON.parse(writeJson(report)) as { findings: { changedSinceExcluded?: object }[] };
    expect(findings[0]?.changedSinceExcluded).toEqual(then);
    expect(findings[1]).not.toHaveProperty('changedSinceExcluded');
    expect(writeSarif(report, { version: '1' })).toContain('"changedSinceExcluded"');
    expect(writeSarif(report, { version: '1' })).not.toContain('"suppressions"');
    expect(writeJunit(report, 'error')).toContain('it was 11 kW (limit 10 kW), now it is 12.5 kW (limit 10 kW)');
  });

  it('stays excluded while it is as it was or better', () => {
    const better = exclude('T-ERROR rack:1', 'agreed', { actual: 13, limit: 10, unit: 'kW' });
    expect(reportOn(RULES, { more: [better] }).counts).toMatchObject({ error: 0, excluded: 1 });
  });
});

describe('isFailed', () => {
  const failed = (rules: readonly Rule[], failOn: 'error' | 'warning', problems: ReportedProblem[] = []) =>
    isFailed(reportOn(rules, { problems }), failOn);

  it('goes by the level asked for', () => {
    expect(failed([loadRule('T-ERROR', 'error')], 'error')).toBe(true);
    expect(failed([loadRule('T-WARN', 'warning')], 'error')).toBe(false);
    expect(failed([loadRule('T-WARN', 'warning')], 'warning')).toBe(true);
    expect(failed([loadRule('T-INFO', 'info'), unknownRule], 'warning')).toBe(false);
  });
  it('never passes a file that is damaged in places, nor a rule that could not run', () => {
    expect(failed([], 'error', [{ line: 3, message: 'Line 3 is broken.' }])).toBe(true);
    expect(failed([throwingRule], 'error')).toBe(true);
  });
});

describe('writeJson', () => {
  it('has the promised shape and counts each finding under its severity', () => {
    const content = JSON.parse(writeJson(reportOn(RULES))) as Record<string, unknown> & {
      findings: { severity: string }[];
      counts: Record<string, number>;
    };
    expect(Object.keys(content)).toEqual(['file', 'formatVersion', 'counts', 'fileProblems', 'findings']);
    expect(content.counts).toEqual({ error: 1, warning: 1, info: 1, unknown: 2, excluded: 0 });
    for (const severity of ['error', 'warning', 'info', 'unknown'])
      expect(content.findings.filter((one) => one.severity === severity)).toHaveLength(content.counts[severity] ?? -1);
    expect(content.findings[0]).toEqual({
      id: 'T-ERROR rack:1',
      code: 'T-ERROR',
      severity: 'error',
      subjects: ['rack:1'],
      message: 'R01 draws 12.5 kW, 2.5 kW over 10 kW.',
      actual: 12.5,
      limit: 10,
      unit: 'kW',
      basis: 'a test limit',
      source: 'test <source>',
    });
    expect(content.findings[3]).toMatchObject({ actual: 'unknown', limit: 'unknown' });
  });
});

describe('writeText', () => {
  it('says what was excluded and why, and sums up in its last line', () => {
    const report = reportOn(RULES, {
      more: [exclude('T-ERROR rack:1', 'agreed')],
      problems: [{ line: 3, message: 'Line 3 is broken.' }],
    });
    const lines = writeText(report).trimEnd().split('\n');
    expect(lines).toContain('             Excluded by Ada, 2026-01-02T03:04:05Z: agreed');
    expect(lines.at(-1)).toBe(
      'a b/hall.plenum: 0 errors, 1 warning, 1 info, 2 not checked because something is not known, 1 excluded, 1 problem in the file.',
    );
  });

  it('says of what changed since it was excluded what it was then and is now', () => {
    const text = writeText(reportOn(RULES, { more: [outgrownExclusion] }));
    expect(text).toContain(
      'Changed since excluded by Ada, 2026-01-02T03:04:05Z: agreed (it was 11 kW (limit 10 kW), now it is 12.5 kW (limit 10 kW)).',
    );
  });

  it('lets no text of the file reach the terminal as a command', () => {
    const report = reportOn(RULES, { more: [exclude('T-ERROR rack:1', 'red \u001b[31m\nand \u202e back')] });
    const text = writeText(report);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('red  [31m and   back');
  });
});

describe('writeSarif', () => {
  const parse = (report: ValidationReport, lineOf?: (id: string) => number | undefined) =>
    (
      JSON.parse(writeSarif(report, { version: '9.9.9', ...(lineOf ? { lineOf } : {}) })) as {
        version: string;
        runs: [
          { results: Record<string, unknown>[]; tool: { driver: { rules: { id: string }[] } }; invocations: [object] },
        ];
      }
    ).runs[0];

  it('gives levels, kinds, rules and stable fingerprints', () => {
    const { results, tool } = parse(reportOn(RULES));
    expect(results.map(({ level, kind }) => [level, kind])).toEqual([
      ['error', 'fail'],
      ['warning', 'fail'],
      ['note', 'fail'],
      ['none', 'open'],
      ['none', 'open'],
    ]);
    for (const result of results) expect(tool.driver.rules[Number(result['ruleIndex'])]?.id).toBe(result['ruleId']);
    expect(results[0]?.['partialFingerprints']).toEqual({ 'plenumFindingId/v1': 'T-ERROR rack:1' });
  });

  it('points at the line of the record, by a valid relative address', () => {
    const { results } = parse(reportOn(RULES), (id) => (id === 'rack:1' ? 14 : undefined));
    expect(results[0]?.['locations']).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'a%20b/hall.plenum', index: 0 }, region: { startLine: 14 } },
        logicalLocations: [{ name: 'R01', fullyQualifiedName: 'rack:1' }],
      },
    ]);
  });

  it.each([
    ['/tmp/ä.plenum', 'file:///tmp/%C3%A4.plenum'],
    ['C:\\halls\\one.plenum', 'file:///C:/halls/one.plenum'],
    ['../one.plenum', '../one.plenum'],
  ])('writes %s as %s', (file, uri) => {
    const text = writeSarif({ ...reportOn([]), file }, { version: '1' });
    expect(text).toContain(`"uri": "${uri}"`);
  });

  it('suppresses what was excluded and notes problems of the file', () => {
    const more = [exclude('T-ERROR rack:1', 'agreed')];
    const { results, invocations } = parse(reportOn(RULES, { more, problems: [{ line: 3, message: 'Broken.' }] }));
    expect(results.find(({ ruleId }) => ruleId === 'T-ERROR')?.['suppressions']).toMatchObject([
      { kind: 'inSource', justification: 'agreed' },
    ]);
    expect(invocations[0]).toMatchObject({
      toolExecutionNotifications: [{ level: 'error', message: { text: 'Broken.' } }],
    });
  });
});

describe('names and quantities', () => {
  it('calls a record by its name, else by what it is', () => {
    const store = smallHall();
    const names = ['rack:1', 'annotation:1', 'catalogType:test/server', 'obstacle:1', 'rack:gone'];
    expect(names.map((id) => nameIn(store, id))).toEqual(['R01', 'Note', 'Test server', 'column', 'rack:gone']);
    expect(nameIn(store, 'cable:1')).toBe('The cable from R01 / Server 1 eth0 to R01 / Switch 1 Ethernet1');
    expect(nameIn(store, 'cable:1', true)).toMatch(/^the cable from R01/);
  });

  it('say what something is whose name alone cannot be read in a sentence', () => {
    const view = aHall().add('row', '1').add('row', 'Row B').rack('7', { rowId: '1' }).rack('A01', {}).build();
    const { nameOf } = messageStyle(view);
    expect(['row:1', 'row:Row B', 'rack:7', 'rack:A01'].map((id) => nameOf(id))).toEqual([
      'Row 1',
      'Row B',
      'Rack 7',
      'A01',
    ]);
  });

  it.each([
    ['rackUnits', 2.5, '2.5 RU'],
    ['length', 1_234_560, '1234.6 mm'],
    ['power', 999, '999 W'],
    ['power', 12_345, '12.3 kW'],
    ['power', 1_234_567, '1.235 MW'],
    ['mass', 1_500_400, '1500 kg'],
    ['temperature', 22_540, '22.5 °C'],
    ['share', 805, '80.5 %'],
  ] as const)('reads %s %d as %s', (dimension, canonical, text) => {
    expect(formatReading(dimension, canonical)).toBe(text);
  });

  it('writes in the units and with the sign a person chose', () => {
    expect(formatReading('length', 25_400_000, { lengthUnit: 'in', decimalComma: true })).toBe('1000 in');
    expect(formatReading('power', 12_345, { lengthUnit: 'in', decimalComma: true })).toBe('12,3 kW');
  });
});

describe('the length of a run', () => {
  it('reads in metres, and in feet for those who work in inches or feet', () => {
    expect(formatReading('runLength', 7_176_500)).toBe('7.18 m');
    expect(formatReading('runLength', 4000)).toBe('0.004 m');
    expect(formatReading('runLength', 3_048_000, { lengthUnit: 'ft-in', decimalComma: false })).toBe('10 ft');
    expect(formatReading('runLength', 7_176_500, { lengthUnit: 'RU', decimalComma: true })).toBe('7,18 m');
  });
});
