import { expect, it } from 'vitest';
import type { Exclusion } from '#shared/model/records/exclusion';
import type { Finding } from '#shared/rules/engine/finding';
import { smallHall } from '#shared/testing/small-hall';
import type { Weight } from '../components/severity-mark';
import {
  filterProblems,
  MAX_PER_GROUP,
  problemRows,
  problemsOf,
  type ExclusionSource,
  type ProblemRow,
} from './problem-rows';

const view = smallHall();
const texts = { message: (finding: Finding) => finding.message.text, ruleTitle: (code: string) => `Rule ${code}` };

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    code: 'GEO-OVERLAP',
    severity: 'error',
    subjects: ['rack:1'],
    related: [],
    message: { key: id, text: `message ${id}`, params: {} },
    actual: 1,
    limit: 0,
    unit: 'mm',
    basis: '',
    source: '',
    sourceGrade: 'D',
    isUnknown: false,
    evidence: [],
    ...more,
  };
}

const exclusion: Exclusion = {
  id: 'exclusion:1',
  typeName: 'exclusion',
  findingId: 'excluded',
  comment: 'agreed',
  author: '',
  at: '2026-01-01T00:00:00Z',
};

const source: ExclusionSource = {
  exclusionOf: ({ id }) => (id === exclusion.findingId ? exclusion : undefined),
  outgrownExclusionOf: () => undefined,
};

function rowsOf(findings: readonly Finding[], grouping: 'rule' | 'place' | 'severity', closed: readonly string[] = []) {
  const problems = problemsOf(findings, source);
  return problemRows(problems, grouping, new Set(closed), view, texts);
}

const outline = (rows: readonly ProblemRow[]) =>
  rows.map((row) =>
    row.kind === 'group' ? `${row.title} (${row.count})` : row.kind === 'problem' ? `  ${row.key}` : row.key,
  );

it('puts the worst groups and findings first, and what was not checked last', () => {
  const rows = rowsOf(
    [
      finding('note', { code: 'A', severity: 'info' }),
      finding('gap', { code: 'B', isUnknown: true, severity: 'info' }),
      finding('warning', { code: 'C', severity: 'warning' }),
      finding('error', { code: 'C' }),
    ],
    'rule',
  );
  expect(outline(rows)).toEqual([
    'Rule C (2)',
    '  error',
    '  warning',
    'Rule A (1)',
    '  note',
    'Not checked: Rule B (1)',
    '  gap',
  ]);
});

it('groups by the room of what a finding is about, following devices to their rack', () => {
  const rows = rowsOf(
    [finding('rack'), finding('device', { subjects: ['device:1'] }), finding('x', { subjects: ['y'] })],
    'place',
  );
  expect(outline(rows)).toEqual(['Hall 1 (2)', '  rack', '  device', 'Not in a room (1)', '  x']);
});

it('keeps excluded findings apart by severity and last elsewhere', () => {
  const findings = [finding('excluded'), finding('error')];
  expect(outline(rowsOf(findings, 'severity'))).toEqual(['Errors (1)', '  error', 'Excluded (1)', '  excluded']);
  expect(outline(rowsOf(findings, 'rule'))).toEqual(['Rule GEO-OVERLAP (2)', '  error', '  excluded']);
});

it('lists no more than a limit of one group but counts all', () => {
  const many = Array.from({ length: MAX_PER_GROUP + 7 }, (_, index) => finding(`f${index}`));
  const rows = rowsOf(many, 'rule');
  expect(rows).toHaveLength(MAX_PER_GROUP + 2);
  expect(rows[0]).toMatchObject({ kind: 'group', count: MAX_PER_GROUP + 7 });
  expect(rows.at(-1)).toMatchObject({ kind: 'more', count: 7 });
});

it('closes a group', () => {
  expect(outline(rowsOf([finding('error')], 'rule', ['GEO-OVERLAP']))).toEqual(['Rule GEO-OVERLAP (1)']);
});

it('filters by weight, by words in any order, and hides excluded ones on request', () => {
  const problems = problemsOf([finding('excluded'), finding('error'), finding('gap', { isUnknown: true })], source);
  const ids = (weights: readonly Weight[], showsExcluded: boolean, words = '') =>
    filterProblems(problems, { weights: new Set(weights), showsExcluded, words }, texts).map(
      ({ finding: one }) => one.id,
    );
  expect(ids(['error'], false)).toEqual(['error']);
  expect(ids([], true)).toEqual(['excluded']);
  expect(ids(['error', 'unknown'], true, 'GAP message')).toEqual(['gap']);
});
