/** Waiting time after the last scroll event before the position is saved, in milliseconds. */
const saveDelayMs = 100;
/** Maximum time to wait for a page to be long enough for its saved position, in milliseconds. */
const restoreTimeoutMs = 10_000;

/** Input by which the reader scrolls; it ends a restoration. */
const userInput = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let returning = false;

/**
 * Restores the scroll position when the reader goes back or forward, which the browser cannot do because the content is
 * loaded after the navigation. The position is saved in the state of the history entry.
 */
export function startScrollRestoration(): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    history.replaceState({ ...(history.state as object | null), scrollY }, '');
  };
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(save, saveDelayMs);
  });
  // In the capture phase: the position is saved before a link adds a history entry.
  addEventListener(
    'click',
    () => {
      returning = false;
      save();
    },
    { capture: true },
  );
  addEventListener('popstate', ({ state }) => {
    clearTimeout(timer);
    returning = true;
    const saved = savedPosition(state);
    if (saved !== null) scrollWhenLoaded(saved);
  });
  addEventListener('pagehide', save);
  const saved = savedPosition(history.state);
  if (saved !== null && location.hash === '') scrollWhenLoaded(saved);
}

/** Returns whether the last navigation was back or forward. */
export function wasHistoryNavigation(): boolean {
  return returning;
}

function savedPosition(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('scrollY' in state)) return null;
  return typeof state.scrollY === 'number' ? state.scrollY : null;
}

/** Scrolls toward a position in every frame until it is reached, the reader scrolls, or the time is over. */
function scrollWhenLoaded(position: number): void {
  const deadline = performance.now() + restoreTimeoutMs;
  const abort = new AbortController();
  const { signal } = abort;
  const stop = () => {
    abort.abort();
  };
  for (const type of userInput) addEventListener(type, stop, { signal, passive: true });
  addEventListener('popstate', stop, { signal });
  let stableFrames = 0;
  const step = () => {
    if (signal.aborted) return;
    scrollTo(0, position);
    stableFrames = Math.abs(scrollY - position) <= 1 ? stableFrames + 1 : 0;
    // Content that is loaded late can still move the page, so the position must hold for some frames.
    if (stableFrames > 20 || performance.now() > deadline) stop();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
