/** `system` follows the reader's system; the others hold whatever that says. */
export type Theme = 'system' | 'light' | 'dark';

/** The name in the browser's storage; public/theme.js reads it too, before the first paint. */
const storageName = 'rationale.theme';

/** The theme that was chosen on this browser. */
export function chosenTheme(): Theme {
  try {
    const chosen = localStorage.getItem(storageName);
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in a theme, and in the same the next time. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageName);
    else localStorage.setItem(storageName, theme);
  } catch {
    // No storage: the choice holds until the page is left.
  }
}
