import type { FileToken, MenuItem, MenuModel, RecentFile } from '#shared/host/contract';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { messages } from '../messages';

export interface MenuServiceOptions {
  readonly recentFiles: () => readonly RecentFile[];
  readonly clearRecent: () => void;
  readonly openRecent: (token: FileToken) => void;
  /** A page's own action was chosen. */
  readonly action: (windowId: number, actionId: string) => void;
}

type Template = MenuItemConstructorOptions[];

/** Before a page has sent its menu, and on macOS when no window is open. */
const FALLBACK: Template = [
  { label: messages.file, submenu: [{ role: 'quit', label: messages.quit }] },
  {
    label: messages.edit,
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  },
];

/** The native menu: each window's page sends its model, the focused window's is shown. */
export class MenuService {
  readonly #options: MenuServiceOptions;
  readonly #models = new Map<number, MenuModel>();
  #shown: number | null = null;

  constructor(options: MenuServiceOptions) {
    this.#options = options;
  }

  /** Takes a window's menu and shows it if that window is the one shown or the first. */
  setModel(windowId: number, model: MenuModel): void {
    this.#models.set(windowId, model);
    if (this.#shown === null || this.#shown === windowId) this.show(windowId);
  }

  /** Shows the menu of a window, the focused one. */
  show(windowId: number): void {
    this.#shown = windowId;
    const model = this.#models.get(windowId);
    const template = model === undefined ? FALLBACK : model.map((submenu) => this.#item(submenu, windowId)).flat();
    const programMenu: Template = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
    Menu.setApplicationMenu(Menu.buildFromTemplate([...programMenu, ...template]));
  }

  /** Shows the menu again, with what has changed in the recent list. */
  refresh(): void {
    if (this.#shown !== null) this.show(this.#shown);
  }

  forget(windowId: number): void {
    this.#models.delete(windowId);
    if (this.#shown === windowId) this.#shown = null;
  }

  #item(item: MenuItem, windowId: number): Template {
    switch (item.kind) {
      case 'separator':
        return [{ type: 'separator' }];
      case 'role':
        return [{ role: item.role, ...(item.label === '' ? null : { label: item.label }) }];
      case 'submenu':
        return [
          {
            id: item.id,
            label: item.label,
            submenu: item.items.map((child) => this.#item(child, windowId)).flat(),
          },
        ];
      case 'recentFiles':
        return [{ id: 'recentFiles', label: item.label, submenu: this.#recentItems(item.emptyLabel, item.clearLabel) }];
      case 'action':
        return [
          {
            id: item.id,
            label: item.label,
            enabled: item.isEnabled,
            // Shown, not claimed: the page answers keys, so that one keymap holds and text fields keep their own.
            registerAccelerator: false,
            ...(item.accelerator === null ? null : { accelerator: item.accelerator }),
            ...(item.isChecked === null ? null : { type: 'checkbox' as const, checked: item.isChecked }),
            click: () => this.#options.action(windowId, item.id),
          },
        ];
    }
  }

  #recentItems(emptyLabel: string, clearLabel: string): Template {
    const files = this.#options.recentFiles();
    if (files.length === 0) return [{ label: emptyLabel, enabled: false }];
    return [
      ...files.map((file, index) => ({
        id: `recentFiles.${index}`,
        label: file.folderLabel === null ? file.name : `${file.name} (${file.folderLabel})`,
        click: () => this.#options.openRecent(file.token),
      })),
      { type: 'separator' as const },
      { id: 'recentFiles.clear', label: clearLabel, click: () => this.#options.clearRecent() },
    ];
  }
}
