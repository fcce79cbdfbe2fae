import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { createRoom } from '#shared/operations/create-room';
import { Editor } from '../../editor/editor';
import { createFakeHost, type FakeHost } from '../../platform/fake-host';
import { createSession, type Session } from '../../session/session';
import { DocumentFiles } from './document-files';

/** A program at a desk: host, editor, files, and a person who answers questions. */
class Desk {
  private static count = 0;
  readonly host: FakeHost = createFakeHost();
  readonly session: Session = createSession();
  readonly editor = new Editor({ ids: createSequentialIds(`${++Desk.count}-`), now: () => 0 });
  readonly files = new DocumentFiles(this.host, this.editor, this.session, '0.0.0');
  readonly asked: string[] = [];
  answers: string[] = [];
  constructor() {
    this.session.subscribe(({ dialog }) => {
      if (dialog?.kind !== 'choice') return;
      this.asked.push(dialog.title);
      const answer = this.answers.shift() ?? dialog.choices[0]?.id ?? '';
      queueMicrotask(() => dialog.answer(answer));
    });
  }

  drawRoom(x = 0): void {
    const outline = [[x, 0], [x + 5_000_000, 0], [x + 5_000_000, 5_000_000], [x, 5_000_000]] as const; // prettier-ignore
    this.editor.run({ label: 'room', code: 'test' }, createRoom(this.editor.view, { ids: this.editor.ids, outline }));
  }
}

describe('document files', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    await desk.files.showNew();
  });
  afterEach(() => vi.restoreAllMocks());

  it('asks where to save a new document, and is clean afterwards', async () => {
    desk.drawRoom();
    expect(desk.editor.isDirty).toBe(true);
    desk.host.answers.saveAs = 'hall.plenum';
    expect(await desk.files.save()).toBe(true);
    expect(desk.editor.isDirty).toBe(false);
    expect(desk.host.disk.get('hall.plenum')).toContain('"room:');
  });

  it('is dirty again after an edit and clean after undoing it', async () => {
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    desk.drawRoom();
    expect(desk.editor.isDirty).toBe(true);
    desk.editor.undo();
    expect(desk.editor.isDirty).toBe(false);
  });

  it('opens what it saved, equal', async () => {
    desk.drawRoom();
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    const text = desk.host.disk.get('hall.plenum');
    const other = new Desk();
    await other.files.showNew();
    other.host.disk.set('hall.plenum', text ?? '');
    other.host.answers.open = 'hall.plenum';
    await other.files.open();
    expect(other.editor.view.all('room').size).toBe(1);
    expect(other.editor.isDirty).toBe(false);
    expect(other.files.name).toBe('hall.plenum');
  });

  it('opens for review: nothing can be changed or undone until the review is left', async () => {
    desk.drawRoom();
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    desk.host.answers.open = 'hall.plenum';
    await desk.files.openForReview();
    const before = desk.editor.stateId;
    desk.drawRoom(20_000_000);
    desk.editor.undo();
    expect(desk.editor.stateId).toBe(before);
    expect(desk.editor.view.all('room').size).toBe(1);
    desk.editor.isReadOnly.set(false);
    desk.drawRoom(20_000_000);
    expect(desk.editor.view.all('room').size).toBe(2);
  });

  it('leaves the review with the document, and opens a file as a new one', async () => {
    desk.drawRoom();
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    desk.host.answers.open = 'hall.plenum';
    await desk.files.openForReview();
    desk.host.answers.open = 'hall.plenum';
    await desk.files.openAsNew();
    expect(desk.editor.isReadOnly.get()).toBe(false);
    expect(desk.editor.view.all('room').size).toBe(1);
    expect(desk.files.isInFile).toBe(false);
    expect(desk.editor.isDirty).toBe(false);
  });

  it('asks before unsaved changes are lost, and keeps them on Cancel', async () => {
    desk.drawRoom();
    desk.answers = ['cancel'];
    await desk.files.startNew();
    expect(desk.editor.view.all('room').size).toBe(1);
    desk.answers = ['discard'];
    await desk.files.startNew();
    expect(desk.editor.view.all('room').size).toBe(0);
  });

  it('does not overwrite a file that someone else changed, unless told to', async () => {
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    desk.host.disk.set('hall.plenum', 'theirs');
    desk.drawRoom();
    desk.answers = ['cancel'];
    expect(await desk.files.save()).toBe(false);
    expect(desk.host.disk.get('hall.plenum')).toBe('theirs');
    expect(desk.editor.isDirty).toBe(true);
    desk.answers = ['replace'];
    await desk.files.save();
    await vi.waitFor(() => expect(desk.host.disk.get('hall.plenum')).toContain('"room:'));
    expect(desk.editor.isDirty).toBe(false);
  });

  it('says why a damaged file cannot be read and keeps the open document', async () => {
    desk.drawRoom();
    desk.host.answers.open = 'broken.plenum';
    desk.host.disk.set('broken.plenum', '\u0000\u0000\u0000\u0000');
    desk.answers = ['discard'];
    await desk.files.open();
    expect(desk.asked).toContain('The file could not be opened');
    expect(desk.editor.view.all('room').size).toBe(1);
    expect(desk.editor.isDirty).toBe(true);
  });

  it('opens what can be saved of a file that is damaged in places, and lists what it left out', async () => {
    desk.drawRoom();
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    const lines = (desk.host.disk.get('hall.plenum') ?? '').split('\n');
    desk.host.disk.set('hurt.plenum', [...lines.slice(0, 2), '{"id":"rack:1","nam', ...lines.slice(2)].join('\n'));
    desk.host.answers.open = 'hurt.plenum';
    await desk.files.open();
    const { dialog } = desk.session.getState();
    expect(dialog?.kind === 'fileProblems' && dialog.problems[0]?.line).toBe(3);
    expect(desk.editor.view.all('room').size).toBe(1);
    expect(desk.editor.isDirty).toBe(true);
  });

  it('keeps a journal of every change and recovers from it after a crash', async () => {
    desk.drawRoom();
    desk.drawRoom(6_000_000);
    await vi.waitFor(() => expect([...desk.host.journals.values()][0]?.lines).toHaveLength(2));
    // The program dies here; another one starts on the same host.
    const after = new Desk();
    for (const [id, journal] of desk.host.journals) after.host.journals.set(id, journal);
    await after.files.showNew();
    after.answers = ['recover'];
    await after.files.offerRecovery();
    expect(after.editor.view.all('room').size).toBe(2);
    expect(after.editor.isDirty).toBe(true);
  });

  it('leaves nothing to recover after saving, and after closing without saving on purpose', async () => {
    desk.drawRoom();
    desk.host.answers.saveAs = 'hall.plenum';
    await desk.files.save();
    await vi.waitFor(() =>
      expect([...desk.host.journals.values()].every((journal) => journal.lines.length === 0)).toBe(true),
    );
    desk.drawRoom(6_000_000);
    desk.answers = ['discard'];
    await desk.files.startNew();
    expect([...desk.host.journals.values()].every((journal) => journal.lines.length === 0)).toBe(true);
  });

  it('answers the host that asks whether the window may close', async () => {
    expect(await desk.host.emit.closeRequested()).toBe('close');
    desk.drawRoom();
    desk.answers = ['cancel'];
    expect(await desk.host.emit.closeRequested()).toBe('cancel');
  });
});
