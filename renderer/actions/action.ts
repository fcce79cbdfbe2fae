import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { HostApi } from '#shared/host/contract';
import type { Editor } from '../editor/editor';
import type { Signal } from '../editor/signal';
import type { Session } from '../session/session';
import type { DragController } from '../tools/drag-controller';
import type { Tools } from '../tools/tools';
import type { DocumentFiles } from './files/document-files';

/** What an action may use. */
export interface ActionContext {
  readonly editor: Editor;
  readonly session: Session;
  readonly tools: Tools;
  readonly drag: DragController;
  readonly host: HostApi;
  readonly catalog: Signal<CatalogIndex>;
  readonly files: DocumentFiles;
}

/** The menus of the menu bar, in order. */
export const MENUS = ['File', 'Edit', 'View', 'Insert', 'Arrange', 'Connect', 'Check', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

/** Where an action stands in a menu: groups are parted by a line; within a group the list order holds. */
export interface MenuPlace {
  readonly menu: MenuName;
  readonly group: number;
}

/**
 * One thing a person can do: menu entry, palette entry, shortcut and context menu entry come from this one
 * declaration. Adding an action is a file and a line in `index.ts`.
 */
export interface Action {
  /** `area.verb`. */
  readonly id: string;
  readonly label: string | ((context: ActionContext) => string);
  readonly menu?: MenuPlace;
  /** `Mod+Shift+Z`; Mod is Command on a Mac and Control elsewhere. The first is shown. */
  readonly shortcuts?: readonly string[];
  /** Shown in the context menu of the plan, in this group, when it is enabled. */
  readonly contextGroup?: number;
  /** Shown there only behind an entry of this name, which keeps the menu short. */
  readonly contextSubmenu?: string;
  /** More words to find it by in the palette. */
  readonly keywords?: string;
  /** False to leave it out of the palette, as for the keys that nudge. @default true */
  readonly isInPalette?: boolean;
  /** True when it replaces or adds whole files, so that it is seldom what a few typed letters mean. @default false */
  readonly isLastInPalette?: boolean;
  /** Also works while a text field has the focus. @default false */
  readonly worksInFields?: boolean;
  /** Also while the document is open for review. @default true, but false in the menus Insert, Arrange and Connect */
  readonly isForReview?: boolean;
  /** True, or why it cannot be done now, as a short phrase. */
  readonly isEnabled?: (context: ActionContext) => true | string;
  readonly isChecked?: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void | Promise<void>;
}
