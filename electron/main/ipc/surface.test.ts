import { channelOf } from '#shared/host/channels';
import { requestSchemas } from '#shared/host/schemas';
import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Services } from '../services/services';
import { registerHandlers, type HostHandlers } from './handle';
import { hostHandlers } from './register';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

function connect(handlers: HostHandlers, windowId: number | null) {
  const channels = new Map<string, Listener>();
  const failures: string[] = [];
  registerHandlers({ handle: (channel, listener) => void channels.set(channel, listener) }, handlers, {
    senderOf: () => windowId,
    failed: (context, error) => failures.push(`${context}: ${String(error)}`),
    track: () => undefined,
  });
  const call = (channel: string, ...args: unknown[]) => channels.get(channel)?.({} as IpcMainInvokeEvent, ...args);
  return { channels, failures, call };
}

// Building the handlers touches no service, so that the surface can be read without a running program.
const handlers = hostHandlers({} as Services);

describe('IPC surface', () => {
  it('has a handler for each request of the contract and none besides', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(requestSchemas).sort());
    const { channels } = connect(handlers, 1);
    expect([...channels.keys()].sort()).toEqual(
      Object.keys(requestSchemas)
        .map((name) => channelOf(name as keyof typeof requestSchemas))
        .sort(),
    );
  });

  it('refuses a stranger before looking at the request', async () => {
    const { call, failures } = connect(handlers, null);
    expect(await call('plenum:settings.read', undefined)).toEqual({ ok: false, message: 'Refused: unknown sender.' });
    expect(failures).toHaveLength(1);
  });

  it.each([
    ['plenum:settings.write', [7]],
    ['plenum:settings.read', [{}]],
    ['plenum:recovery.discard', ['../..']],
    ['plenum:documents.save', [{ token: 't', text: 'x', expectedStamp: 's', force: 'yes' }]],
    ['plenum:documents.reload', ['t', 'second']],
    ['plenum:files.pick', [{ description: 'x', extensions: ['../x'] }]],
    ['plenum:menu.setMenu', [[{ kind: 'role', role: 'quit', label: '' }]]],
  ])('refuses a malformed request to %s', async (channel, args) => {
    const { call } = connect(handlers, 1);
    expect(await call(channel, ...args)).toMatchObject({ ok: false, message: expect.stringContaining('right form') });
  });

  it('answers without the stack or the path of an error, and logs it', async () => {
    const broken = {
      ...handlers,
      'settings.read': () => Promise.reject(new Error('EACCES: /home/someone/settings.json')),
    } as HostHandlers;
    const { call, failures } = connect(broken, 1);
    const answer = await call('plenum:settings.read', undefined);
    expect(answer).toEqual({ ok: false, message: 'settings.read failed; the log has the details.' });
    expect(failures[0]).toContain('/home/someone');
  });
});
