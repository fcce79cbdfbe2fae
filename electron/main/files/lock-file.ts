import { open, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { errorCode } from './failures';

/** Who has a document open, as written in its lock file. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
}

export type LockOutcome = { readonly kind: 'held' } | { readonly kind: 'heldElsewhere'; readonly by: LockHolder };

/** Injected so that tests can be another process on another machine. */
export interface LockIdentity {
  readonly host: string;
  readonly pid: number;
  readonly now: () => Date;
  readonly isAlive: (pid: number) => boolean;
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

export const thisProcess: LockIdentity = {
  host: os.hostname(),
  pid: process.pid,
  now: () => new Date(),
  isAlive: isProcessAlive,
};

/** Where the lock of a document lies: hidden, in the same folder. */
export function lockPathOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.lock`);
}

async function readHolder(lock: string): Promise<LockHolder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(lock, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { host, pid, since } = value as Record<string, unknown>;
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof since !== 'string') return null;
    return { host: host.slice(0, 200), pid, since: since.slice(0, 40) };
  } catch {
    return null;
  }
}

async function create(lock: string, identity: LockIdentity): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    const holder: LockHolder = { host: identity.host, pid: identity.pid, since: identity.now().toISOString() };
    await handle.writeFile(`${JSON.stringify(holder)}\n`);
    await handle.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock of a document, or says who has it. A lock left by a dead process of this machine, or one that cannot
 * be read, is replaced; one from another machine is believed.
 * @throws the system's error when the folder cannot be written.
 */
export async function acquireLock(file: string, identity: LockIdentity = thisProcess): Promise<LockOutcome> {
  const lock = lockPathOf(file);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(lock, identity)) return { kind: 'held' };
    const by = await readHolder(lock);
    const isOwn = by !== null && by.host === identity.host && by.pid === identity.pid;
    if (isOwn) return { kind: 'held' };
    const isAbandoned = by === null || (by.host === identity.host && !identity.isAlive(by.pid));
    if (!isAbandoned) return { kind: 'heldElsewhere', by };
    await rm(lock, { force: true });
  }
  return { kind: 'heldElsewhere', by: { host: 'unknown', pid: 0, since: identity.now().toISOString() } };
}

/** Takes the lock whoever has it: the person said so. */
export async function seizeLock(file: string, identity: LockIdentity = thisProcess): Promise<LockOutcome> {
  await rm(lockPathOf(file), { force: true });
  return acquireLock(file, identity);
}

/** Gives the lock up if it is still ours; never throws. */
export async function releaseLock(file: string, identity: LockIdentity = thisProcess): Promise<void> {
  const lock = lockPathOf(file);
  const by = await readHolder(lock);
  if (by?.host === identity.host && by.pid === identity.pid) await rm(lock, { force: true }).catch(() => undefined);
}

/** The holder as a phrase for the person. */
export function describeHolder(by: LockHolder): string {
  return `process ${by.pid} on ${by.host}, since ${by.since}`;
}
