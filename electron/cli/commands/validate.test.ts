import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import type { AnyRecord } from '#shared/model/registry';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';
import { smallHall } from '#shared/testing/small-hall';
import { makeFolder, type TestFolder } from '../testing/test-folder';

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

function textOf(more: readonly AnyRecord[] = []): string {
  return writeDocument(DocumentStore.from([...smallHall().records(), ...more]), { appVersion: '1.0.0' });
}

/** A third rack that stands in R01. */
const INTRUDER = createRecord('rack', 'rack:3', {
  roomId: 'room:1',
  typeId: 'catalogType:test/frame',
  name: 'R03',
  xUm: 2_100_000,
  yUm: 3_000_000,
});

interface JsonReport {
  file: string;
  formatVersion: string;
  counts: Record<string, number>;
  fileProblems: number;
  findings: { id: string; code: string; severity: string; message: string; subjects: string[] }[];
}

async function validateJson(...args: string[]): Promise<{ code: number; err: string; report: JsonReport }> {
  const { code, out, err } = await folder.plenum('validate', ...args, '--format', 'json');
  return { code, err, report: JSON.parse(out) as JsonReport };
}

describe('plenum validate', () => {
  it('passes a layout without errors and says what could not be checked', async () => {
    await folder.write('hall.plenum', textOf());
    const { code, out, err } = await folder.plenum('validate', 'hall.plenum');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/hall\.plenum: 0 errors, .*[1-9]\d* not checked because something is not known/);
  });

  it('fails with what is wrong, by how much and where', async () => {
    await folder.write('hall.plenum', textOf([INTRUDER]));
    const { code, report } = await validateJson('hall.plenum');
    expect(code).toBe(1);
    expect(report).toMatchObject({ file: 'hall.plenum', formatVersion: '1.0', fileProblems: 0 });
    expect(report.counts['error']).toBeGreaterThan(0);
    const overlap = report.findings.find((one) => one.code === 'GEO-OVERLAP' && one.subjects.includes('rack:1'));
    expect(overlap).toMatchObject({ severity: 'error', subjects: ['rack:1', 'rack:3'] });
    expect(overlap?.message).toMatch(/R01.*R03|R03.*R01/);
    expect(overlap?.message).toMatch(/\d+(\.\d+)? mm/);
  });

  it('does not fail for what was excluded in the document', async () => {
    await folder.write('hall.plenum', textOf([INTRUDER]));
    const before = await validateJson('hall.plenum');
    const exclusions = before.report.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ id }, index) =>
        createRecord('exclusion', `exclusion:${index}`, { findingId: id, comment: 'agreed', at: '2026-01-01' }),
      );
    expect(exclusions.length).toBeGreaterThan(0);
    await folder.write('hall.plenum', textOf([INTRUDER, ...exclusions]));
    const after = await validateJson('hall.plenum');
    expect(after.code).toBe(0);
    expect(after.report.counts).toMatchObject({ error: 0, excluded: exclusions.length });
  });

  it('fails for warnings only when asked to', async () => {
    const twin = createRecord('rack', 'rack:4', { ...INTRUDER, name: 'R01', xUm: 9_000_000 });
    await folder.write('hall.plenum', textOf([{ ...twin, id: 'rack:4' }]));
    const { code, report } = await validateJson('hall.plenum');
    expect(report.counts).toMatchObject({ error: 0 });
    expect(report.counts['warning']).toBeGreaterThan(0);
    expect(code).toBe(0);
    expect((await validateJson('hall.plenum', '--fail-on', 'warning')).code).toBe(1);
  });

  it('checks the rest of a damaged file, names the line, and does not pass it', async () => {
    const lines = textOf().split('\n');
    const index = lines.findIndex((line) => line.startsWith('{"id":"annotation:1"'));
    lines[index] = lines[index]?.slice(0, 20) ?? '';
    await folder.write('hall.plenum', lines.join('\n'));
    const { code, err, report } = await validateJson('hall.plenum');
    expect(code).toBe(1);
    expect(report.fileProblems).toBe(1);
    expect(report.counts['error']).toBe(0);
    expect(err).toContain(`plenum: hall.plenum:${index + 1}: Line ${index + 1} `);
  });

  it('names bytes that are not text as a problem of their line', async () => {
    const bytes = new TextEncoder().encode(textOf());
    const at = new TextDecoder().decode(bytes).indexOf('"Hall 1"') + 3;
    bytes[at] = 0xff;
    await folder.write('hall.plenum', bytes);
    const { code, err } = await validateJson('hall.plenum');
    expect(code).toBe(1);
    expect(err).toMatch(/hall\.plenum:\d+: Line \d+ holds bytes that are not UTF-8 text/);
  });

  it('says that a newer version wrote the file and how much was not checked', async () => {
    const [header = '', ...rest] = textOf().split('\n');
    const newer = header
      .replace('"formatVersion":"1.0"', '"formatVersion":"1.9"')
      .replace('"schema":{', '"schema":{"pump":1,');
    const end = rest.indexOf('{"end":"plenum"}');
    rest.splice(end, 0, '{"id":"pump:1"}');
    await folder.write('hall.plenum', [newer, ...rest].join('\n'));
    const { code, err } = await validateJson('hall.plenum');
    expect(code).toBe(0);
    expect(err).toBe(
      'plenum: hall.plenum was written by a newer version of Plenum and 1 of its records were not checked.\n',
    );
  });

  it.each([
    ['nothing', '', /hall\.plenum is empty/],
    ['another format', '{"a":1}', /not a Plenum file/],
    ['zeros', '\0\0\0\0', /zeros/],
  ])('cannot read a file of %s', async (_what, content, sentence) => {
    await folder.write('hall.plenum', content);
    const { code, out, err } = await folder.plenum('validate', 'hall.plenum', '--format', 'json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it('says when there is no such file, or it is a folder', async () => {
    expect(await folder.plenum('validate', 'gone.plenum')).toMatchObject({
      code: 2,
      err: 'plenum: There is no file “gone.plenum”.\n',
    });
    expect(await folder.plenum('validate', '.')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a file'),
    });
  });

  it('writes SARIF that points at lines, and JUnit', async () => {
    const text = textOf([INTRUDER]);
    await folder.write('hall.plenum', text);
    const sarif = await folder.plenum('validate', 'hall.plenum', '--format', 'sarif');
    expect(sarif.code).toBe(1);
    const { runs } = JSON.parse(sarif.out) as {
      runs: [{ results: { ruleId: string; locations: [{ physicalLocation: { region: { startLine: number } } }] }[] }];
    };
    const overlap = runs[0].results.find(({ ruleId }) => ruleId === 'GEO-OVERLAP');
    const line = overlap?.locations[0].physicalLocation.region.startLine ?? 0;
    expect(text.split('\n')[line - 1]).toMatch(/^\{"id":"rack:[123]"/);
    const junit = await folder.plenum('validate', 'hall.plenum', '--format', 'junit');
    expect(junit.code).toBe(1);
    expect(junit.out).toMatch(/<failure type="error" message="[^"]*R01/);
  });
});
