import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { createRoom } from '#shared/operations/create-room';
import { Editor } from '../../editor/editor';
import { createFakeHost } from '../../platform/fake-host';
import { createSession } from '../../session/session';
import { keepSaved } from './autosave';
import { DocumentFiles } from './document-files';

const MINUTE_MS = 60_000;

async function desk(isInFile: boolean) {
  const host = createFakeHost();
  const session = createSession();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  const files = new DocumentFiles(host, editor, session, '0.0.0');
  await files.showNew();
  host.answers.saveAs = 'hall.plenum';
  if (isInFile) await files.save();
  const save = vi.spyOn(files, 'save');
  keepSaved(editor, session, files);
  const draw = (x = 0) => {
    const outline = [[x, 0], [x + 5_000_000, 0], [x + 5_000_000, 5_000_000], [x, 5_000_000]] as const; // prettier-ignore
    editor.run({ label: 'room', code: 'test' }, createRoom(editor.view, { ids: editor.ids, outline }));
  };
  return { session, editor, save, draw };
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('does nothing unless it was chosen, nor without a file', async () => {
    const off = await desk(true);
    off.draw();
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect([off.save.mock.calls.length, off.editor.isDirty]).toEqual([0, true]);
    const nameless = await desk(false);
    nameless.session.setState({ autosaveMinutes: 1 });
    nameless.draw();
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(nameless.save).not.toHaveBeenCalled();
  });

  it('saves so long after the first change, and again after the next', async () => {
    const { session, editor, save, draw } = await desk(true);
    session.setState({ autosaveMinutes: 5 });
    draw();
    await vi.advanceTimersByTimeAsync(4 * MINUTE_MS);
    draw(10_000_000);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1.1 * MINUTE_MS);
    expect([save.mock.calls.length, editor.isDirty]).toEqual([1, false]);
    draw(20_000_000);
    await vi.advanceTimersByTimeAsync(5.1 * MINUTE_MS);
    expect([save.mock.calls.length, editor.isDirty]).toEqual([2, false]);
  });

  it('waits while a question is open and gives up after a save that did not work', async () => {
    const { session, save, draw } = await desk(true);
    session.setState({ autosaveMinutes: 1, dialog: { kind: 'about' } });
    draw();
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(save).not.toHaveBeenCalled();
    save.mockResolvedValueOnce(false);
    session.setState({ dialog: undefined });
    await vi.advanceTimersByTimeAsync(5_000);
    draw(10_000_000);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
