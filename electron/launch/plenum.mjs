/**
 * `npm run -s plenum -- …`: the command line as built; on a fresh clone it is installed and built first, with what that
 * prints on standard error, so that standard output is the command's alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cli = path.join(root, 'out/cli/plenum.js');

/** Runs one step of `prepare.mjs`. */
function prepare(step) {
  const script = path.join(root, 'electron/launch/prepare.mjs');
  return spawnSync(process.execPath, [script, step], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

const isReady = existsSync(cli) || (prepare('dependencies') && prepare('build'));
// 2 is what the command line answers when it could not do its work at all.
process.exitCode = isReady
  ? (spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2)
  : 2;
