import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from './atomic-write';

/**
 * Reads a small JSON file of the program's own; null when it is missing or not JSON. For state that is pleasant to have
 * and harmless to lose (window size, recent list), never for what a person made.
 */
export async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/** Writes it back in one atomic step. @throws the system's error. */
export async function writeJsonFile(file: string, value: unknown): Promise<void> {
  await writeFileAtomically(file, `${JSON.stringify(value, null, 2)}\n`, { keepBackup: false });
}
