import { type ComponentType } from 'preact';

/** Key in session storage of the time of the last reload after a failed load, in milliseconds since 1970. */
const storageKey = 'rationale.reloaded';
/** A failed load within this time after a reload is not caused by a new deployment, so the page is not reloaded again. */
const minReloadIntervalMs = 30_000;

/** The browser functions that loading a page uses. Passed in, so that it can be tested without a browser. */
export interface ReloadEnvironment {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly reload: () => void;
}

/**
 * Loads the module of a page. After a new deployment the files of the older one do not exist any more: the browser
 * then reloads the page once, which loads the new files. If the load fails again, the module shows `fallback`.
 */
export async function loadPage<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  fallback: ComponentType<Props>,
  { storage, now, reload }: ReloadEnvironment,
): Promise<{ readonly default: ComponentType<Props> }> {
  try {
    return await load();
  } catch {
    if (!reloadIsAllowed(storage, now())) return { default: fallback };
    reload();
    return new Promise<never>(() => undefined);
  }
}

function reloadIsAllowed(storage: ReloadEnvironment['storage'], now: number): boolean {
  try {
    if (now - Number(storage.getItem(storageKey) ?? 0) < minReloadIntervalMs) return false;
    storage.setItem(storageKey, String(now));
    return true;
  } catch {
    // Without storage a reload could repeat forever.
    return false;
  }
}
