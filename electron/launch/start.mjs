/**
 * `npm start`: installs and builds what is missing, then opens the program in Electron, or, where Electron cannot run,
 * serves the same program as the browser edition.
 *
 * `--browser` goes straight to the browser edition, `--no-open` does not open the page, `--no-prepare` installs and
 * builds nothing, `PORT` sets the page's port; anything else is handed to the program, so `npm start -- hall.plenum` opens a file.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { ensureBuild, ensureDependencies, root } from './prepare.mjs';
import { serveFolder } from './static-server.mjs';

const DEFAULT_PORT = 4400;
/** Electron that ends with an error sooner than this never showed its window. */
const START_FAILURE_MS = 8_000;

const ownSwitches = new Set(['--browser', '--no-open', '--no-prepare']);
const switches = new Set(process.argv.slice(2).filter((argument) => ownSwitches.has(argument)));
const programArguments = process.argv.slice(2).filter((argument) => !ownSwitches.has(argument));

/** Runs Electron to its end. Gives the reason when it could not start, else null. */
function runElectron(binary) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const child = spawn(binary, [root, ...programArguments], { stdio: 'inherit', cwd: process.cwd() });
    child.once('error', (error) => resolve(`it could not be started (${error.code ?? error.message})`));
    child.once('exit', (code, signal) => {
      const failed = (code !== 0 || signal !== null) && performance.now() - startedAt < START_FAILURE_MS;
      if (failed) resolve(`it ended at once (${signal ?? `exit code ${code}`})`);
      else process.exit(code ?? 1);
    });
  });
}

/** Opens the page in the person's browser if there is a way; never fails. */
function openPage(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened here: open the address above yourself.'));
  child.unref();
}

async function serveBrowserEdition() {
  const port = process.env.PORT === undefined ? DEFAULT_PORT : Number(process.env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT must be a number from 0 to 65535.');
  const { address } = await serveFolder(path.join(root, 'out/renderer'), port);
  console.log(`Plenum is at ${address} (Control+C ends it).`);
  if (!switches.has('--no-open')) openPage(address);
}

async function start() {
  if (!switches.has('--no-prepare') && !(ensureDependencies() && ensureBuild())) process.exit(1);
  if (!switches.has('--browser')) {
    const electron = await findElectron();
    const reason = electron.path === null ? electron.reason : await runElectron(electron.path);
    console.log(`Electron cannot be used here: ${reason}. Starting the browser edition instead.`);
  }
  await serveBrowserEdition();
}

start().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
