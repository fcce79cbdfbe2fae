/**
 * `npm test`: everything, from a fresh clone. Installs what is missing, then type check, lint, format, unit tests,
 * build and end-to-end tests; a failing step does not hide the next. The last line is the count.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const reports = path.join(root, 'out/test');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

/** @param {string} file @param {string[]} args @param {Record<string, string>} [env] @returns {boolean} */
function runNode(file, args, env = {}) {
  const result = spawnSync(process.execPath, [path.join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return result.status === 0;
}

/** Runs without showing anything until it is done. @param {string} file @param {string[]} args @returns {Promise<{isFine: boolean, output: string}>} */
function runNodeQuietly(file, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, file), ...args], { cwd: root });
    /** @type {string[]} */
    const output = [];
    child.stdout.on('data', (/** @type {Buffer} */ data) => output.push(data.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ data) => output.push(data.toString()));
    child.on('error', (error) => resolve({ isFine: false, output: error.message }));
    child.on('close', (code) => resolve({ isFine: code === 0, output: output.join('') }));
  });
}

/** @param {string} file @returns {Record<string, any> | null} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

let passed = 0;
let failed = 0;

/** Runs one step that either holds or not; a failure counts as one. @param {string} title @param {() => boolean} run */
function step(title, run) {
  console.log(`\n── ${title}`);
  const isFine = run();
  if (!isFine) {
    failed += 1;
    console.error(`${title}: failed`);
  }
  return isFine;
}

/** Runs a test tool and adds its counts. @param {string} title @param {() => boolean} run @param {() => {passed: number, failed: number} | null} count */
function testStep(title, run, count) {
  console.log(`\n── ${title}`);
  const isFine = run();
  const counts = count() ?? { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  // A tool can fail without a failing test: a file that does not load, no tests, a crash.
  if (!isFine && counts.failed === 0) failed += 1;
  if (!isFine) console.error(`${title}: failed`);
}

async function main() {
  if (!runNode('electron/launch/prepare.mjs', ['dependencies'])) return failEarly();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const { ensureChromium } = await import('./chromium.mjs');
  const chromium = await ensureChromium().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    return null;
  });

  // None of the three uses more than one core: side by side they take as long as the longest.
  const checks = /** @type {const} */ ([
    ['Types', 'node_modules/typescript/bin/tsc', ['-b']],
    ['Lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
    ['Format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ]);
  const results = await Promise.all(checks.map(([, file, args]) => runNodeQuietly(file, [...args])));
  for (const [index, { isFine, output }] of results.entries())
    step(checks[index]?.[0] ?? '', () => {
      process.stdout.write(output);
      return isFine;
    });
  testStep(
    'Unit and property tests',
    () =>
      runNode('node_modules/vitest/vitest.mjs', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ]),
    () => {
      const report = readReport(vitestReport);
      return report && { passed: report['numPassedTests'], failed: report['numFailedTests'] };
    },
  );
  const isBuilt = step('Build', () => runNode('electron/launch/prepare.mjs', ['build']));
  if (chromium === null || !isBuilt) {
    if (isBuilt) failed += 1;
    console.error('The end-to-end tests did not run.');
  } else {
    testStep(
      'End-to-end tests',
      () =>
        runNode('node_modules/@playwright/test/cli.js', ['test', '-c', 'e2e/playwright.config.ts'], {
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
        }),
      () => {
        const stats = readReport(playwrightReport)?.['stats'];
        return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected };
      },
    );
  }
  finish();
}

function failEarly() {
  failed += 1;
  finish();
}

function finish() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
