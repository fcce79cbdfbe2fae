/**
 * Runs the main entry, then lets `ready` fire: Electron becomes ready only after the entry module has been evaluated, so
 * a top-level `await app.whenReady()` would wait for ever there, and fails by name here.
 */
import { pathToFileURL } from 'node:url';

const EVALUATION_LIMIT_MS = 10_000;

process.argv.splice(1, 1);
const entry = process.argv[1];
if (entry === undefined) throw new Error('Usage: run.mjs MAIN_ENTRY [ARGUMENT…]');
await import('electron');
const watchdog = setTimeout(() => {
  process.stderr.write(
    'stand-in: the main entry was not evaluated in time; does it await app.whenReady() at the top?\n',
  );
  process.exit(70);
}, EVALUATION_LIMIT_MS);
await import(pathToFileURL(entry).href);
clearTimeout(watchdog);
process.send?.({ kind: 'evaluated' });
