import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { excludeFinding } from './exclude-finding';
import { removeExclusion } from './remove-exclusion';
import { setRuleSetting } from './set-rule-setting';

const ids = newIds();

describe('exclusions', () => {
  const accept = {
    ids,
    findingId: 'CLR-FRONT rack:1',
    comment: ' Agreed with the client ',
    at: '2026-01-02T03:04:05Z',
  };

  it('accepts a finding with a reason, once, and takes it back', () => {
    const store = smallHall();
    const diff = commit(store, excludeFinding(store, accept));
    expect(addedOf(diff, 'exclusion')).toMatchObject([{ comment: 'Agreed with the client', author: '' }]);
    const again = commit(store, excludeFinding(store, { ...accept, comment: 'Other', author: 'A. N.' }));
    expect([again.added.size, again.updated.size]).toEqual([0, 1]);
    expect(commit(store, removeExclusion(store, accept)).removed.size).toBe(1);
    expect(refusal(removeExclusion(store, accept))).toBe('This finding is not excluded.');
  });

  it('refuses without a reason', () => {
    expect(refusal(excludeFinding(smallHall(), { ...accept, comment: '  ' }))).toMatch(/Say why/);
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
