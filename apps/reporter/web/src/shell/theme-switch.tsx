import { useState } from 'preact/hooks';
import { chooseTheme, chosenTheme, type Theme } from './theme.js';
import styles from './theme-switch.module.css';

const themes: readonly { readonly theme: Theme; readonly label: string; readonly icon: string }[] = [
  { theme: 'system', label: 'Theme of the system', icon: 'M3 4h14v9H3z M7 16.5h6 M10 13v3.5' },
  {
    theme: 'light',
    label: 'Light theme',
    icon: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M10 2v1.8 M10 16.2V18 M2 10h1.8 M16.2 10H18 M4.3 4.3l1.3 1.3 M14.4 14.4l1.3 1.3 M4.3 15.7l1.3-1.3 M14.4 5.6l1.3-1.3',
  },
  { theme: 'dark', label: 'Dark theme', icon: 'M15.8 12.3A6.5 6.5 0 0 1 7.7 4.2a6.5 6.5 0 1 0 8.1 8.1z' },
];

/** Chooses between the themes of system, light and dark. */
export function ThemeSwitch() {
  const [chosen, setChosen] = useState(chosenTheme);
  return (
    <fieldset class={styles.switch}>
      <legend class="visually-hidden">Theme</legend>
      {themes.map(({ theme, label, icon }) => (
        <label key={theme} title={label}>
          <input
            type="radio"
            name="theme"
            class="visually-hidden"
            checked={theme === chosen}
            onChange={() => {
              chooseTheme(theme);
              setChosen(theme);
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
