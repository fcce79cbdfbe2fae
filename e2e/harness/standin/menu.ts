import type * as Electron from 'electron';
import { app } from './app';
import { strict } from './strict';
import { BrowserWindow, type StandInWindow } from './windows';

const KNOWN_ROLES: Readonly<Record<string, (window: StandInWindow | null) => void>> = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  cut: () => undefined,
  copy: () => undefined,
  paste: () => undefined,
  selectall: () => undefined,
  about: () => undefined,
  togglefullscreen: () => undefined,
  toggledevtools: () => undefined,
};

const MODIFIERS = new Set(['commandorcontrol', 'cmdorctrl', 'control', 'ctrl', 'command', 'cmd', 'shift', 'alt']);
const KEYS = new Set([
  ...'plus space tab backspace delete insert return enter up down left right home end pageup pagedown'.split(' '),
  ...'escape esc capslock numlock scrolllock printscreen'.split(' '),
  ...')!@#$%^&*(:;=<,_->.?/~`{][|\\}"\'',
]);

/** Throws, as Electron does, for a key chord it would not understand. */
function checkAccelerator(accelerator: string): void {
  const parts = accelerator.split('+').map((part) => part.toLowerCase());
  const key = parts.pop() ?? '';
  const isKey = /^([a-z0-9]|f([1-9]|1[0-9]|2[0-4]))$/.test(key) || KEYS.has(key);
  if (!isKey || parts.some((part) => !MODIFIERS.has(part))) {
    throw new Error(`Error processing argument: conversion failure from ${accelerator}`);
  }
}

export class StandInMenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | null;
  readonly type: string;
  readonly enabled: boolean;
  readonly accelerator: string | null;
  readonly submenu: StandInMenu | null;
  checked: boolean;
  private readonly onClick: Electron.MenuItemConstructorOptions['click'];

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id ?? '';
    this.role = options.role?.toLowerCase() ?? null;
    this.label = options.label ?? options.role ?? '';
    this.submenu = Array.isArray(options.submenu) ? StandInMenu.buildFromTemplate(options.submenu) : null;
    this.type = options.type ?? (this.submenu === null ? 'normal' : 'submenu');
    this.enabled = options.enabled ?? true;
    this.checked = options.checked ?? false;
    this.accelerator = typeof options.accelerator === 'string' ? options.accelerator : null;
    this.onClick = options.click;
    if (this.accelerator !== null) checkAccelerator(this.accelerator);
    if (this.role !== null && KNOWN_ROLES[this.role] === undefined) {
      throw new Error(`stand-in: menu role ${this.role} is not emulated`);
    }
    if (this.type !== 'separator' && this.label === '') {
      throw new Error('Invalid template for MenuItem: must have label, role or type');
    }
  }

  click(): void {
    const window = BrowserWindow.getFocusedWindow();
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.role !== null) KNOWN_ROLES[this.role]?.(window);
    else (this.onClick as ((item: unknown, window: unknown, event: unknown) => void) | undefined)?.(this, window, {});
  }
}

export class StandInMenu {
  readonly items: StandInMenuItem[] = [];
  private static current: StandInMenu | null = null;

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: readonly Electron.MenuItemConstructorOptions[]): StandInMenu {
    const menu = new StandInMenu();
    for (const options of template) menu.items.push(new StandInMenuItem(options));
    return strict('Menu', menu);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.current = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.current;
  }
}

export const Menu = strict('Menu', StandInMenu);
