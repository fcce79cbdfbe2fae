import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';
import { generateHall } from '#shared/testing/generate-hall';
import { projectRoot } from '../../fixtures/paths';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end in `folder`, with no display to open a window on. */
function runIn(folder: string, file: string, args: readonly string[]): Promise<Outcome> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/DISPLAY/.test(name)));
  return new Promise((resolve) => {
    execFile(file, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

const built = path.join(projectRoot, 'out/cli/plenum.js');
let folder: string;
const plenum = (...args: string[]) => runIn(folder, process.execPath, [built, ...args]);

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-cli-'));
  const hall = DocumentStore.from(generateHall({ racks: 40 }));
  await writeFile(path.join(folder, 'hall.plenum'), writeDocument(hall, { appVersion: '1.0.0' }));
  await writeFile(path.join(folder, 'note.plenum'), 'hello');
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test.describe('the built command line', () => {
  test('checks a file, sums it up and prints the schema', async () => {
    const checked = await plenum('validate', 'hall.plenum', '--format', 'json');
    expect(checked.err).toBe('');
    const { counts, findings } = JSON.parse(checked.out) as { counts: Record<string, number>; findings: unknown[] };
    expect(checked.code).toBe((counts['error'] ?? 0) > 0 ? 1 : 0);
    expect(findings).toHaveLength(
      ['error', 'warning', 'info', 'unknown'].reduce((sum, key) => sum + (counts[key] ?? 0), 0),
    );
    const info = await plenum('info', 'hall.plenum', '--format', 'json');
    expect(JSON.parse(info.out)).toMatchObject({ counts: { rack: 40 } });
    expect(JSON.parse((await plenum('schema')).out)).toHaveProperty('$defs.rack');
  });

  test('gives a second run the same bytes, in every format', async () => {
    for (const format of ['text', 'json', 'sarif', 'junit']) {
      const [one, two] = await Promise.all([
        plenum('validate', 'hall.plenum', '--format', format),
        plenum('validate', 'hall.plenum', '--format', format),
      ]);
      expect(one.out.length).toBeGreaterThan(50);
      expect(two).toEqual(one);
    }
  });

  test('fails with one sentence and code 2', async () => {
    for (const args of [['validate', 'gone.plenum'], ['info', 'note.plenum'], ['frob'], ['validate', '--frob', 'x']]) {
      const { code, out, err } = await plenum(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^plenum: [^\n]+\n$/);
    }
  });

  test('runs as an npm script too, and says its version', async () => {
    const version = (await plenum('--version')).out;
    expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const script = await runIn(projectRoot, npm, ['run', '-s', 'plenum', '--', '--version']);
    expect(script).toMatchObject({ code: 0, out: version });
  });

  test('plays failures of the power chain through and reports its nodes, the same bytes each time', async () => {
    const file = path.join(projectRoot, 'assets/samples/2n-hall.plenum');
    const failed = await plenum('simulate', file, '--fail', 'UPS-A', '--format', 'json');
    expect([failed.code, failed.err]).toEqual([0, '']);
    expect(JSON.parse(failed.out)).toMatchObject({ downW: 132_000, down: [expect.stringMatching(/^rack:/)] });
    const report = await plenum('report', file, '--section', 'power', '--format', 'json');
    expect([report.code, report.err]).toEqual([0, '']);
    expect(JSON.parse(report.out)).toHaveProperty('nodes.0.afterWorstFailure.loadW');
    for (const args of [
      ['simulate', file, '--fail', 'UPS-A'],
      ['simulate', file, '--sweep', 'single'],
      ['simulate', file, '--sweep', 'pairs', '--format', 'json'],
      ['report', file, '--section', 'power'],
      ['report', file, '--section', 'power', '--format', 'csv'],
    ]) {
      const [one, two] = await Promise.all([plenum(...args), plenum(...args)]);
      expect([one.code, one.err]).toEqual([0, '']);
      expect(one.out.length).toBeGreaterThan(50);
      expect(two).toEqual(one);
    }
    const wrong = await plenum('simulate', file, '--fail', 'UPS-Z');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('nothing with the id or name “UPS-Z”');
  });
});
