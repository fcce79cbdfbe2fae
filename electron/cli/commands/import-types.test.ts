import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogFile } from '#shared/catalog/user-catalog';
import { makeFolder, type TestFolder } from '../testing/test-folder';

const GOOD = 'manufacturer: Acme\nmodel: S 1\nslug: acme-s-1\nu_height: 2\n';
const BROKEN = 'manufacturer: Acme\nmodel: [S 2\nslug: acme-s-2\nu_height: 2\n';
/** Real files, where they lie beside the project. */
const COLLECTION = fileURLToPath(new URL('../../../../shared/devicetypes', import.meta.url));

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  await folder.write('types/Acme/s1.yaml', GOOD);
  await folder.write('types/Acme/s2.yml', BROKEN);
});
afterEach(() => folder.remove());

const idsIn = async (file: string) => readCatalogFile(await folder.read(file)).types.map(({ id }) => id);

describe('plenum import-types', () => {
  it('brings in a folder, names the broken file with its line, and writes a catalog', async () => {
    const { code, out, err } = await folder.plenum('import-types', 'types', '--out', 'mine.json', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out) as { imported: number; skipped: { file: string; reason: string }[] };
    expect(Object.keys(result)).toEqual(['imported', 'skipped']);
    expect(result.imported).toBe(1);
    expect(result.skipped).toHaveLength(1);
    expect(result.skipped[0]).toEqual({ file: 'types/Acme/s2.yml', reason: expect.stringMatching(/^Line \d+: /) });
    expect(await idsIn('mine.json')).toEqual(['acme/s-1']);
  });

  it('takes files one by one and says in words what it did', async () => {
    const { code, out, err } = await folder.plenum(
      'import-types',
      'types/Acme/s1.yaml',
      'types/Acme/s2.yml',
      '--out',
      'mine.json',
    );
    expect([code, out]).toEqual([0, '1 type imported, 1 file skipped, written to mine.json.\n']);
    expect(err).toMatch(/^plenum: s2\.yml: Line \d+: /);
  });

  it('keeps the catalog that was there as a backup, and does not read it as a type', async () => {
    await folder.plenum('import-types', 'types', '--out', 'types/mine.json');
    await folder.write('types/Acme/s1.yaml', GOOD.replaceAll('S 1', 'S 3').replace('s-1', 's-3'));
    const { out } = await folder.plenum('import-types', 'types', '--out', 'types/mine.json', '--format', 'json');
    expect(out).not.toContain('mine.json');
    expect(await idsIn('types/mine.json')).toEqual(['acme/s-3']);
    expect(await idsIn('types/mine.json.bak')).toEqual(['acme/s-1']);
  });

  it('never writes over a file that is not a catalog', async () => {
    await folder.write('notes.json', '{"mine":1}');
    const { code, err } = await folder.plenum('import-types', 'types', '--out', 'notes.json');
    expect(code).toBe(2);
    expect(err).toMatch(/“notes\.json” is there and was left alone/);
    expect(await folder.read('notes.json')).toBe('{"mine":1}');
  });

  it('writes nothing when nothing came in', async () => {
    const { code, out } = await folder.plenum('import-types', 'types/Acme/s2.yml', '--out', 'mine.json');
    expect([code, out]).toEqual([1, '0 types imported, 1 file skipped, nothing was written.\n']);
    expect(existsSync(`${folder.path}/mine.json`)).toBe(false);
  });

  it.each([
    [['import-types', 'types'], /import-types needs --out FILE/],
    [['import-types', '--out', 'x.json'], /needs at least one PATH/],
    [['import-types', 'gone', '--out', 'x.json'], /There is no file “gone”/],
    [['import-types', 'types', '--out', 'no/such/x.json'], /x\.json/],
    [['import-types', 'types', '--out', 'types'], /types/],
  ])('refuses %j with one sentence', async (args, sentence) => {
    const { code, err } = await folder.plenum(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('brings in a real collection whole', async () => {
    if (!existsSync(COLLECTION)) {
      console.info(`Not run: there is no ${COLLECTION}.`);
      return;
    }
    const { out } = await folder.plenum('import-types', COLLECTION, '--out', 'all.json', '--format', 'json');
    expect(JSON.parse(out)).toEqual({ imported: 195, skipped: [] });
    expect(await idsIn('all.json')).toHaveLength(195);
  });
});
