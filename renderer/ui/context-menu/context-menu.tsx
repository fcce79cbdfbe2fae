import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Action } from '../../actions/action';
import type { ActionRunner } from '../../actions/action-runner';
import { shortcutText } from '../components/shortcut-text';
import { useProgram, useSession } from '../program';
import './context-menu.css';

const MARGIN_PX = 4;

/** The menu of what is under the pointer or selected, made from the actions that can be done now. */
export function ContextMenu() {
  const at = useSession((state) => state.contextMenuAt);
  return at && <OpenMenu key={`${at.x} ${at.y}`} at={at} />;
}

function OpenMenu({ at }: { readonly at: { readonly x: number; readonly y: number } }) {
  const { session, actions } = useProgram();
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: at.x, top: at.y });
  const [groups] = useState(() => contextGroups(actions));
  const [submenu, setSubmenu] = useState<string>();
  const shown = submenu === undefined ? withSubmenus(groups) : [inSubmenu(groups, submenu)];

  useLayoutEffect(() => {
    const size = menu.current?.getBoundingClientRect();
    if (!size) return;
    setPlace({
      left: Math.max(MARGIN_PX, Math.min(at.x, window.innerWidth - size.width - MARGIN_PX)),
      top: Math.max(MARGIN_PX, Math.min(at.y, window.innerHeight - size.height - MARGIN_PX)),
    });
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [at, submenu]);

  useEffect(() => {
    const returnTo = document.querySelector<HTMLElement>('[data-testid="canvas"]');
    const close = (): void => session.setState({ contextMenuAt: undefined });
    const onPointerDown = (event: PointerEvent): void => {
      if (!menu.current?.contains(event.target as Node)) close();
    };
    window.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('blur', close);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('blur', close);
      window.removeEventListener('resize', close);
      returnTo?.focus({ preventScroll: true });
    };
  }, [session]);

  const close = (): void => session.setState({ contextMenuAt: undefined });
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = items.findIndex((item) => item === document.activeElement);
    const opens = items[now]?.dataset['submenu'];
    if (event.key === 'ArrowRight' && opens !== undefined) setSubmenu(opens);
    if ((event.key === 'ArrowLeft' || event.key === 'Escape') && submenu !== undefined) {
      setSubmenu(undefined);
      event.preventDefault();
      return;
    }
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={menu}
      role="menu"
      aria-label="Actions"
      data-testid="context-menu"
      className="context-menu"
      style={place}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.length === 0 && <p className="context-menu-empty">Nothing can be done here.</p>}
      {submenu !== undefined && (
        <div role="group" className="context-menu-group">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onPointerEnter={focusEntry}
            onClick={() => setSubmenu(undefined)}
          >
            ‹ {submenu}
          </button>
        </div>
      )}
      {shown.map((group, index) => (
        <div key={index} role="group" className="context-menu-group">
          {group.map((entry) =>
            typeof entry === 'string' ? (
              <button
                key={entry}
                type="button"
                role="menuitem"
                aria-haspopup="menu"
                data-submenu={entry}
                tabIndex={-1}
                onPointerEnter={focusEntry}
                onClick={() => setSubmenu(entry)}
              >
                {entry}
                <span aria-hidden>›</span>
              </button>
            ) : (
              <button
                key={entry.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onPointerEnter={focusEntry}
                onClick={() => {
                  close();
                  void actions.run(entry.id);
                }}
              >
                {actions.label(entry.id)}
                <Shortcut chord={actions.shortcuts(entry.id)[0]} />
              </button>
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function focusEntry(event: React.PointerEvent<HTMLButtonElement>): void {
  event.currentTarget.focus({ preventScroll: true });
}

/** The groups with the actions of each submenu behind its name. */
function withSubmenus(groups: readonly (readonly Action[])[]): readonly (readonly (Action | string)[])[] {
  return groups.map((group) => [...new Set(group.map((action) => action.contextSubmenu ?? action))]);
}

function inSubmenu(groups: readonly (readonly Action[])[], submenu: string): readonly Action[] {
  return groups.flat().filter((action) => action.contextSubmenu === submenu);
}

function Shortcut({ chord }: { readonly chord: string | undefined }) {
  return chord === undefined ? null : <kbd>{shortcutText(chord)}</kbd>;
}

/** The actions of the context menu that can be done now, group by group. */
export function contextGroups(runner: ActionRunner): readonly (readonly Action[])[] {
  const groups = new Map<number, Action[]>();
  for (const action of runner.actions) {
    if (action.contextGroup === undefined || runner.disabledReason(action.id) !== undefined) continue;
    const group = groups.get(action.contextGroup);
    if (group) group.push(action);
    else groups.set(action.contextGroup, [action]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
