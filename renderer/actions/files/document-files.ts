import type {
  FileStamp,
  FileToken,
  HostApi,
  OpenedFile,
  OpenOutcome,
  ReadOnlyReason,
  SavedFile,
} from '#shared/host/contract';
import { createRecord } from '#shared/model/create-record';
import type { AnyRecord } from '#shared/model/registry';
import { DOCUMENT_ID } from '#shared/model/records/document';
import { replayJournal } from '#shared/persistence/journal';
import { readDocumentSteps, type FileProblem, type ReadDocument } from '#shared/persistence/read-document';
import { writeDocument, writeDocumentSteps } from '#shared/persistence/write-document';
import type { Editor, PreparedDocument } from '../../editor/editor';
import { runSliced } from '../../editor/slices';
import type { Session } from '../../session/session';
import {
  askConflict,
  askDiskChange,
  askRecovery,
  askUnsaved,
  explain,
  readOnlyText,
  type ConflictAnswer,
} from './file-questions';
import { RecoveryJournal, type JournalBase } from './recovery-journal';

const UNTITLED = 'Untitled';
const EXTENSION = '.plenum';

/** The file behind the open document. */
interface OpenFile {
  readonly token: FileToken | null;
  readonly name: string;
  readonly stamp: FileStamp | null;
  readonly readOnly: false | ReadOnlyReason;
  /** Lines of record types of a newer version, written back on saving. */
  readonly unknownLines: readonly string[];
}

/** What came of writing: a saved file, what to do instead, or nothing. */
type SaveStep = SavedFile | ConflictAnswer | undefined;

const NO_FILE: OpenFile = { token: null, name: UNTITLED, stamp: null, readOnly: false, unknownLines: [] };

/** New, open, save, recover: what ties the document in the editor to a file of the host. Nothing unsaved is lost without a question. */
export class DocumentFiles {
  private file: OpenFile = NO_FILE;
  private journal: RecoveryJournal | undefined;
  private isSaving = false;
  /** What the window was last told, so that an edit does not tell it the same again. */
  private told = '';

  constructor(
    private readonly host: HostApi,
    private readonly editor: Editor,
    private readonly session: Session,
    private readonly appVersion: string,
  ) {
    editor.changed.subscribe((change) => this.journal?.record(change));
    editor.revision.subscribe(() => this.tellWindow());
    host.window.onCloseRequested(async () => ((await this.mayLose('closing')) ? 'close' : 'cancel'));
    host.documents.onOpenRequested(({ outcome }) => void this.openOutcome(outcome));
    host.documents.onChangedOnDisk(({ token, change }) => {
      if (token === this.file.token) void this.changedOnDisk(change);
    });
  }

  /** Name of the file, or `Untitled`. */
  get name(): string {
    return this.file.name;
  }

  get isInFile(): boolean {
    return this.file.token !== null;
  }

  /** It is in a file that may be written, so that saving asks for no name. */
  get canSaveQuietly(): boolean {
    const { token, stamp, readOnly } = this.file;
    return token !== null && stamp !== null && !readOnly;
  }

  /** Starts with an empty document, after asking about unsaved changes. */
  async startNew(): Promise<void> {
    if (await this.mayLose('starting a new document')) await this.showNew();
  }

  /** Shows an empty document at once. */
  async showNew(): Promise<void> {
    const header = createRecord('document', DOCUMENT_ID, { name: UNTITLED });
    const prepared = await this.ready([header], UNTITLED);
    await this.leave();
    this.show(prepared, NO_FILE, '');
  }

  async open(): Promise<void> {
    await this.openOutcome(await this.host.documents.openDialog());
  }

  /** Opens a file in which nothing can be changed until the review is left. */
  async openForReview(): Promise<void> {
    await this.openOutcome(await this.host.documents.openDialog(), true);
  }

  /** Opens a file as a new document that is in no file yet: any document serves as a template. */
  async openAsNew(): Promise<void> {
    const outcome = await this.host.documents.openDialog();
    if (outcome.kind !== 'opened') return this.openOutcome(outcome);
    const { token, text, name } = outcome.file;
    // The file itself stays open when it is the one that is being edited.
    if (token !== this.file.token) await this.host.documents.release(token);
    await this.openText(text, name);
  }

  /** Shows records made by the program, such as those of a template, as a new document. */
  async openRecords(records: readonly AnyRecord[], name: string): Promise<void> {
    if (!(await this.mayLose(`starting ${name}`))) return;
    const prepared = await this.ready(records, name);
    await this.leave();
    this.show(prepared, { ...NO_FILE, name }, '');
  }

  async openRecent(token: FileToken): Promise<void> {
    await this.openOutcome(await this.host.documents.openRecent(token));
  }

  /** Opens a text that comes with the program, as a new document. */
  async openText(text: string, name: string): Promise<void> {
    if (!(await this.mayLose(`opening ${name}`))) return;
    const read = await this.read(text, name);
    if (!read) return;
    const prepared = await this.ready(read.records, name);
    await this.leave();
    this.show(prepared, { ...NO_FILE, name }, text);
  }

  /** Saves to the file it came from; asks where when there is none. Returns whether it is saved. */
  async save(force = false): Promise<boolean> {
    const { token, stamp, readOnly } = this.file;
    if (token === null || stamp === null || readOnly) return this.saveAs();
    return this.saving(async (text) => {
      const outcome = await this.host.documents.save({ token, text, expectedStamp: stamp, force });
      switch (outcome.kind) {
        case 'saved':
          return outcome.file;
        case 'conflict':
          return askConflict(this.session, this.file.name, outcome.theirs.change);
        case 'readOnly':
          this.editor.notify(`${this.file.name} cannot be written. Save it as another file.`, 'error');
          return 'saveAs';
        case 'failed':
          await explain(this.session, 'It was not saved', outcome.failure.reason, outcome.failure.advice);
          return undefined;
      }
    });
  }

  async saveAs(): Promise<boolean> {
    const suggestedName = this.file.name.endsWith(EXTENSION) ? this.file.name : `${this.suggestedName()}${EXTENSION}`;
    return this.saving(async (text) => {
      const outcome = await this.host.documents.saveAs({ suggestedName, text });
      if (outcome.kind === 'failed')
        await explain(this.session, 'It was not saved', outcome.failure.reason, outcome.failure.advice);
      return outcome.kind === 'saved' ? outcome.file : undefined;
    });
  }

  /** Offers what a crash left behind. Call once, when the program starts. */
  async offerRecovery(): Promise<void> {
    for (const entry of await this.host.recovery.list()) {
      const answer = await askRecovery(this.session, entry);
      if (answer === 'discard') await this.host.recovery.discard(entry.documentId);
      if (answer === 'recover' && (await this.recover(entry.documentId))) return;
    }
  }

  /** Asks about unsaved changes, if there are any; true when they are saved or may go. */
  private async mayLose(before: string): Promise<boolean> {
    if (!this.editor.isDirty) return true;
    const answer = await askUnsaved(this.session, this.file.name, before);
    if (answer === 'save') return this.save();
    if (answer !== 'discard') return false;
    await this.journal?.discard();
    this.journal = undefined;
    return true;
  }

  private async openOutcome(outcome: OpenOutcome, isForReview = false): Promise<void> {
    if (outcome.kind === 'failed')
      await explain(this.session, 'The file could not be opened', outcome.failure.reason, outcome.failure.advice);
    if (outcome.kind !== 'opened') return;
    if (!(await this.mayLose(`opening ${outcome.file.name}`))) {
      await this.host.documents.release(outcome.file.token);
      return;
    }
    await this.openFile(outcome.file);
    if (isForReview && outcome.file.token === this.file.token) this.editor.isReadOnly.set(true);
  }

  private async openFile(file: OpenedFile): Promise<void> {
    const read = await this.read(file.text, file.name);
    if (!read) {
      await this.host.documents.release(file.token);
      return;
    }
    const prepared = await this.ready(read.records, file.name);
    if (file.token !== this.file.token) await this.leave();
    const { token, name, stamp, readOnly } = file;
    this.show(prepared, { token, name, stamp, readOnly, unknownLines: read.unknownLines }, file.text);
    if (read.problems.length > 0) this.reportProblems(name, read.problems);
    if (read.isMigrated || read.problems.length > 0) this.editor.markUnsaved();
    if (readOnly) this.editor.notify(readOnlyText(name, readOnly));
  }

  /** Reads a text in slices, with progress. Explains why it cannot be read, when it cannot. */
  private async read(text: string, name: string): Promise<ReadDocument | undefined> {
    let isCancelled = false;
    const cancel = () => {
      isCancelled = true;
    };
    const result = await runSliced(readDocumentSteps(text, name), {
      onProgress: (share) => this.session.setState({ progress: { label: `Opening ${name}`, share, cancel } }),
      isCancelled: () => isCancelled,
    });
    this.session.setState({ progress: undefined });
    if (result?.ok) return result.value;
    if (result)
      await explain(this.session, 'The file could not be opened', result.error.message, `${name} was not changed.`);
    return undefined;
  }

  /** Makes records ready to be shown, in slices with progress; the open document stays until then. */
  private async ready(records: readonly AnyRecord[], name: string): Promise<PreparedDocument> {
    const prepared = await runSliced(this.editor.prepare(records, records.length), {
      onProgress: (share) => this.session.setState({ progress: { label: `Opening ${name}`, share } }),
    });
    this.session.setState({ progress: undefined });
    if (!prepared) throw new Error('Opening cannot be cancelled at this point');
    return prepared;
  }

  private show(prepared: PreparedDocument, file: OpenFile, text: string): void {
    this.file = file;
    this.editor.show(prepared);
    this.journal = this.newJournal({
      name: file.name,
      token: file.token,
      stamp: file.stamp,
      text: text || this.text(),
    });
    this.tellWindow();
  }

  private newJournal(base: JournalBase): RecoveryJournal {
    const documentId = this.editor.ids('document').replace('document:', '');
    return new RecoveryJournal(this.host, documentId, base, (reason) =>
      this.editor.notify(`Changes cannot be kept for recovery: ${reason} Save often.`, 'error'),
    );
  }

  /** Gives up the file and the journal of the document that is about to be replaced. */
  private async leave(): Promise<void> {
    await this.journal?.discard();
    this.journal = undefined;
    if (this.file.token !== null) await this.host.documents.release(this.file.token);
    this.file = NO_FILE;
  }

  private async saving(write: (text: string) => Promise<SaveStep>): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    const { stateId } = this.editor;
    this.journal?.saveBegins();
    let saved: SaveStep;
    let text = '';
    try {
      text = (await this.serialise()) ?? '';
      if (text !== '') saved = await write(text);
    } finally {
      this.isSaving = false;
      this.journal?.saveEnds(
        typeof saved === 'object' ? { name: saved.name, token: saved.token, stamp: saved.stamp, text } : undefined,
      );
    }
    if (saved === 'saveAs') return this.saveAs();
    if (saved === 'replace') return this.save(true);
    if (saved === 'reload') await this.reload();
    if (typeof saved !== 'object') return false;
    if (this.file.token !== null && this.file.token !== saved.token) await this.host.documents.release(this.file.token);
    this.file = { ...this.file, token: saved.token, name: saved.name, stamp: saved.stamp, readOnly: false };
    this.editor.markSaved(stateId);
    this.editor.notify(`Saved ${saved.name}`);
    this.tellWindow();
    return true;
  }

  /** The text of the document as it is when this is called; edits meanwhile make it begin again. */
  async serialise(): Promise<string | undefined> {
    for (;;) {
      const { epoch } = this.editor.store;
      let isStale = false;
      const options = { appVersion: this.appVersion, unknownLines: this.file.unknownLines };
      const text = await runSliced(writeDocumentSteps(this.editor.store, options), {
        onProgress: (share) => this.session.setState({ progress: { label: `Saving ${this.file.name}`, share } }),
        isCancelled: () => (isStale = this.editor.store.epoch !== epoch),
      });
      this.session.setState({ progress: undefined });
      if (!isStale) return text;
    }
  }

  private text(): string {
    return writeDocument(this.editor.store, { appVersion: this.appVersion, unknownLines: this.file.unknownLines });
  }

  private async changedOnDisk(change: 'modified' | 'deleted'): Promise<void> {
    if (this.isSaving) return;
    if (change === 'deleted') {
      this.editor.markUnsaved();
      this.editor.notify(`${this.file.name} was removed or renamed on disk. Save it to write it again.`, 'error');
      return;
    }
    if (this.editor.isDirty) {
      this.editor.notify(`${this.file.name} was changed on disk by someone else. You will be asked when you save.`);
      return;
    }
    const answer = await askDiskChange(this.session, this.file.name);
    if (answer === 'reload') await this.reload();
    else this.editor.markUnsaved();
  }

  private async reload(): Promise<void> {
    if (this.file.token === null) return;
    const outcome = await this.host.documents.reload(this.file.token);
    if (outcome.kind === 'opened') {
      const isReview = this.editor.isReadOnly.get();
      await this.journal?.discard();
      await this.openFile(outcome.file);
      this.editor.isReadOnly.set(isReview);
    } else if (outcome.kind === 'failed') {
      await explain(this.session, 'The file could not be read again', outcome.failure.reason, outcome.failure.advice);
    }
  }

  private async recover(documentId: string): Promise<boolean> {
    const found = await this.host.recovery.read(documentId);
    const base = found && (await this.read(found.baseText, found.name));
    if (!found || !base) return false;
    const replay = replayJournal(base.records, found.journalLines);
    const prepared = await this.ready(replay.records, found.name);
    await this.leave();
    const { token, name, stamp } = found;
    this.show(prepared, { token, name, stamp, readOnly: false, unknownLines: base.unknownLines }, found.baseText);
    if (this.journal) {
      // The recovered changes stay recoverable under the new journal before the old one goes.
      await this.host.recovery.begin({
        documentId: this.journal.documentId,
        name,
        token,
        stamp,
        baseText: found.baseText,
      });
      await this.host.recovery.append({ documentId: this.journal.documentId, lines: found.journalLines });
      this.journal.continues();
    }
    await this.host.recovery.discard(documentId);
    this.editor.markUnsaved();
    this.editor.notify(
      `Recovered ${replay.linesUsed} of ${found.journalLines.length} changes to “${name}”. Save to keep them.`,
    );
    return true;
  }

  private reportProblems(fileName: string, problems: readonly FileProblem[]): void {
    this.session.setState({ dialog: { kind: 'fileProblems', fileName, problems } });
  }

  private suggestedName(): string {
    const name = this.editor.record(DOCUMENT_ID)?.name ?? this.file.name;
    return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').trim() || UNTITLED;
  }

  private tellWindow(): void {
    const { token, name } = this.file;
    const isDirty = this.editor.isDirty;
    const isBlank = token === null && !isDirty && this.editor.store.size <= 1;
    const told = JSON.stringify([name, isDirty, isBlank, token]);
    if (told === this.told) return;
    this.told = told;
    void this.host.window.setDocumentState({ name, isDirty, isBlank, token });
  }
}
