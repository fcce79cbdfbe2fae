import type { FileStamp, FileToken, HostApi, RecoveryBase } from '#shared/host/contract';
import type { DocumentChange } from '#shared/store/document-store';
import { writeJournalLine } from '#shared/persistence/journal';

/** What a journal begins from. */
export interface JournalBase {
  readonly name: string;
  readonly token: FileToken | null;
  readonly stamp: FileStamp | null;
  readonly text: string;
}

/**
 * Writes every change to the host's recovery journal, in order, as it is committed. The journal begins with the first
 * change, so that a document that was only looked at leaves no trace.
 */
export class RecoveryJournal {
  private hasBegun = false;
  private queue: Promise<void> = Promise.resolve();
  /** Lines since a save began: those that the saved file does not hold. */
  private sinceSave: string[] | undefined;
  private waiting: string[] = [];
  private isScheduled = false;

  constructor(
    private readonly host: HostApi,
    readonly documentId: string,
    private base: JournalBase,
    private readonly onFailure: (reason: string) => void,
  ) {}

  /** Takes up one change. Changes of one turn of the event loop are written together. */
  record(change: DocumentChange): void {
    const line = writeJournalLine(change.diff);
    this.waiting.push(line);
    this.sinceSave?.push(line);
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      const lines = this.waiting;
      this.waiting = [];
      this.enqueue(async () => {
        if (!this.hasBegun) {
          await this.host.recovery.begin(this.hostBase());
          this.hasBegun = true;
        }
        await this.host.recovery.append({ documentId: this.documentId, lines });
      });
    });
  }

  /** The host holds this journal's beginning already, as after a recovery. */
  continues(): void {
    this.hasBegun = true;
  }

  /** A save begins: what is recorded from now on is not in the file. */
  saveBegins(): void {
    this.sinceSave = [];
  }

  /** The save ended: the journal begins anew from the file, or goes on when nothing was written. */
  saveEnds(saved: JournalBase | undefined): void {
    const remainingLines = this.sinceSave ?? [];
    this.sinceSave = undefined;
    if (!saved) return;
    this.base = saved;
    if (this.hasBegun) this.enqueue(() => this.host.recovery.clear({ base: this.hostBase(), remainingLines }));
  }

  /** The document was closed on purpose: nothing is left to recover. */
  discard(): Promise<void> {
    if (this.hasBegun) this.enqueue(() => this.host.recovery.discard(this.documentId));
    return this.queue;
  }

  private hostBase(): RecoveryBase {
    const { name, token, stamp, text } = this.base;
    return { documentId: this.documentId, name, token, stamp, baseText: text };
  }

  private enqueue(task: () => Promise<void>): void {
    this.queue = this.queue.then(task).catch((error: unknown) => {
      this.onFailure(error instanceof Error ? error.message : String(error));
    });
  }
}
