/** Promises that every rule of the list keeps, tried on all documents of the case folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { FACT_NAMES, type FactName } from '../../analysis/touches';
import type { Facts } from '../../analysis/facts';
import { aHall, type ShortRecord } from '../../testing/builders';
import { CheckState, RuleState } from './check-state';
import { slotsOf } from './scopes';
import { ValidationSession } from './validation-session';
import { allRules } from '../index';

interface Case {
  readonly code: string;
  readonly kind: string;
  readonly given: readonly ShortRecord[];
  readonly expect: readonly { readonly isUnknown?: boolean }[];
}

const here = join(import.meta.dirname, '..');
const cases: readonly Case[] = (readdirSync(here, { recursive: true }) as string[])
  .filter((path) => /cases.*\.json$/.test(path))
  .map((path) => ({
    code: path.split(/[\\/]/)[2] ?? '',
    ...(JSON.parse(readFileSync(join(here, path), 'utf8')) as Omit<Case, 'code'>),
  }));

/** Facts that write down which of their groups are taken. */
function watched(facts: Facts, taken: Set<FactName>): Facts {
  const watching: Partial<Record<FactName, object>> = {};
  for (const name of FACT_NAMES)
    Object.defineProperty(watching, name, {
      enumerable: true,
      get: () => {
        taken.add(name);
        return facts[name];
      },
    });
  return watching as Facts;
}

describe('all rules', () => {
  it('V8: each check reads the facts it declares and no others', () => {
    const readBy = new Map<string, Set<FactName>>();
    for (const { given } of cases) {
      const analysis = HallAnalysis.of(aHall().addAll(given).build());
      for (const rule of allRules)
        rule.checks.forEach((check, index) => {
          const taken = readBy.get(`${rule.code} ${index}`) ?? new Set<FactName>();
          readBy.set(`${rule.code} ${index}`, taken);
          const owner = new RuleState(rule);
          const slots = slotsOf(analysis, check.scope);
          for (let slot = 0; slot < slots.capacity; slot++)
            if (slots.has(slot))
              check.evaluate(slot, watched(analysis.facts, taken), owner.inForce.params, owner.collector);
        });
    }
    const declared = new Map(
      allRules.flatMap((rule) => rule.checks.map((check, index) => [`${rule.code} ${index}`, new Set(check.reads)])),
    );
    expect(readBy).toEqual(declared);
  });

  it('V8: a check is handed only the facts it declares', () => {
    const analysis = HallAnalysis.of(aHall().rack('A').build());
    const [rule] = allRules;
    const seen: string[][] = [];
    const spy = {
      scope: 'rack' as const,
      reads: ['contents' as const],
      evaluate: (_slot: number, facts: Facts) => seen.push(Object.keys(facts)),
    };
    if (!rule) throw new Error('There are no rules');
    const state = new CheckState(new RuleState(rule), spy, analysis.facts);
    state.evaluate(0, slotsOf(analysis, 'rack'));
    expect(seen).toEqual([['contents']]);
  });

  it('V7: at its limit every rule is silent, and every failing case gives a finding', () => {
    for (const one of cases) {
      if (one.kind === 'limit' || one.kind === 'passing') expect(one, one.code).toMatchObject({ expect: [] });
      if (one.kind === 'failing') expect(one.expect.length, one.code).toBeGreaterThan(0);
    }
  });

  it('V14: every message has all its parameters, and breaches name what is and what may be', () => {
    for (const { given } of cases) {
      const session = new ValidationSession(aHall().addAll(given).build());
      session.run();
      for (const finding of session.findings()) {
        const named = [...finding.message.text.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1] ?? '');
        expect(Object.keys(finding.message.params)).toEqual(expect.arrayContaining(named));
        if (finding.isUnknown) continue;
        // Counts and what may not be at all are said in words.
        if (finding.unit !== '' && finding.limit !== 0)
          expect(named, finding.code).toEqual(expect.arrayContaining(['actual', 'limit']));
        expect(finding, finding.id).toMatchObject({
          actual: expect.any(Number) as number,
          limit: expect.any(Number) as number,
        });
      }
    }
  });

  it('V5: no document of the cases has two findings of one id', () => {
    for (const { given, code } of cases) {
      const session = new ValidationSession(aHall().addAll(given).build());
      session.run();
      const ids = new Set([...session.findings()].map((finding) => finding.id));
      const { error, warning, info, unknown, excluded } = session.counts();
      let reported = 0;
      session.onChange(() => reported++);
      session.run();
      expect([...session.findings()].length, code).toBe(ids.size);
      expect(error + warning + info + unknown + excluded, code).toBe(ids.size);
      expect(reported > 0, code).toBe(ids.size > 0);
    }
  });

  it('V16: every rule says why, against what, from where and what it leaves out, and claims no compliance', () => {
    for (const rule of allRules) {
      for (const text of [rule.title, rule.reason, rule.basis, rule.source, rule.notChecked])
        expect(text.length, rule.code).toBeGreaterThan(3);
      for (const spec of Object.values(rule.params)) expect(spec.source.length, rule.code).toBeGreaterThan(3);
      expect(JSON.stringify(rule), rule.code).not.toMatch(/\bcomplian|\bcomplies/i);
    }
    expect(new Set(allRules.map((rule) => rule.code)).size).toBe(allRules.length);
    expect(new Set(allRules.map((rule) => rule.key)).size).toBe(allRules.length);
  });
});
