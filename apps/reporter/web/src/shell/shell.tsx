import { type ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useRef } from 'preact/hooks';
import { pageRoutes } from '../../../src/web/page-routes.js';
import { ConnectionStatus } from './connection-status.js';
import { SignOutButton } from './session.js';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.js';

const pages = [
  { path: pageRoutes.overview, name: 'Overview' },
  { path: pageRoutes.explore, name: 'Explore' },
  { path: pageRoutes.similar, name: 'Similar' },
  { path: pageRoutes.flags, name: 'Flags' },
  { path: pageRoutes.pipeline, name: 'Pipeline' },
] as const;

/** The frame of every page: navigation, content, footer. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class={styles.shell}>
      <a class={styles.skip} href="#main">
        Skip to content
      </a>
      <header class={styles.bar}>
        <a class={styles.name} href={pageRoutes.overview}>
          Rationale
        </a>
        <Navigation />
        <div class={styles.side}>
          <ConnectionStatus />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" class={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer class={styles.foot}>
        <p>
          Source: Final Determination letters of California’s Independent Medical Review. Every figure links to the
          letters it was counted from, and every value to the passage it was read from.
        </p>
        <p>
          <a href="/docs">API</a>
          <a href="/openapi.json">OpenAPI</a>
          <SignOutButton />
        </p>
      </footer>
    </div>
  );
}

function Navigation() {
  const { path, url } = useLocation();
  // The link to Explore keeps the filters that were set there last.
  const explorePath = useRef<string>(pageRoutes.explore);
  if (path === pageRoutes.explore) explorePath.current = url;
  return (
    <nav aria-label="Pages" class={styles.navigation}>
      {pages.map((page) => (
        <a
          key={page.path}
          href={page.path === pageRoutes.explore ? explorePath.current : page.path}
          aria-current={page.path === path ? 'page' : undefined}
        >
          {page.name}
        </a>
      ))}
    </nav>
  );
}
