import type { ThemeChoice } from '../../session/session';
import type { Action } from '../action';

function themeAction(theme: ThemeChoice, label: string): Action {
  return {
    id: `view.theme.${theme}`,
    label,
    menu: { menu: 'View', group: 4 },
    keywords: 'dark light mode colours',
    isChecked: ({ session }) => session.getState().theme === theme,
    run: ({ session }) => session.setState({ theme }),
  };
}

export const themes: readonly Action[] = [
  themeAction('light', 'Light theme'),
  themeAction('dark', 'Dark theme'),
  themeAction('system', 'Theme of the system'),
];
