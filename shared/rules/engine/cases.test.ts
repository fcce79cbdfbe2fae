/** Every rule against its case folder: small documents and what the rule must say of them, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aHall, type ShortRecord } from '../../testing/builders';
import { allRules } from '../index';
import { ValidationSession } from './validation-session';

const KINDS = ['passing', 'failing', 'limit', 'missing'] as const;

interface Case {
  readonly about: string;
  readonly kind: (typeof KINDS)[number];
  readonly given: readonly ShortRecord[];
  readonly expect: readonly ExpectedFinding[];
}

interface ExpectedFinding {
  readonly id: string;
  readonly actual: number | 'unknown';
  readonly limit: number | 'unknown';
  readonly unit: string;
  /** Which of the rule's messages. */
  readonly says: string;
  readonly isUnknown?: boolean;
}

const here = join(import.meta.dirname, '..');
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((area) => {
    const cases = join(here, area.name, 'cases');
    try {
      return readdirSync(cases).map((code) => ({ code, path: join(cases, code) }));
    } catch {
      return [];
    }
  });

function casesOf(code: string): readonly (Case & { readonly file: string })[] {
  return folders
    .filter((folder) => folder.code === code)
    .flatMap(({ path }) =>
      readdirSync(path).map((file) => ({ file, ...(JSON.parse(readFileSync(join(path, file), 'utf8')) as Case) })),
    );
}

describe('V6: rules judge their cases', () => {
  for (const rule of allRules) {
    describe(rule.code, () => {
      const cases = casesOf(rule.code);
      it('V6: has a passing, a failing, an exactly-at-limit and a missing-data case', () => {
        expect([...new Set(cases.map((one) => one.kind))].sort()).toEqual([...KINDS].sort());
      });
      for (const one of cases) {
        it(`V6: ${one.file}: ${one.about}`, () => {
          const session = new ValidationSession(aHall().addAll(one.given).build());
          session.run();
          const found = [...session.findings()]
            .filter((finding) => finding.code === rule.code)
            .map(({ id, actual, limit, unit, message, isUnknown }) => ({
              id: id.slice(rule.code.length + 1),
              actual,
              limit,
              unit,
              says: message.key.slice(rule.code.length + 1),
              ...(isUnknown ? { isUnknown } : {}),
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(found).toEqual([...one.expect].sort((a, b) => (a.id < b.id ? -1 : 1)));
        });
      }
    });
  }

  it('V6: every case folder belongs to a rule', () => {
    const codes = new Set(allRules.map((rule) => rule.code));
    expect(folders.map((folder) => folder.code).filter((code) => !codes.has(code))).toEqual([]);
  });
});
