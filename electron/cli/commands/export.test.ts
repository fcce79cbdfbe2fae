import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocument } from '#shared/persistence/write-document';
import { smallHall } from '#shared/testing/small-hall';
import { makeFolder, type TestFolder } from '../testing/test-folder';

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  await folder.write('hall.plenum', writeDocument(smallHall(), { appVersion: '1.0.0' }));
});
afterEach(() => folder.remove());

describe('plenum export', () => {
  it.each([
    ['--equipment', 'CRAH01'],
    ['--findings', 'Checked against'],
    ['--cables', 'Ethernet1'],
  ])('writes %s as CSV', async (option, text) => {
    const { code, err } = await folder.plenum('export', 'hall.plenum', option, '--out', 'list.csv');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await folder.read('list.csv')).toContain(text);
  });

  it('writes the rooms for a CFD program as JSON', async () => {
    const { code, err } = await folder.plenum('export', 'hall.plenum', '--format', 'cfd', '--out', 'rooms.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const manifest = JSON.parse(await folder.read('rooms.json')) as { format: string; rooms: { name: string }[] };
    expect(manifest.format).toBe('plenum-cfd-rooms');
    expect(manifest.rooms.map(({ name }) => name)).toContain('Hall 1');
  });

  it('writes the plan to scale, as SVG and as PDF', async () => {
    const plan = ['export', 'hall.plenum', '--paper', 'a2', '--scale', '100', '--out'];
    expect((await folder.plenum(...plan, 'plan.svg', '--plan', 'svg')).code).toBe(0);
    const svg = await folder.read('plan.svg');
    expect(svg).toContain('width="594mm" height="420mm"');
    expect(svg).toContain('Scale 1:100');
    expect((await folder.plenum(...plan, 'plan.pdf', '--plan', 'pdf')).code).toBe(0);
    expect(await folder.read('plan.pdf')).toMatch(/^%PDF-/);
  });

  it('says when the plan is cut off, and on which paper it is not', async () => {
    const outcome = await folder.plenum(
      ...[
        'export',
        'hall.plenum',
        '--plan',
        'svg',
        '--scale',
        '50',
        '--room',
        'Hall 1',
        '--paper',
        'a4',
        '--out',
        'x.svg',
      ],
    );
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain('it fits on A3');
  });

  it.each([
    [['--plan', 'svg', '--cables', '--out', 'x'], 'one thing'],
    [['--format', 'cfd', '--cables', '--out', 'x'], 'one thing'],
    [['--out', 'x'], 'one thing'],
    [['--plan', 'svg', '--scale', 'much', '--out', 'x'], 'whole number'],
    [['--plan', 'svg', '--room', 'Hall 9', '--out', 'x'], 'no room “Hall 9”'],
    [['--cables', '--out', 'hall.plenum'], 'not written over a layout'],
  ])('refuses %j', async (options, sentence) => {
    const { code, err } = await folder.plenum('export', 'hall.plenum', ...options);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(await folder.read('hall.plenum')).toContain('"room:1"');
  });
});
