/** Every fix against the cases of its rule: the first that is offered resolves the finding it is offered for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../i18n/message';
import { reverseDiff } from '../../store/records-diff';
import { aHall, type ShortRecord } from '../../testing/builders';
import { findingsOf } from '../../testing/findings-of';
import { allRules } from '../index';
import { messageStyle } from '../report/message-style';
import { fixAll } from './fix-all';

interface Case {
  readonly about: string;
  readonly kind: string;
  readonly given: readonly ShortRecord[];
}

function casesOf(code: string): readonly (Case & { readonly file: string })[] {
  const rules = join(import.meta.dirname, '..');
  const areas = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const area of areas) {
    const folder = join(rules, area.name, 'cases', code);
    try {
      return readdirSync(folder).map((file) => ({
        file,
        ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case),
      }));
    } catch {
      continue;
    }
  }
  return [];
}

const fixable = allRules.filter((rule) => rule.fixes);

describe('fixes', () => {
  for (const rule of fixable) {
    it(`${rule.code}: the first fix resolves the finding, the others can be done`, () => {
      let offered = 0;
      for (const one of casesOf(rule.code)) {
        const store = aHall().addAll(one.given).build();
        for (const finding of findingsOf(store, rule.code)) {
          for (const [rank, fix] of (rule.fixes?.(finding, store) ?? []).entries()) {
            offered++;
            const { plan } = fix;
            if (!plan.ok) throw new Error(plan.error.message);
            store.apply(plan.value);
            const label = formatMessage(fix.label, messageStyle(store));
            expect(label).not.toMatch(/[{}]|undefined/);
            const left = findingsOf(store, rule.code).map(({ id }) => id);
            store.apply(reverseDiff(plan.value));
            if (rank === 0) expect(left, `${one.file}: ${label}`).not.toContain(finding.id);
          }
        }
      }
      expect(offered).toBeGreaterThan(0);
    });
  }

  it('say what they do in the units of the reader', () => {
    const store = aHall().rack('A', { xMm: 5000, yMm: 5000 }).rack('B', { xMm: 5500, yMm: 5000 }).build();
    const [finding] = findingsOf(store, 'GEO-OVERLAP');
    const rule = fixable.find(({ code }) => code === 'GEO-OVERLAP');
    const labels = finding
      ? rule?.fixes?.(finding, store).map((fix) => formatMessage(fix.label, messageStyle(store)))
      : [];
    expect(labels).toEqual(['Move B 100 mm right', 'Move A 100 mm left']);
  });

  it('are not offered for what is locked', () => {
    const hall = aHall()
      .rack('A', { xMm: 5000, yMm: 5000, isLocked: true })
      .rack('B', { xMm: 5500, yMm: 5000, isLocked: true });
    const store = hall.build();
    const [finding] = findingsOf(store, 'GEO-OVERLAP');
    const rule = fixable.find(({ code }) => code === 'GEO-OVERLAP');
    expect(finding && rule?.fixes?.(finding, store)).toEqual([]);
  });

  it('all of a rule are one change, each record changed for one finding only', () => {
    const hall = aHall();
    for (const [index, name] of ['A', 'B', 'C', 'D', 'E'].entries())
      hall.rack(name, { xMm: 2000 + index * 500, yMm: 5000 });
    const store = hall.build();
    const before = findingsOf(store, 'GEO-OVERLAP');
    const rule = fixable.find(({ code }) => code === 'GEO-OVERLAP');
    const fixed = fixAll(store, before, rule?.fixes ?? (() => []));
    expect(fixed.fixedCount).toBe(2);
    expect(fixed.leftCount).toBe(before.length - 2);
    expect(fixed.diff.updated.size).toBe(2);
    store.apply(fixed.diff);
    expect(findingsOf(store, 'GEO-OVERLAP').map(({ id }) => id)).not.toContain(before[0]?.id);
  });
});
