import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { MENUS, type MenuName } from '../../actions/action';
import { menuModel } from '../../actions/menu-model';
import { shortcutText } from '../components/shortcut-text';
import { useProgram } from '../program';

/** The menu bar of the window, for hosts that have none of their own. Made from the actions, as the native one is. */
export function MenuBar() {
  const [open, setOpen] = useState<MenuName | undefined>(undefined);
  const [focused, setFocused] = useState<MenuName>('File');
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const close = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    window.addEventListener('pointerdown', close, true);
    return () => window.removeEventListener('pointerdown', close, true);
  }, [open]);

  const go = (from: MenuName, step: number) => {
    const next = MENUS[(MENUS.indexOf(from) + step + MENUS.length) % MENUS.length] ?? 'File';
    setFocused(next);
    if (open) setOpen(next);
    bar.current?.querySelector<HTMLButtonElement>(`[data-menu="${next}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent, name: MenuName) => {
    if (event.key === 'ArrowRight') go(name, 1);
    else if (event.key === 'ArrowLeft') go(name, -1);
    else if (event.key === 'ArrowDown') setOpen(name);
    else if (event.key === 'Escape') setOpen(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={bar} role="menubar" aria-label="Menu" className="menu-bar" data-testid="menu-bar">
      {MENUS.map((name) => (
        <div key={name} className="menu-bar-item" role="none">
          <button
            type="button"
            role="menuitem"
            data-menu={name}
            aria-haspopup="menu"
            aria-expanded={open === name}
            tabIndex={focused === name ? 0 : -1}
            className="menu-bar-button"
            onClick={() => setOpen(open === name ? undefined : name)}
            onPointerEnter={() => open && setOpen(name)}
            onFocus={() => setFocused(name)}
            onKeyDown={(event) => keys(event, name)}
          >
            {name}
          </button>
          {open === name && (
            <MenuList name={name} onClose={() => setOpen(undefined)} onSideways={(step) => go(name, step)} />
          )}
        </div>
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly name: MenuName;
  readonly onClose: () => void;
  readonly onSideways: (step: 1 | -1) => void;
}

function MenuList({ name, onClose, onSideways }: MenuListProps) {
  const { actions } = useProgram();
  const list = useRef<HTMLDivElement>(null);
  const items = menuModel(actions, { isMac: false, isNative: false }).find((menu) => menu.id === name)?.items ?? [];
  useEffect(() => list.current?.querySelector<HTMLButtonElement>('button')?.focus(), []);

  const keys = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    if (event.key === 'ArrowDown') focus(at + 1);
    else if (event.key === 'ArrowUp') focus(at - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(buttons.length - 1);
    else if (event.key === 'ArrowRight') onSideways(1);
    else if (event.key === 'ArrowLeft') onSideways(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const run = (id: string) => {
    onClose();
    document.querySelector<HTMLElement>('[data-testid="canvas"]')?.focus({ preventScroll: true });
    void actions.run(id);
  };
  return (
    <div ref={list} role="menu" aria-label={name} className="menu-list" tabIndex={-1} onKeyDown={keys}>
      {items.map((item, index) => {
        if (item.kind === 'separator') return <hr key={index} className="menu-separator" />;
        if (item.kind !== 'action') return null;
        const reason = actions.disabledReason(item.id);
        const shortcut = actions.shortcuts(item.id)[0];
        return (
          <button
            key={item.id}
            type="button"
            role={item.isChecked === null ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={item.isChecked ?? undefined}
            aria-disabled={!item.isEnabled}
            tabIndex={-1}
            className="menu-item"
            title={reason}
            onClick={() => item.isEnabled && run(item.id)}
            onPointerEnter={(event) => event.currentTarget.focus()}
          >
            <span className="menu-check" aria-hidden>
              {item.isChecked ? '✓' : ''}
            </span>
            <span className="menu-label">{item.label}</span>
            {shortcut && <kbd className="menu-shortcut">{shortcutText(shortcut)}</kbd>}
          </button>
        );
      })}
    </div>
  );
}
