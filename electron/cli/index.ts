#!/usr/bin/env node
import { run } from './run';

// A reader that stops early, as head does, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The exit code is set rather than exited with, so that a long report reaches a slow pipe whole.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  folder: process.cwd(),
  isErrTerminal: process.stderr.isTTY,
  onInterrupt: (listener) => {
    // Once: a second Ctrl+C ends the program whatever it is doing.
    process.once('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
});
