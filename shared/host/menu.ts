/** The menu bar as the renderer describes it to its host. */
import type { Unsubscribe } from './contract';

/** Standard commands the machine carries out itself; used where the machine expects them in a menu. */
export type MenuRole =
  | 'about'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'services'
  | 'quit'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'togglefullscreen'
  | 'toggleDevTools';

export interface MenuAction {
  readonly kind: 'action';
  /** Given back by `onMenuAction`. */
  readonly id: string;
  readonly label: string;
  /**
   * Key chord as Electron writes it (`CmdOrCtrl+Shift+D`), or null. It is shown, not claimed: the renderer answers keys
   * itself, so that one keymap holds and text fields keep their own.
   */
  readonly accelerator: string | null;
  readonly isEnabled: boolean;
  /** True or false for an item with a check mark, null for one without. */
  readonly isChecked: boolean | null;
}

export interface MenuSubmenu {
  readonly kind: 'submenu';
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export interface MenuRoleItem {
  readonly kind: 'role';
  readonly role: MenuRole;
  readonly label: string;
}

/** The recent list, kept up to date by the host, with its last entry clearing it. */
export interface MenuRecentFiles {
  readonly kind: 'recentFiles';
  readonly label: string;
  readonly emptyLabel: string;
  readonly clearLabel: string;
}

export type MenuItem = MenuAction | MenuSubmenu | MenuRoleItem | MenuRecentFiles | { readonly kind: 'separator' };

/** The whole menu bar, from left to right. */
export type MenuModel = readonly MenuSubmenu[];

export interface MenuApi {
  /** True when the machine shows the menu itself; else the renderer draws its own menu bar. */
  readonly isNative: boolean;
  /** Replaces the menu of this window. Ignored where the menu is not native. */
  setMenu(model: MenuModel): Promise<void>;
  /** Called with the id of a chosen action. */
  onMenuAction(listener: (actionId: string) => void): Unsubscribe;
}
