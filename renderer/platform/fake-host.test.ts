import { describe, expect, it } from 'vitest';
import { createFakeHost } from './fake-host';

describe('fake host', () => {
  it('saves in place, sees a conflict, and is forced', async () => {
    const host = createFakeHost();
    host.disk.set('hall.plenum', 'one');
    host.answers.open = 'hall.plenum';
    const opened = await host.documents.openDialog();
    if (opened.kind !== 'opened') throw new Error('expected an opened file');
    const request = { token: opened.file.token, text: 'two', expectedStamp: opened.file.stamp, force: false };
    expect(await host.documents.save(request)).toMatchObject({
      kind: 'saved',
      file: { backupName: 'hall.plenum.bak' },
    });
    expect(await host.documents.save(request)).toMatchObject({ kind: 'conflict', theirs: { change: 'modified' } });
    expect(await host.documents.save({ ...request, force: true })).toMatchObject({ kind: 'saved' });
  });

  it('keeps a window open when one listener says cancel', async () => {
    const host = createFakeHost();
    host.window.onCloseRequested(() => Promise.resolve('close'));
    expect(await host.emit.closeRequested()).toBe('close');
    host.window.onCloseRequested(() => Promise.resolve('cancel'));
    expect(await host.emit.closeRequested()).toBe('cancel');
  });
});
