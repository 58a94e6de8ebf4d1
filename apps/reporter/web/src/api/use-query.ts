import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { ApiError } from './api-error.js';
import { nextQueryState, type QueryEvent, type QueryState } from './query-state.js';

/** Values kept for when a page is opened again: shown immediately, and refetched. */
const cache = new Map<string, unknown>();
const maxCached = 60;

/** Codes of problems that end by themselves within seconds; such a query is retried after `retryDelayMs`. */
const transientCodes: ReadonlySet<string> = new Set(['facts_loading']);
const retryDelayMs = 2_000;

/** A query to the API, identified by `key`. */
export interface Query<Value> {
  readonly key: string;
  readonly fetch: (signal: AbortSignal) => Promise<Value>;
  /** Returns the data version of a value. Without it, the query is not refetched when the data changes. */
  readonly versionOf?: (value: Value) => number;
}

/**
 * Runs a query, again whenever its key changes, `refetch` is called, or `version` is later than the data version of the
 * value (once per version). A response to an earlier request is ignored: it may belong to another key or be older.
 */
export function useQuery<Value>(
  query: Query<Value>,
  version: number | null = null,
): QueryState<Value> & { refetch: () => void } {
  const [{ key, state }, dispatch] = useReducer(reduce<Value>, query.key, initialState<Value>);
  const [requestNumber, setRequestNumber] = useState(0);
  const refetch = useCallback(() => {
    setRequestNumber((before) => before + 1);
  }, []);
  useEffect(() => {
    const abort = new AbortController();
    const dispatchIfCurrent = (event: QueryEvent<Value>) => {
      if (!abort.signal.aborted) dispatch({ key: query.key, event });
    };
    dispatchIfCurrent({ type: 'started' });
    query.fetch(abort.signal).then(
      (value) => {
        addToCache(query.key, value);
        dispatchIfCurrent({ type: 'succeeded', value });
      },
      (error: unknown) => {
        dispatchIfCurrent({ type: 'failed', problem: ApiError.problemOf(error) });
      },
    );
    return () => {
      abort.abort();
    };
  }, [query.key, requestNumber]);
  const current = key === query.key ? state : initialState<Value>(query.key).state;
  useEffect(() => {
    if (current.state !== 'failed' || !transientCodes.has(current.problem.code)) return undefined;
    const timer = setTimeout(refetch, retryDelayMs);
    return () => {
      clearTimeout(timer);
    };
  }, [current, refetch]);
  const refetchedVersion = useRef<number | null>(null);
  useEffect(() => {
    if (version === null || version === refetchedVersion.current) return;
    if (!shouldRefetch(current, version, query.versionOf)) return;
    refetchedVersion.current = version;
    refetch();
  }, [version, current]);
  return { ...current, refetch };
}

/** Returns whether a value is older than a data version, or is outdated because its last refetch failed. */
export function shouldRefetch<Value>(
  state: QueryState<Value>,
  version: number,
  versionOf?: (value: Value) => number,
): boolean {
  if (state.state !== 'ready' || state.refreshing) return false;
  return state.outdated !== null || (versionOf?.(state.value) ?? version) < version;
}

interface KeyedState<Value> {
  readonly key: string;
  readonly state: QueryState<Value>;
}

function initialState<Value>(key: string): KeyedState<Value> {
  return cache.has(key)
    ? { key, state: { state: 'ready', value: cache.get(key) as Value, refreshing: true, outdated: null } }
    : { key, state: { state: 'loading' } };
}

function reduce<Value>(
  before: KeyedState<Value>,
  { key, event }: { readonly key: string; readonly event: QueryEvent<Value> },
): KeyedState<Value> {
  const state = before.key === key ? before.state : initialState<Value>(key).state;
  return { key, state: nextQueryState(state, event) };
}

function addToCache(key: string, value: unknown): void {
  cache.delete(key);
  cache.set(key, value);
  for (const oldest of cache.keys()) {
    if (cache.size <= maxCached) break;
    cache.delete(oldest);
  }
}
