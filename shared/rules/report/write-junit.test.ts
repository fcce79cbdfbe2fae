// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ReportedFinding, ValidationReport } from './report';
import { writeJunit } from './write-junit';

const finding: ReportedFinding = {
  id: 'T-ERROR rack:1',
  code: 'T-ERROR',
  state: 'error',
  subjects: ['rack:1'],
  subjectNames: ['R<01> "a" & \u0007b\ud800'],
  message: 'line one\nline ]]> two',
  actual: 2,
  limit: 1,
  unit: 'kW',
  basis: 'basis',
  source: 'source',
  grade: 'K',
};

const rule = { key: '', reason: '', basis: '', source: '', grade: 'K', notChecked: '', severity: 'error' } as const;

const report: ValidationReport = {
  file: 'hall.plenum',
  formatVersion: '1.0',
  counts: { error: 1, warning: 1, info: 1, unknown: 1, excluded: 1 },
  findings: [
    finding,
    { ...finding, code: 'T-WARN', id: 'w', state: 'warning' },
    { ...finding, code: 'T-INFO', id: 'i', state: 'info' },
    { ...finding, id: 'u', state: 'unknown' },
  ],
  excluded: [{ ...finding, id: 'x', exclusion: { comment: 'agreed', author: '', at: '' } }],
  staleExclusions: [],
  fileProblems: [{ line: 7, message: 'Line 7 is broken.' }],
  rules: [
    { ...rule, code: 'T-ERROR', title: 'Errors' },
    { ...rule, code: 'T-NONE', title: 'Nothing' },
    { ...rule, code: 'T-OFF', title: 'Off', severity: 'off' },
  ],
};

function parse(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/xml');
}

describe('writeJunit', () => {
  it('is well-formed XML whatever the names hold', () => {
    const document = parse(writeJunit(report, 'error'));
    expect(document.querySelector('parsererror')).toBeNull();
    const failed = document.querySelector('testcase[classname="T-ERROR"]');
    expect(failed?.getAttribute('name')).toBe('R<01> "a" & \ufffdb\ufffd [T-ERROR rack:1]');
    expect(failed?.querySelector('failure')?.getAttribute('message')).toBe('line one\nline ]]> two');
  });

  it.each([
    ['error', 2],
    ['warning', 3],
  ] as const)('with --fail-on %s has %d failures, the damaged line among them', (failOn, failures) => {
    const document = parse(writeJunit(report, failOn));
    expect(document.querySelectorAll('failure')).toHaveLength(failures);
    expect(document.documentElement.getAttribute('failures')).toBe(String(failures));
    expect(document.querySelector('testcase[classname="file"] failure')?.textContent).toBe('Line 7 is broken.');
  });

  it('counts every suite right; skips what is unknown or excluded; passes rules without findings', () => {
    const document = parse(writeJunit(report, 'error'));
    for (const suite of document.querySelectorAll('testsuite')) {
      expect(suite.getAttribute('tests')).toBe(String(suite.querySelectorAll('testcase').length));
      expect(suite.getAttribute('skipped')).toBe(String(suite.querySelectorAll('skipped').length));
    }
    const reasons = [...document.querySelectorAll('skipped')].map((one) => one.getAttribute('message') ?? '');
    expect(reasons.map((reason) => reason.split(':')[0])).toEqual(['Not checked', 'Excluded']);
    expect(document.querySelector('testcase[classname="T-NONE"]')?.children).toHaveLength(0);
    expect(document.querySelector('testsuite[name^="T-OFF"]')).toBeNull();
  });
});
