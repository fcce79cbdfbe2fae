import { describe, expect, it } from 'vitest';
import type { DeviceType } from './catalog-type';
import { mergeTypes, readCatalogFile, writeCatalogFile } from './user-catalog';

const device = (id: string, name = id): DeviceType => ({
  id,
  kind: 'device',
  category: 'server',
  manufacturer: 'Acme',
  modelNumber: 'S',
  name,
  figures: { weight: { value: 20, unit: 'kg', basis: 'rated', source: 'data sheet', grade: 'V' } },
  device: { heightHalfRu: 2, isFullDepth: true, airflow: 'unknown' },
});

describe('catalog files', () => {
  it('come back as they were written, in the same bytes whatever the order', () => {
    const text = writeCatalogFile([device('acme/b'), device('acme/a')]);
    expect(readCatalogFile(text)).toEqual({ types: [device('acme/a'), device('acme/b')], problems: [] });
    expect(writeCatalogFile([device('acme/a'), device('acme/b')])).toBe(text);
    expect(text.split('\n').filter((line) => line.includes('acme/'))).toHaveLength(2);
    expect(readCatalogFile(writeCatalogFile([]))).toEqual({ types: [], problems: [] });
  });
  it('name an entry that cannot be used and keep the rest', () => {
    const text = writeCatalogFile([device('acme/a'), device('acme/b')]).replace('"source":"data sheet",', '');
    const { types, problems } = readCatalogFile(text);
    expect(types.map((type) => type.id)).toEqual(['acme/b']);
    expect(problems).toEqual([expect.stringMatching(/^Entry 1, figures\.weight\.source/)]);
    const twice = JSON.stringify({
      format: 'plenum-catalog',
      formatVersion: 1,
      types: [device('acme/a'), device('acme/a')],
    });
    expect(readCatalogFile(twice).problems).toEqual(['Entry 2: acme/a is there twice.']);
  });
  it.each([
    ['{', /not readable JSON/],
    ['null', /not a catalog/],
    ['{"format":"other"}', /should begin with/],
    ['{"format":"plenum-catalog","formatVersion":9,"types":[]}', /newer version/],
  ])('refuse %s with a sentence', (text, reason) => {
    expect(readCatalogFile(text).problems[0]).toMatch(reason);
  });
  it('are laid over each other by id', () => {
    expect(
      mergeTypes([device('acme/a', 'old'), device('acme/b')], [device('acme/a', 'new')]).map((type) => type.name),
    ).toEqual(['new', 'acme/b']);
  });
});
