import type { FileToken, OpenRequest } from '#shared/host/contract';
import type { FileTokens } from '../files/file-tokens';
import type { DocumentService } from './document-service';
import type { RecentFiles } from './recent-files';
import type { WindowService } from './window-service';

/** Brings a file that the system, the command line or the recent menu asks for into a window of its own. */
export class OpenService {
  constructor(
    private readonly windows: WindowService,
    private readonly documents: DocumentService,
    private readonly recent: RecentFiles,
    private readonly tokens: FileTokens,
  ) {}

  /** A file already open brings its window to the front; else a blank window takes it, else a new one. */
  async openFile(file: string, source: OpenRequest['source']): Promise<void> {
    const holder = this.documents.windowOf(file);
    if (holder !== null) {
      this.windows.focus(holder);
      return;
    }
    const windowId = this.windows.blankWindow() ?? (await this.windows.create());
    await this.windows.deliver(windowId, async () => {
      const outcome = await this.documents.open(file, windowId, { seize: false });
      if (outcome.kind === 'failed' && outcome.failure.code === 'notFound') await this.recent.remove(file);
      return { source, outcome };
    });
    this.windows.focus(windowId);
  }

  openRecent(token: FileToken): Promise<void> {
    return this.openFile(this.tokens.pathOf(token), 'recent');
  }
}
