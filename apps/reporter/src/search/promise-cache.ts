import { LRUCache } from 'lru-cache';

/** Caches the most recently used values by key, while they are being loaded too. */
export class PromiseCache<Value> {
  private readonly values: LRUCache<string, Promise<Value>>;

  /** @param max maximum number of values */
  constructor(max: number) {
    this.values = new LRUCache({ max });
  }

  /** Returns the value of a key; concurrent callers share one call of `load`. A failure is not cached. */
  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const cached = this.values.get(key);
    if (cached !== undefined) return cached;
    const loading = load();
    this.values.set(key, loading);
    loading.catch(() => {
      if (this.values.peek(key) === loading) this.values.delete(key);
    });
    return loading;
  }
}
