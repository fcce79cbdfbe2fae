import { expect, it } from 'vitest';
import { CATEGORY_NAMES } from '#shared/catalog/categories';
import { parseCatalogType } from '#shared/catalog/schema';
import { BUILT_IN_TYPES } from '#assets/catalog';
import { TEST_SERVER, TEST_SYSTEM } from '#shared/testing/test-types';
import { blankType, categoryOptions, derivedType, draftData, draftOf, draftProblems, idFor } from './type-draft';

const never = (): boolean => false;

it('gives back every built-in type as it was when nothing is typed', () => {
  for (const type of BUILT_IN_TYPES) {
    const data = draftData(draftOf(type), false);
    expect(draftProblems(data, never), type.id).toEqual(new Map());
    const parsed = parseCatalogType(data);
    const again = parsed.ok ? parsed.value : undefined;
    expect(again?.ports, type.id).toEqual(type.ports);
    // A need that several figures can answer gets a row for the first; what the type states stays as it is.
    for (const [name, figure] of Object.entries(type.figures))
      expect(again?.figures[name as keyof typeof type.figures], `${type.id} ${name}`).toEqual(figure);
  }
});

it('says at the field what is wrong with a new type', () => {
  const problems = draftProblems(draftData(draftOf(blankType('rack')), false), never);
  expect([...problems.keys()]).toEqual(['manufacturer', 'modelNumber', 'name']);
});

it('refuses a number without a source, and one that is none', () => {
  const draft = draftOf(TEST_SERVER);
  const weight = { value: '21', unit: 'kg', basis: 'rated', grade: 'K', source: '', note: '' } as const;
  const problemsOf = (change: object) =>
    draftProblems(
      draftData({ ...draft, figures: { ...draft.figures, weight: { ...weight, ...change } } }, false),
      never,
    );
  expect([...problemsOf({}).keys()]).toEqual(['figures.weight.source']);
  expect([...problemsOf({ source: 'scales', value: 'heavy' }).keys()]).toEqual(['figures.weight.value']);
  expect([...problemsOf({ source: 'scales', unit: 'mm' }).keys()]).toEqual(['figures.weight.unit']);
  expect(problemsOf({ source: 'scales' }).size).toBe(0);
});

it('makes an emptied figure an explicit unknown, and a typed one known', () => {
  const draft = draftOf(TEST_SYSTEM);
  const weight = draft.figures.weight ?? expect.fail('no weight');
  const dataOf = (value: string, decimalComma = false) => {
    const figures = { ...draft.figures, weight: { ...weight, value } };
    const parsed = parseCatalogType(draftData({ ...draft, figures }, decimalComma));
    return parsed.ok ? parsed.value.figures.weight : parsed.error;
  };
  expect(dataOf('')).toMatchObject({ value: 'unknown', grade: 'U' });
  expect(dataOf('1,450.5')).toMatchObject({ value: 1450.5, grade: 'K' });
  expect(dataOf('1.450,5', true)).toMatchObject({ value: 1450.5 });
});

it('derives a type with an id and a provenance of its own', () => {
  const own = derivedType(TEST_SYSTEM);
  expect(own).toMatchObject({ id: 'test/s48-own', provenance: { source: 'Test system (test/system), derived' } });
  expect(own.figures).toBe(TEST_SYSTEM.figures);
  expect(draftProblems(draftData(draftOf(own), false), (id) => id === own.id).get('modelNumber')).toMatch(/already/);
  expect(idFor('Zoë & Co.', 'R 1/2')).toBe('zoe-co/r-1-2');
});

it('offers every category under its kinds', () => {
  const offered = (['rack', 'device', 'plant', 'cabling'] as const).flatMap((kind) =>
    categoryOptions(kind).map((one) => one.value),
  );
  expect(new Set(offered)).toEqual(new Set(CATEGORY_NAMES));
});

it('does not let another number keep the source of the one it replaces', () => {
  const draft = draftOf(TEST_SERVER);
  const weight = draft.figures.weight ?? expect.fail('no weight');
  const problemsOf = (change: object) => {
    const figures = { ...draft.figures, weight: { ...weight, ...change } };
    return [...draftProblems(draftData({ ...draft, figures }, false), never, TEST_SERVER).keys()];
  };
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ value: '99' })).toEqual(['figures.weight.source']);
  expect(problemsOf({ value: '' })).toEqual(['figures.weight.source']);
  expect(problemsOf({ value: '99', source: 'our scales' })).toEqual([]);
});
