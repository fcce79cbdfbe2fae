import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, programReady, test } from '../../fixtures/app';
import { projectRoot } from '../../fixtures/paths';
import { launchStandIn } from '../../harness/launch/stand-in';
import { writePlaceholderElectron } from '../../harness/placeholder-electron';

const require = createRequire(import.meta.url);
/** What electron-builder brings along; the same copies it packs with. */
const builderRequire = createRequire(require.resolve('app-builder-lib/package.json'));

interface Validator {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

function builderValidator(): Validator {
  const { default: Ajv } = builderRequire('ajv') as {
    default: new (options: object) => { compile(schema: unknown): Validator };
  };
  const schema: unknown = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8'));
  return new Ajv({ allErrors: true, strict: false }).compile(schema);
}

function readConfig(): Record<string, unknown> {
  return parse(readFileSync(path.join(projectRoot, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>;
}

function run(file: string, args: readonly string[]): string {
  const result = spawnSync(process.execPath, [path.join(projectRoot, file), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect(result.status, `${file}: ${result.stdout}${result.stderr}`).toBe(0);
  return result.stdout;
}

test.describe('packaging', () => {
  test('electron-builder.yml fits the schema, and a wrong one would not', () => {
    const validate = builderValidator();
    const config = readConfig();
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...config, asarr: true })).toBe(false);
    expect(validate({ ...config, npmRebuild: 'no' })).toBe(false);
  });

  test('the package holds the built program and nothing else, its fuses are set, and it starts', async ({
    folder,
    browser,
    consoleWatch,
    hostKind,
  }) => {
    test.setTimeout(120_000);
    expect(hostKind).toBe('electron');
    const { version } = require('electron/package.json') as { version: string };
    const distribution = path.join(folder, 'electron');
    const output = path.join(folder, 'release');
    writePlaceholderElectron(distribution, version);
    run('node_modules/electron-builder/out/cli/cli.js', [
      '--linux',
      '--dir',
      '--publish=never',
      `-c.electronDist=${distribution}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${output}`,
    ]);

    const unpacked = path.join(output, 'linux-unpacked');
    const asar = builderRequire('@electron/asar') as {
      listPackage(archive: string, options: object): string[];
      extractAll(archive: string, folder: string): void;
    };
    const archive = path.join(unpacked, 'resources/app.asar');
    const files = asar.listPackage(archive, {}).filter((file) => path.extname(file) !== '');
    expect(files).toEqual(
      expect.arrayContaining(['/out/main/index.js', '/out/preload/index.cjs', '/out/renderer/index.html']),
    );
    const strangers = files.filter((file) => !/^\/(package\.json$|out\/(main|preload|renderer)\/)/.test(file));
    expect(strangers).toEqual([]);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);

    const program = readdirSync(unpacked).find((name) => name === 'plenum' || name === 'Plenum');
    expect(program).toBeDefined();
    const fuses = run('electron/build/read-fuses.mjs', [path.join(unpacked, program ?? '')]);
    expect(fuses).toContain('runAsNode: off');
    expect(fuses).toContain('onlyLoadAppFromAsar: on');

    const extracted = path.join(folder, 'extracted');
    const home = path.join(folder, 'home');
    mkdirSync(home);
    asar.extractAll(archive, extracted);
    expect(statSync(path.join(extracted, 'out/main/index.js')).size).toBeGreaterThan(0);
    const app = await launchStandIn({
      root: extracted,
      home,
      args: [],
      browser,
      onPage: (page) => consoleWatch.watch(page),
    });
    await programReady(await app.firstWindow());
    await app.close();
  });
});
