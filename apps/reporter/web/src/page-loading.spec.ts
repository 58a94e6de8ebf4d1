import { describe, expect, it, vi } from 'vitest';
import { loadPage } from './page-loading.js';

function Page() {
  return null;
}
function Fallback() {
  return null;
}

function environment(time: number) {
  const stored = new Map<string, string>();
  return {
    storage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
    now: () => time,
    reload: vi.fn(),
  };
}

const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('loadPage', () => {
  it('returns the page', async () => {
    const browser = environment(1_000_000);
    expect((await loadPage(() => Promise.resolve({ default: Page }), Fallback, browser)).default).toBe(Page);
    expect(browser.reload).not.toHaveBeenCalled();
  });

  it('reloads once, and shows the fallback if the load fails again', async () => {
    const browser = environment(1_000_000);
    const pending = loadPage(missing, Fallback, browser);
    await vi.waitFor(() => {
      expect(browser.reload).toHaveBeenCalledOnce();
    });
    expect(await Promise.race([pending, Promise.resolve('pending')])).toBe('pending');
    expect((await loadPage(missing, Fallback, browser)).default).toBe(Fallback);
    expect(browser.reload).toHaveBeenCalledOnce();
  });

  it('reloads again after half a minute', async () => {
    const browser = environment(1_000_000);
    void loadPage(missing, Fallback, browser);
    void loadPage(missing, Fallback, { ...browser, now: () => 1_030_000 });
    await vi.waitFor(() => {
      expect(browser.reload).toHaveBeenCalledTimes(2);
    });
  });

  it('does not reload without storage', async () => {
    const browser = environment(1_000_000);
    const storage = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => undefined,
    };
    expect((await loadPage(missing, Fallback, { ...browser, storage })).default).toBe(Fallback);
    expect(browser.reload).not.toHaveBeenCalled();
  });
});
