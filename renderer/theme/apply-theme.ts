/** The theme a person can choose; `system` follows the machine. */
export type Theme = 'light' | 'dark' | 'system';

/** Puts a theme on the page and, for `system`, keeps following the machine. Returns the function that stops following. */
export function applyTheme(theme: Theme): () => void {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const put = (): void => {
    const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  put();
  if (theme !== 'system') return () => undefined;
  prefersDark.addEventListener('change', put);
  return () => prefersDark.removeEventListener('change', put);
}
