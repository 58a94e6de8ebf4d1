import { type ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { pageRoutes } from '../../../src/web/page-routes.js';
import { LiveMark } from './live-mark.js';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.js';

const pages = [
  { path: pageRoutes.overview, name: 'Overview' },
  { path: pageRoutes.explore, name: 'Explore' },
  { path: pageRoutes.flags, name: 'Flags' },
  { path: pageRoutes.pipeline, name: 'Pipeline' },
] as const;

/** What stands around every page: the way to the others above, what the data is below. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class={styles.shell}>
      <a class={styles.skip} href="#main">
        Skip to the figures
      </a>
      <header class={styles.bar}>
        <a class={styles.name} href={pageRoutes.overview}>
          Rationale
        </a>
        <Navigation />
        <div class={styles.side}>
          <LiveMark />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" class={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer class={styles.foot}>
        <p>
          Counted from Final Determination letters of California’s Independent Medical Review. Every figure leads to the
          letters that it was counted from, and every field to the words that it was read from.
        </p>
        <p>
          <a href="/docs">API</a>
          <a href="/openapi.json">OpenAPI</a>
        </p>
      </footer>
    </div>
  );
}

function Navigation() {
  const { path } = useLocation();
  return (
    <nav aria-label="Pages" class={styles.navigation}>
      {pages.map((page) => (
        <a key={page.path} href={page.path} aria-current={page.path === path ? 'page' : undefined}>
          {page.name}
        </a>
      ))}
    </nav>
  );
}
