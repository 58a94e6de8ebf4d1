import { useState } from 'preact/hooks';
import styles from './theme-switch.module.css';

/** `system` follows the operating system's setting. */
type Theme = 'system' | 'light' | 'dark';

/** Key in local storage; public/theme.js reads it before the first paint. */
const storageKey = 'rationale.theme';

/** Returns the theme stored in this browser. */
function storedTheme(): Theme {
  try {
    const theme = localStorage.getItem(storageKey);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}

/** Applies a theme and stores it in this browser. */
function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is not available: the choice lasts until the page is closed.
  }
}

const themes: readonly { readonly theme: Theme; readonly label: string; readonly icon: string }[] = [
  { theme: 'system', label: 'System theme', icon: 'M3 4h14v9H3z M7 16.5h6 M10 13v3.5' },
  {
    theme: 'light',
    label: 'Light theme',
    icon: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M10 2v1.8 M10 16.2V18 M2 10h1.8 M16.2 10H18 M4.3 4.3l1.3 1.3 M14.4 14.4l1.3 1.3 M4.3 15.7l1.3-1.3 M14.4 5.6l1.3-1.3',
  },
  { theme: 'dark', label: 'Dark theme', icon: 'M15.8 12.3A6.5 6.5 0 0 1 7.7 4.2a6.5 6.5 0 1 0 8.1 8.1z' },
];

/** Switches between system, light and dark theme. */
export function ThemeSwitch() {
  const [selected, setSelected] = useState(storedTheme);
  return (
    <fieldset class={styles.switch}>
      <legend class="visually-hidden">Theme</legend>
      {themes.map(({ theme, label, icon }) => (
        <label key={theme} title={label}>
          <input
            type="radio"
            name="theme"
            class="visually-hidden"
            checked={theme === selected}
            onChange={() => {
              applyTheme(theme);
              setSelected(theme);
            }}
          />
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d={icon} />
          </svg>
          <span class="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
