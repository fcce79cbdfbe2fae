import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { excludeFindings } from './exclude-findings';
import { removeExclusions } from './remove-exclusions';
import { setRuleSetting } from './set-rule-setting';

const ids = newIds();

describe('exclusions', () => {
  const finding = { id: 'CLR-FRONT rack:1', actual: 900, limit: 1200, unit: 'mm' };
  const args = { ids, findings: [finding], comment: ' Agreed with the client ', at: '2026-01-02T03:04:05Z' };

  it('excludes a finding with a reason and what it says, once, and takes it back', () => {
    const store = smallHall();
    const diff = commit(store, excludeFindings(store, args));
    expect(addedOf(diff, 'exclusion')).toMatchObject([
      { comment: 'Agreed with the client', author: '', measured: { actual: 900, limit: 1200, unit: 'mm' } },
    ]);
    const findings = [{ ...finding, actual: 800 }];
    const again = commit(store, excludeFindings(store, { ...args, findings, comment: 'Other', author: 'A. N.' }));
    expect([again.added.size, again.updated.size]).toEqual([0, 1]);
    expect([...store.all('exclusion').values()]).toMatchObject([{ comment: 'Other', measured: { actual: 800 } }]);
    const taken = { findingIds: [finding.id] };
    expect(commit(store, removeExclusions(store, taken)).removed.size).toBe(1);
    expect(refusal(removeExclusions(store, taken))).toBe('This finding is not excluded.');
  });

  it('excludes many with one reason in one step, and takes many back', () => {
    const store = smallHall();
    const findings = [finding, { ...finding, id: 'CLR-FRONT rack:2' }];
    expect(commit(store, excludeFindings(store, { ...args, findings })).added.size).toBe(2);
    const taken = { findingIds: [...findings.map(({ id }) => id), 'CLR-FRONT rack:9'] };
    expect(commit(store, removeExclusions(store, taken)).removed.size).toBe(2);
    expect(refusal(removeExclusions(store, taken))).toBe('None of these findings is excluded.');
  });

  it('refuses without a reason or a finding', () => {
    expect(refusal(excludeFindings(smallHall(), { ...args, comment: '  ' }))).toMatch(/Say why/);
    expect(refusal(excludeFindings(smallHall(), { ...args, findings: [] }))).toMatch(/no finding/);
  });
});

describe('rule settings', () => {
  it('keeps what it is not told to change, and goes when nothing is left of it', () => {
    const store = smallHall();
    const code = 'CLR-FRONT';
    commit(store, setRuleSetting(store, { code, params: { minimumUm: 1_000_000, basis: 'x' } }));
    commit(store, setRuleSetting(store, { code, severity: 'error', params: { basis: null } }));
    expect(store.get('ruleSetting:CLR-FRONT')).toMatchObject({ severity: 'error', params: { minimumUm: 1_000_000 } });
    expect(commit(store, setRuleSetting(store, { code, severity: 'error' })).updated.size).toBe(0);
    commit(store, setRuleSetting(store, { code, params: { minimumUm: null } }));
    expect(store.get('ruleSetting:CLR-FRONT')).not.toHaveProperty('params');
    commit(store, setRuleSetting(store, { code, severity: null }));
    expect(store.all('ruleSetting').size).toBe(0);
    expect(commit(store, setRuleSetting(store, { code, severity: null })).removed.size).toBe(0);
  });

  it('refuses a severity that does not exist', () => {
    const store = smallHall();
    const bad = { code: 'X', severity: 'fatal' as 'error' };
    expect(refusal(setRuleSetting(store, bad))).toMatch(/severity must be one of error, warning, info, off/);
  });
});
