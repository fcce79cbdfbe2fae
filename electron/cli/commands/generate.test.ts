import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, type TestFolder } from '../testing/test-folder';

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

describe('plenum generate fabric', () => {
  it('writes the counts as JSON', async () => {
    await folder.write('pod.json', JSON.stringify({ nodes: 127, nodeType: 'nvidia/dgx-h100', reservedPorts: 4 }));
    const { code, out } = await folder.plenum('generate', 'fabric', '--spec', 'pod.json', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      gpus: 1016,
      nodes: 127,
      leaf: 32,
      spine: 16,
      core: 0,
      cables: { nodeLeaf: 1020, leafSpine: 1024, spineCore: 0 },
      transceivers: 1534,
    });
  });

  it('writes the counts as text', async () => {
    await folder.write('pod.json', '{"nodes": 64, "outOfBand": true}');
    const { out } = await folder.plenum('generate', 'fabric', '--spec', 'pod.json');
    expect(out).toMatch(/^Leaf switches +16$/m);
    expect(out).toMatch(/^Out-of-band management +2 switches, 88 links$/m);
  });

  it.each([
    ['{"nodes": 64, "leafs": 3}', /pod\.json: leafs is not known here; the fields are .*switchType/],
    ['{"nodes": }', /pod\.json is not JSON/],
    ['[]', /pod\.json: The specification must be an object/],
  ])('refuses %s and names the file and the field', async (spec, message) => {
    await folder.write('pod.json', spec);
    const { code, err } = await folder.plenum('generate', 'fabric', '--spec', 'pod.json');
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('refuses what it cannot make and a file that is not there', async () => {
    expect((await folder.plenum('generate', 'tower', '--spec', 'x.json')).err).toMatch(/not “tower”/);
    expect((await folder.plenum('generate', 'fabric', '--spec', 'x.json')).err).toMatch(/There is no file “x.json”/);
  });
});

describe('plenum generate hall', () => {
  it('writes a layout that validates without errors, the same each time', async () => {
    await folder.write('hall.json', '{"preset": "enterprise", "name": "Room 7"}');
    const { code, out, err } = await folder.plenum('generate', 'hall', '--spec', 'hall.json', '--out', 'hall.plenum');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^20 racks, .* written to hall\.plenum\.$/m);
    const checked = await folder.plenum('validate', 'hall.plenum', '--format', 'json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ counts: { error: 0 }, fileProblems: 0 });
    const info = await folder.plenum('info', 'hall.plenum', '--format', 'json');
    expect(JSON.parse(info.out)).toMatchObject({ name: 'Room 7' });
    const first = await folder.read('hall.plenum');
    await folder.plenum('generate', 'hall', '--spec', 'hall.json', '--out', 'hall.plenum');
    expect(await folder.read('hall.plenum')).toBe(first);
  });

  it.each([
    ['{"preset": "tower"}', /hall\.json: preset must be one of "nvl72-1"/],
    ['{"redundancy": "2N"}', /hall\.json: racks is missing/],
    ['{"preset": "enterprise", "room": {"widthM": 4}}', /room\.widthM is 4; this hall needs at least/],
    ['{"racks": {"count": 2, "type": "generic/server-1u"}}', /racks\.type must name a rack of the catalog/],
    ['{"fabric": {"nodes": 2, "rail": 8}}', /fabric\.rail is not known here/],
  ])('refuses %s', async (spec, message) => {
    await folder.write('hall.json', spec);
    const { code, err } = await folder.plenum('generate', 'hall', '--spec', 'hall.json', '--out', 'hall.plenum');
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it('needs a file to write that is a layout', async () => {
    await folder.write('hall.json', '{"preset": "enterprise"}');
    expect((await folder.plenum('generate', 'hall', '--spec', 'hall.json')).err).toMatch(/needs --out/);
    const other = await folder.plenum('generate', 'hall', '--spec', 'hall.json', '--out', 'hall.json');
    expect(other.err).toMatch(/must end with \.plenum/);
  });
});
