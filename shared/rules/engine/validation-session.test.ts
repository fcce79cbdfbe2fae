import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../i18n/message';
import { changeRecord, createRecord } from '../../model/create-record';
import type { RecordId } from '../../model/record-id';
import type { AnyRecord } from '../../model/registry';
import type { DocumentStore } from '../../store/document-store';
import { DiffBuilder, reverseDiff, type AnyId, type RecordsDiff } from '../../store/records-diff';
import { aHall, type HallBuilder } from '../../testing/builders';
import { allRules } from '../index';
import { ENGINE_FAILURE } from './check-state';
import { isWorse } from './exclusions';
import type { Finding } from './finding';
import { defineRule, type Rule } from './rule';
import { ValidationSession } from './validation-session';

const OVERLAP_ID = 'GEO-OVERLAP rack:A rack:B';

/** Two racks 100 mm into each other, one with a server too much, and much that is not known. */
function troubledHall(): HallBuilder {
  return aHall()
    .rack('A', { xMm: 5000, yMm: 5000, powerLimitW: 400 })
    .rack('B', { xMm: 5500, yMm: 5000 })
    .device('s1', 'A', { bottomHalfRu: 0 })
    .device('s2', 'A', { bottomHalfRu: 2 });
}

function checked(store: DocumentStore, rules?: readonly Rule[]): ValidationSession {
  const session = new ValidationSession(store, rules ? { rules } : {});
  session.run();
  return session;
}

function ids(session: ValidationSession): readonly string[] {
  return [...session.findings()].map((finding) => finding.id).sort();
}

function change(store: DocumentStore, id: string, changes: object): RecordsDiff {
  const before = store.get(id as AnyId) as AnyRecord;
  return new DiffBuilder().update(before, changeRecord(before, changes)).build();
}

function commit(store: DocumentStore, session: ValidationSession, diff: RecordsDiff): void {
  store.apply(diff);
  session.apply(diff);
}

function adding(typeName: 'exclusion' | 'ruleSetting', id: string, values: object): RecordsDiff {
  const record = createRecord(typeName, `${typeName}:${id}` as RecordId<typeof typeName>, values as never);
  return new DiffBuilder().add(record as AnyRecord).build();
}

const EXCLUSION = { findingId: OVERLAP_ID, comment: 'bolted together', author: 'me', at: '2026-01-01T00:00:00Z' };

describe('exclusions', () => {
  it('V4: an excluded finding stays, is counted apart, and survives moving, renaming, undo and a full run', () => {
    const store = troubledHall().build();
    const session = checked(store);
    const before = session.counts();
    commit(store, session, adding('exclusion', '1', EXCLUSION));
    const holds = () => {
      expect(session.finding(OVERLAP_ID)?.id).toBe(OVERLAP_ID);
      const found = session.finding(OVERLAP_ID);
      expect(found && session.exclusionOf(found)?.comment).toBe('bolted together');
      expect(session.counts().excluded).toBe(1);
    };
    holds();
    expect(session.counts().error).toBe(before.error - 1);
    commit(store, session, change(store, 'rack:A', { xUm: 5_050_000, name: 'renamed' }));
    holds();
    const diff = change(store, 'rack:B', { rotationMdeg: 180_000 });
    commit(store, session, diff);
    holds();
    commit(store, session, reverseDiff(diff));
    holds();
    session.run();
    holds();
    expect(session.staleExclusions()).toEqual([]);
  });

  it('V4: an exclusion whose finding is gone is listed as stale and comes back into force with the finding', () => {
    const store = troubledHall().build();
    const session = checked(store);
    commit(store, session, adding('exclusion', '1', EXCLUSION));
    const apart = change(store, 'rack:B', { xUm: 8_000_000 });
    commit(store, session, apart);
    expect(session.staleExclusions().map((one) => one.findingId)).toEqual([OVERLAP_ID]);
    expect(store.has('exclusion:1')).toBe(true);
    commit(store, session, reverseDiff(apart));
    expect(session.staleExclusions()).toEqual([]);
    expect(session.counts().excluded).toBe(1);
  });
});

describe('what a finding said when it was excluded', () => {
  /** The two racks 100 mm into each other, and that excluded. */
  function excludedOverlap() {
    const store = troubledHall().build();
    const session = checked(store);
    const { actual, limit, unit } = found(session);
    commit(store, session, adding('exclusion', '1', { ...EXCLUSION, measured: { actual, limit, unit } }));
    return { store, session };
  }
  function found(session: ValidationSession): Finding {
    const finding = session.finding(OVERLAP_ID);
    if (!finding) throw new Error('the racks overlap');
    return finding;
  }

  it('V4: a finding that gets worse comes back, and is excluded again when it is no worse than then', () => {
    const { store, session } = excludedOverlap();
    expect([session.counts().excluded, session.outgrownExclusionOf(found(session))]).toEqual([1, undefined]);
    const closer = change(store, 'rack:B', { xUm: 5_499_999 });
    commit(store, session, closer);
    expect(session.counts().excluded).toBe(0);
    expect(session.exclusionOf(found(session))).toBeUndefined();
    expect(session.outgrownExclusionOf(found(session))?.measured).toMatchObject({ actual: 100 });
    commit(store, session, reverseDiff(closer));
    expect(session.counts().excluded).toBe(1);
    commit(store, session, change(store, 'rack:B', { xUm: 5_550_000 }));
    expect(session.counts().excluded).toBe(1);
  });

  it('V9: a preview names excluded findings that would get worse than when they were excluded', () => {
    const { store, session } = excludedOverlap();
    const ids = (xUm: number) => session.preview(change(store, 'rack:B', { xUm })).outgrown.map(({ id }) => id);
    expect(ids(5_400_000)).toEqual([OVERLAP_ID]);
    expect(ids(5_550_000)).toEqual([]);
  });

  it('V9: a preview names findings that stay and would be worse, with what they say now', () => {
    const store = troubledHall().build();
    const session = checked(store);
    const worsened = (xUm: number) =>
      session
        .preview(change(store, 'rack:B', { xUm }))
        .worsened.filter(({ finding }) => finding.id === OVERLAP_ID)
        .map(({ finding, before }) => [before.actual, finding.actual]);
    expect(worsened(5_400_000)).toEqual([[100, 200]]);
    expect(worsened(5_550_000)).toEqual([]);
  });

  it.each([
    ['as it was', 12, 10, false],
    ['less over', 11, 10, false],
    ['more over', 12.001, 10, true],
    ['the same value over a lower limit', 12, 9, true],
    ['the same value over a higher limit', 12, 11, false],
    ['on the other side', 9, 10, true],
    ['not known any more', 'unknown', 10, true],
  ] as const)('is outgrown when %s: %s', (_name, actual, limit, expected) => {
    expect(isWorse({ actual, limit, unit: 'kW', isUnknown: false }, { actual: 12, limit: 10, unit: 'kW' })).toBe(
      expected,
    );
  });

  it('compares neither units with one another nor with what an old file does not remember', () => {
    const now = { actual: 1, limit: 0, unit: 'm', isUnknown: false };
    expect(isWorse(now, { actual: 1, limit: 0, unit: 'mm' })).toBe(true);
    expect(isWorse(now, undefined)).toBe(false);
  });

  it('never outgrows the exclusion of what could not be checked, whatever part of it is known', () => {
    const gap = { limit: 10, unit: 'kW', isUnknown: true };
    for (const actual of [3, 5, 'unknown'] as const)
      expect(isWorse({ ...gap, actual }, { ...gap, actual: 4 })).toBe(false);
  });
});

describe('findings', () => {
  it('V5: ids are unique and are not changed by edits of other things', () => {
    const store = troubledHall().build();
    const session = checked(store);
    const before = ids(session);
    expect(new Set(before).size).toBe(before.length);
    expect(before).toContain(OVERLAP_ID);
    commit(store, session, change(store, 'rack:B', { notes: 'seen' }));
    commit(store, session, change(store, 'room:hall', { name: 'other name' }));
    expect(ids(session)).toEqual(before);
  });

  it('V13: what is not known is marked, has severity info and is counted apart', () => {
    const session = checked(aHall().rack('A').device('s1', 'A').build());
    const unknown = [...session.findings()].filter((finding) => finding.isUnknown);
    expect(unknown.map((finding) => finding.code).sort()).toContain('RACK-U');
    expect(new Set(unknown.map((finding) => finding.severity))).toEqual(new Set(['info']));
    expect(session.counts().unknown).toBe(unknown.length);
  });

  it('V14: a message is a sentence with the actual value, the limit and their difference', () => {
    const finding = checked(troubledHall().build()).finding('PWR-RACK-LIMIT rack:A');
    expect(finding && formatMessage(finding.message, { nameOf: (id) => id, formatQuantity: (n) => `${n} W` })).toBe(
      'rack:A draws 1000 W; its limit is 400 W: over by 600 W.',
    );
    expect(finding).toMatchObject({ actual: 1, limit: 0.4, unit: 'kW', isUnknown: false });
  });
});

describe('rule settings', () => {
  const counting = () => {
    let evaluations = 0;
    const rule = defineRule({
      ...base('TEST-COUNT'),
      params: { most: { default: 1, dimension: 'count', label: 'Most', source: 'test', grade: 'K', max: 9 } },
      checks: (check) => [
        check('rack', ['place'], (rack, { place }, params, report) => {
          evaluations++;
          if (params.most < 5)
            report.breach({
              subjects: [place.idOf(rack)],
              message: 'bad',
              actual: params.most,
              limit: 5,
              dimension: 'count',
              unit: '',
            });
        }),
      ],
    });
    return { rule, evaluations: () => evaluations };
  };

  it('V12: a severity evaluates nothing, and off hides without forgetting', () => {
    const { rule, evaluations } = counting();
    const store = aHall().rack('A').build();
    const session = checked(store, [rule]);
    expect(session.counts().error).toBe(1);
    const done = evaluations();
    commit(store, session, adding('ruleSetting', 'TEST-COUNT', { severity: 'warning' }));
    expect(session.counts()).toMatchObject({ error: 0, warning: 1 });
    commit(store, session, change(store, 'ruleSetting:TEST-COUNT', { severity: 'off' }));
    expect(ids(session)).toEqual([]);
    expect(session.finding('TEST-COUNT rack:A')).toBeUndefined();
    const gone = new DiffBuilder().remove(store.get('ruleSetting:TEST-COUNT') as AnyRecord).build();
    commit(store, session, gone);
    expect(session.counts().error).toBe(1);
    expect(evaluations()).toBe(done);
  });

  it('V12: a limit evaluates its own rule and no other; one that cannot be is ignored and said', () => {
    const { rule, evaluations } = counting();
    const other = counting();
    const store = aHall().rack('A').build();
    const session = checked(store, [rule, { ...other.rule, code: 'TEST-OTHER' }]);
    const done = [evaluations(), other.evaluations()];
    commit(store, session, adding('ruleSetting', 'TEST-COUNT', { params: { most: 7 } }));
    expect([evaluations(), other.evaluations()]).toEqual([(done[0] ?? 0) + 1, done[1]]);
    expect(ids(session)).toEqual(['TEST-OTHER rack:A']);
    commit(store, session, change(store, 'ruleSetting:TEST-COUNT', { params: { most: 99, fewest: 1 } }));
    expect(session.ruleInForce('TEST-COUNT')?.params).toEqual({ most: 1 });
    expect(session.ruleInForce('TEST-COUNT')?.problems).toHaveLength(2);
  });

  it('V12: settings of a loaded document are in force from the start', () => {
    const { rule } = counting();
    const store = aHall()
      .rack('A')
      .add('ruleSetting', 'TEST-COUNT', { severity: 'info', params: { most: 3 } })
      .build();
    const session = checked(store, [rule]);
    expect([...session.findings()].map(({ severity, actual }) => ({ severity, actual }))).toEqual([
      { severity: 'info', actual: 3 },
    ]);
  });
});

describe('robustness', () => {
  it('V11: a rule that throws becomes ENGINE-001 and harms neither other rules nor other records', () => {
    const broken = defineRule({
      ...base('TEST-BROKEN'),
      params: {},
      checks: (check) => [
        check('rack', ['place'], (rack, { place }) => {
          if (place.idOf(rack) === 'rack:A') throw new Error('no idea');
        }),
      ],
    });
    const session = checked(troubledHall().build(), [broken, ...allRules]);
    expect(session.finding(`${ENGINE_FAILURE} rack:A #TEST-BROKEN`)?.message.params).toMatchObject({
      rule: 'TEST-BROKEN',
      reason: 'no idea',
    });
    expect([...session.findings()].filter((finding) => finding.code === ENGINE_FAILURE)).toHaveLength(1);
    expect(ids(session)).toContain(OVERLAP_ID);
  });

  it('V15: a run in steps with edits in between ends with the findings of a full run', () => {
    const hall = troubledHall();
    for (let n = 0; n < 1200; n++) hall.rack(`X${n}`, { xMm: 600 * (n % 40), yMm: 30_000 + 1300 * Math.floor(n / 40) });
    const store = hall.build();
    const session = new ValidationSession(store);
    const steps = session.runSteps();
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      if (count++ % 5 === 0) commit(store, session, change(store, `rack:X${count}`, { xUm: 100_000 * count }));
      expect(step.value.done).toBeLessThanOrEqual(step.value.total);
    }
    expect(count).toBeGreaterThan(20);
    expect(session.isComplete).toBe(true);
    expect(ids(session)).toEqual(ids(checked(store)));
  });

  it('V17: a full run does with what was left for later, also about what is gone', () => {
    const store = troubledHall().build();
    const session = new ValidationSession(store);
    const moving = change(store, 'rack:A', { xUm: 1_000_000 });
    store.apply(moving);
    session.apply(moving, { defersHeavy: true });
    const removing = new DiffBuilder().remove(store.get('device:s2' as AnyId) as AnyRecord).build();
    store.apply(removing);
    session.apply(removing, { defersHeavy: true });
    expect(session.isBehind).toBe(true);
    session.run();
    expect(session.isBehind).toBe(false);
    expect(ids(session)).toEqual(ids(checked(store)));
  });

  it('V15: a run that is stopped early leaves the session incomplete', () => {
    const session = new ValidationSession(troubledHall().build());
    session.runSteps().next();
    expect(session.isComplete).toBe(false);
  });

  it('V2: the order of rules does not change the findings', () => {
    const store = troubledHall().build();
    expect(ids(checked(store, [...allRules].reverse()))).toEqual(ids(checked(store)));
  });
});

function base(code: string): Omit<Rule, 'checks' | 'params' | 'reachUm'> {
  return {
    code,
    key: 'test.rule',
    title: 'Test',
    reason: 'test',
    basis: 'test',
    source: 'test',
    grade: 'K',
    notChecked: 'everything else',
    severity: 'error',
    isLive: true,
    messages: { bad: '{actual} of {limit}' },
  };
}
