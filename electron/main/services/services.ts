import type { FileTokens } from '../files/file-tokens';
import type { DocumentService } from './document-service';
import type { LogService } from './log-service';
import type { MenuService } from './menu-service';
import type { OpenService } from './open-service';
import type { PendingWork } from './pending-work';
import type { RecentFiles } from './recent-files';
import type { RecoveryService } from './recovery-service';
import type { TextStore } from './text-store';
import type { WindowService } from './window-service';

/** Everything the main process is made of, built once in `create-services.ts`. */
export interface Services {
  readonly tokens: FileTokens;
  readonly log: LogService;
  readonly documents: DocumentService;
  readonly recent: RecentFiles;
  readonly recovery: RecoveryService;
  readonly settings: TextStore;
  readonly userCatalog: TextStore;
  readonly templates: TextStore;
  readonly windows: WindowService;
  readonly menu: MenuService;
  readonly open: OpenService;
  readonly pending: PendingWork;
  /** Logs an error that was answered to the page in gentler words. */
  readonly failed: (context: string, error: unknown) => void;
}
