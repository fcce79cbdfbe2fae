import type { LogLevel } from '#shared/host/contract';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode, HostFailureError } from '../files/failures';

const MAX_LOG_BYTES = 1024 * 1024;

/** The program's log: one file, and the one before it once it grew too large. Never throws. */
export class LogService {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, 'plenum.log');
    mkdirSync(folder, { recursive: true });
  }

  /** Adds one line; line ends within the message are folded, so that no message can forge a second line. */
  write(level: LogLevel, message: string): void {
    const line = `${new Date().toISOString()} ${level} ${message.replaceAll(/[\r\n]+/g, ' ⏎ ')}\n`;
    try {
      if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) {
        renameSync(this.#file, `${this.#file}.1`);
      }
      appendFileSync(this.#file, line);
    } catch {
      // A full drive must not take the program down with its log.
    }
  }

  /**
   * Adds an error with its stack: as a warning when the machine refused something and the person was told so, as an error
   * when nobody expected it.
   */
  failure(context: string, error: unknown): void {
    const isRefusal = error instanceof HostFailureError || errorCode(error) !== null;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.write(isRefusal ? 'warning' : 'error', `${context}: ${text}`);
  }
}
