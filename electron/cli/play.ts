import type { CommandIo } from './command';

/** How far a long job is. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Between two looks at whether somebody wants to stop, and two lines of progress. */
const PAUSE_MS = 100;

/**
 * Plays a long job to its end, with its progress on a terminal; nothing when the person interrupts it.
 * @param what is going on, for the line of progress: `failures played through`.
 */
export async function play<T>(
  job: Generator<Progress, T>,
  io: CommandIo,
  what: string,
): Promise<{ readonly value: T } | undefined> {
  let isStopped = false;
  const forget = io.onInterrupt(() => (isStopped = true));
  let width = 0;
  const tell = (text: string): void => {
    if (!io.isErrTerminal) return;
    io.err(`\r${text.padEnd(width)}\r`);
    width = text.length;
  };
  try {
    let paused = performance.now();
    for (let step = job.next(); ; step = job.next()) {
      if (step.done) return { value: step.value };
      if (performance.now() - paused < PAUSE_MS) continue;
      tell(`${step.value.done} of ${step.value.total} ${what}`);
      await new Promise((resolve) => setImmediate(resolve));
      if (isStopped) return undefined;
      paused = performance.now();
    }
  } finally {
    forget();
    tell('');
  }
}
