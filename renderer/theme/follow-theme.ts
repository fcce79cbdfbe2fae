import { applyTheme, type Theme } from './apply-theme';

interface ThemeSource {
  getState(): { readonly theme: Theme };
  subscribe(listener: (state: { readonly theme: Theme }) => void): () => void;
}

/** Keeps the page in the theme the person chose, from now on. */
export function followTheme(source: ThemeSource): void {
  let { theme } = source.getState();
  let stop = applyTheme(theme);
  source.subscribe((state) => {
    if (state.theme === theme) return;
    theme = state.theme;
    stop();
    stop = applyTheme(theme);
  });
}
