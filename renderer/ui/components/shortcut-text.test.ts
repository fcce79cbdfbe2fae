import { expect, it } from 'vitest';
import { shortcutText } from './shortcut-text';

it.each([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z'],
  ['Mod++', 'Ctrl++', '⌘+'],
  ['Shift+ArrowUp', 'Shift+↑', '⇧↑'],
  ['Delete', 'Del', 'Del'],
])('writes %s as the machine does', (shortcut, other, mac) => {
  expect(shortcutText(shortcut, false)).toBe(other);
  expect(shortcutText(shortcut, true)).toBe(mac);
});
