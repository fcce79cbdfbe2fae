import type { Action } from '../action';

/** The parts of the window that F6 goes through, as they follow each other in the page. */
const PANELS = '.shell-header, section.panel, .left-panel > .tabs, [data-testid="canvas"], [data-testid="status-bar"]';
const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Where the focus was when a panel was left, to return to. */
const lastFocused = new WeakMap<Element, HTMLElement>();

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Moves the keyboard focus to the next part of the window that can take it. */
function step(by: 1 | -1): void {
  const panels = [...document.querySelectorAll(PANELS)].filter(isShown);
  const { activeElement } = document;
  const at = panels.findIndex((panel) => panel.contains(activeElement));
  const left = panels[at];
  if (left && activeElement instanceof HTMLElement) lastFocused.set(left, activeElement);
  for (let tried = 1; tried <= panels.length; tried++) {
    const start = at < 0 ? (by > 0 ? -1 : 0) : at;
    const panel = panels[(start + by * tried + panels.length * 2) % panels.length];
    if (!panel) return;
    const known = lastFocused.get(panel);
    const first = panel.matches('[tabindex="0"]') ? panel : [...panel.querySelectorAll(FOCUSABLE)].find(isShown);
    const target = known && panel.contains(known) && isShown(known) ? known : first;
    if (!(target instanceof HTMLElement)) continue;
    target.focus();
    return;
  }
}

export const openOutline: Action = {
  id: 'view.outline',
  label: 'Outline',
  menu: { menu: 'View', group: 3 },
  shortcuts: ['Alt+6'],
  keywords: 'tree list of rooms racks devices by name screen reader',
  isChecked: ({ session }) => session.getState().isCatalogOpen && session.getState().leftPanel === 'outline',
  run: ({ session }) => session.setState({ isCatalogOpen: true, leftPanel: 'outline' }),
};

export const nextPanel: Action = {
  id: 'view.nextPanel',
  label: 'Go to the next panel',
  menu: { menu: 'View', group: 6 },
  shortcuts: ['F6'],
  worksInFields: true,
  keywords: 'keyboard focus',
  run: () => step(1),
};

export const previousPanel: Action = {
  id: 'view.previousPanel',
  label: 'Go to the previous panel',
  menu: { menu: 'View', group: 6 },
  shortcuts: ['Shift+F6'],
  worksInFields: true,
  keywords: 'keyboard focus',
  run: () => step(-1),
};
