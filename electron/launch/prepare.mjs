/**
 * What must be there before the program can run: the dependencies and the build. Node built-ins only, because it runs
 * on a fresh clone. As a command: `node electron/launch/prepare.mjs dependencies|build`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const SOURCES = ['electron', 'renderer', 'shared', 'assets', 'package.json', 'package-lock.json', 'vite.config.ts'];
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/cli/plenum.js'];

/** Time of last change in milliseconds, or null when there is no such file. */
function changedAt(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Time of the newest change in a file or below a folder; 0 when there is nothing. */
function newestChange(entry) {
  const absolute = path.join(root, entry);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((newest, item) => {
      const changed = statSync(path.join(item.parentPath ?? item.path, item.name), { throwIfNoEntry: false })?.mtimeMs;
      return Math.max(newest, changed ?? 0);
    }, 0);
}

function runNpm(args) {
  const npmScript = process.env.npm_execpath;
  const isScript = npmScript !== undefined && /\.c?js$/.test(npmScript);
  const [command, before] = isScript ? [process.execPath, [npmScript]] : ['npm', []];
  const result = spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit', shell: !isScript });
  return result.status === 0;
}

/** Installs the pinned dependencies when they are missing or older than the lock file. False when that failed. */
export function ensureDependencies() {
  const installedAt = changedAt('node_modules/.package-lock.json');
  const lockedAt = changedAt('package-lock.json');
  if (installedAt !== null && lockedAt !== null && installedAt >= lockedAt) return true;
  console.log(installedAt === null ? 'Installing dependencies…' : 'Dependencies changed, installing…');
  if (runNpm(['ci'])) return true;
  console.error('npm ci failed: see above. It needs Node 20.19 or later and a reachable npm registry.');
  return false;
}

/** Builds the program when there is no build or a source is newer. False when that failed. */
export function ensureBuild() {
  const builtAt = BUILT.map(changedAt);
  const oldestBuild = builtAt.includes(null) ? 0 : Math.min(...builtAt);
  if (SOURCES.every((source) => newestChange(source) <= oldestBuild)) return true;
  console.log('Building…');
  if (runNpm(['run', '-s', 'build'])) return true;
  console.error('The build failed: see above.');
  return false;
}

const steps = { dependencies: ensureDependencies, build: ensureBuild };
if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const step = steps[process.argv[2]];
  if (!step) console.error('Usage: node electron/launch/prepare.mjs dependencies|build');
  process.exitCode = step?.() === true ? 0 : 1;
}
