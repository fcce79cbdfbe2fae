import { expect, it } from 'vitest';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { TEST_SERVER, TEST_TYPES } from '#shared/testing/test-types';
import { makeFormats } from '../../session/formats';
import { facetChips, withoutFacet } from './catalog-facets';
import { catalogRows, type CatalogFilter } from './catalog-rows';
import { keyFacts } from './type-facts';

const catalog = new CatalogIndex(TEST_TYPES);
const rows = (filter: Partial<CatalogFilter>) =>
  catalogRows(catalog, {
    words: '',
    kind: undefined,
    facets: {},
    closed: new Set(),
    favourites: [],
    recent: [],
    ...filter,
  });
const groups = (filter: Partial<CatalogFilter>) =>
  rows(filter).flatMap((row) => (row.kind === 'group' ? [`${row.label} ${row.count}`] : []));

it('lists every type under its category', () => {
  expect(rows({}).filter((row) => row.kind === 'type')).toHaveLength(TEST_TYPES.length);
  expect(groups({ kind: 'rack' })).toEqual(['Rack frames 1', 'Rack-scale systems 1']);
});

it('hides the types of a closed category, but a search finds them', () => {
  const closed = new Set([TEST_SERVER.category]);
  const has = (filter: Partial<CatalogFilter>) =>
    rows(filter).some((row) => row.kind === 'type' && row.type.id === TEST_SERVER.id);
  expect(has({ closed })).toBe(false);
  expect(has({ closed, words: 'test server' })).toBe(true);
  expect(groups({ words: 'nothing like it' })).toEqual([]);
});

it('shows favourites and what was placed last above all, but not while something is searched for', () => {
  const marked = { favourites: ['test/server', 'gone/type'], recent: ['test/frame'] };
  expect(groups(marked).slice(0, 2)).toEqual(['Favourites 1', 'Placed last 1']);
  expect(groups({ ...marked, kind: 'device' }).slice(0, 2)).not.toContain('Placed last 1');
  expect(groups({ ...marked, words: 'server' })).not.toContain('Favourites 1');
});

it('narrows by maker, height, power, cooling and own types', () => {
  const ids = (facets: CatalogFilter['facets']) =>
    rows({ facets }).flatMap((row) => (row.kind === 'type' ? [row.type.id] : []));
  expect(ids({ power: 'to100' })).toEqual(['test/system']);
  expect(ids({ cooling: 'hybrid' })).toEqual(['test/system']);
  expect(ids({ height: '2' })).toEqual(['test/server']);
  expect(ids({ maker: 'Nobody' })).toEqual([]);
  expect(ids({ isOwn: true })).toEqual([]);
  expect(ids({ maker: 'Test' })).toHaveLength(TEST_TYPES.length);
});

it('writes each filter that is on as a chip, and takes it off alone', () => {
  const facets = { maker: 'Test', power: 'to5', isOwn: true } as const;
  expect(facetChips(facets).map(({ text }) => text)).toEqual(['Test', 'Power 1 to 5 kW', 'My types']);
  expect(withoutFacet(facets, 'maker')).toEqual({ power: 'to5', isOwn: true });
});

it('says the size and the figure one picks a type by', () => {
  const formats = makeFormats('mm', false);
  const factsOf = (id: string) => keyFacts(TEST_TYPES.find((type) => type.id === id) ?? TEST_SERVER, formats);
  expect(factsOf('test/frame')).toEqual(['600 × 1200 mm', '42 RU']);
  expect(factsOf('test/system')).toEqual(['600 × 1000 mm', '100 kW']);
  expect(factsOf('test/server')).toEqual(['2 RU', '500 W']);
});
