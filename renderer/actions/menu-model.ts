import type { MenuItem, MenuModel, MenuSubmenu } from '#shared/host/contract';
import { MENUS, type MenuName } from './action';
import type { ActionRunner } from './action-runner';

/** The menu bar as the host shows it, or as the window draws it where the host has none. */
export function menuModel(runner: ActionRunner, options: { isMac: boolean; isNative: boolean }): MenuModel {
  const menus = MENUS.map((name): MenuSubmenu => ({
    kind: 'submenu',
    id: name,
    label: name,
    items: itemsOf(runner, name, options.isNative),
  }));
  return options.isMac && options.isNative ? [macMenu(), ...menus] : menus;
}

function itemsOf(runner: ActionRunner, menu: MenuName, isNative: boolean): MenuItem[] {
  const inMenu = runner.actions.filter((action) => action.menu?.menu === menu);
  const groups = [...new Set(inMenu.map((action) => action.menu?.group ?? 0))].sort((a, b) => a - b);
  const items: MenuItem[] = [];
  for (const group of groups) {
    if (items.length > 0) items.push({ kind: 'separator' });
    for (const action of inMenu) {
      if (action.menu?.group !== group) continue;
      items.push({
        kind: 'action',
        id: action.id,
        label: runner.label(action.id),
        accelerator: acceleratorOf(runner.shortcuts(action.id)[0]),
        isEnabled: runner.disabledReason(action.id) === undefined,
        isChecked: action.isChecked ? runner.isChecked(action.id) : null,
      });
      if (action.id === 'file.open' && isNative)
        items.push({
          kind: 'recentFiles',
          label: 'Open recent',
          emptyLabel: 'No recent files',
          clearLabel: 'Clear the list',
        });
    }
  }
  if (menu === 'View' && isNative)
    items.push({ kind: 'separator' }, { kind: 'role', role: 'togglefullscreen', label: 'Full screen' });
  return items;
}

function macMenu(): MenuSubmenu {
  return {
    kind: 'submenu',
    id: 'Plenum',
    label: 'Plenum',
    items: [
      { kind: 'role', role: 'hide', label: 'Hide Plenum' },
      { kind: 'role', role: 'hideOthers', label: 'Hide others' },
      { kind: 'role', role: 'unhide', label: 'Show all' },
      { kind: 'separator' },
      { kind: 'role', role: 'quit', label: 'Quit Plenum' },
    ],
  };
}

/** `Mod+Shift+Z` as Electron writes it. */
function acceleratorOf(shortcut: string | undefined): string | null {
  if (!shortcut) return null;
  return shortcut
    .replace('Mod', 'CmdOrCtrl')
    .replace('ArrowLeft', 'Left')
    .replace('ArrowRight', 'Right')
    .replace('ArrowUp', 'Up')
    .replace('ArrowDown', 'Down');
}
