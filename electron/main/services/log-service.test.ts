import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogService } from './log-service';

describe('LogService', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'plenum-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes one line per message, whatever the message holds', () => {
    const log = new LogService(folder);
    log.write('info', 'first\n2026-01-01T00:00:00.000Z error forged');
    const lines = readFileSync(path.join(folder, 'plenum.log'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/ info first ⏎ /);
  });

  it('tells a refusal of the machine from an error nobody expected', () => {
    const log = new LogService(folder);
    log.failure('save', Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    log.failure('save', new TypeError('a mistake'));
    const text = readFileSync(path.join(folder, 'plenum.log'), 'utf8');
    expect(text).toMatch(/ warning save: Error: no space/);
    expect(text).toMatch(/ error save: TypeError: a mistake/);
  });

  it('never throws, even when it cannot write', () => {
    const log = new LogService(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(() => log.write('error', 'lost')).not.toThrow();
  });
});
