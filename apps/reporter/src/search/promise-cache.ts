import { LRUCache } from 'lru-cache';
import { requestSignal, withSignal } from '../requests/request-signal.js';

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly loading: AbortController;
  /** Number of callers that wait while the value is loaded. */
  waiting: number;
}

/** Caches the most recently used values by key, while they are being loaded too. */
export class PromiseCache<Value> {
  private readonly entries: LRUCache<string, Entry<Value>>;

  /** @param max maximum number of values */
  constructor(max: number) {
    this.entries = new LRUCache({ max });
  }

  /**
   * Returns the value of a key; concurrent callers share one call of `load`. Its signal is aborted when the clients of all
   * callers have disconnected. A failure is not cached.
   */
  async get(key: string, load: () => Promise<Value>): Promise<Value> {
    const signal = requestSignal();
    signal?.throwIfAborted();
    const entry = this.entries.get(key) ?? this.start(key, load);
    entry.waiting += 1;
    const leave = () => {
      entry.waiting -= 1;
      if (entry.waiting > 0) return;
      this.forget(key, entry);
      entry.loading.abort(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    const stopWaiting = () => signal?.removeEventListener('abort', leave);
    entry.value.then(stopWaiting, stopWaiting);
    return entry.value;
  }

  private start(key: string, load: () => Promise<Value>): Entry<Value> {
    const loading = new AbortController();
    const entry = { value: withSignal(loading.signal, load), loading, waiting: 0 };
    this.entries.set(key, entry);
    entry.value.catch(() => {
      this.forget(key, entry);
    });
    return entry;
  }

  private forget(key: string, entry: Entry<Value>): void {
    if (this.entries.peek(key) === entry) this.entries.delete(key);
  }
}
