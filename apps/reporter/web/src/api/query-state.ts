import { type Problem } from './types.js';

/**
 * State of a query: loading, failed, or ready. A ready value stays while a newer one is fetched (`refreshing`) and if
 * that fetch fails (`outdated` holds the problem).
 */
export type QueryState<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | {
      readonly state: 'ready';
      readonly value: Value;
      readonly refreshing: boolean;
      readonly outdated: Problem | null;
    };

/** What happened to a query's request. */
export type QueryEvent<Value> =
  | { readonly type: 'started' }
  | { readonly type: 'succeeded'; readonly value: Value }
  | { readonly type: 'failed'; readonly problem: Problem };

/** Returns the state after an event. */
export function nextQueryState<Value>(state: QueryState<Value>, event: QueryEvent<Value>): QueryState<Value> {
  switch (event.type) {
    case 'started':
      return state.state === 'ready' ? { ...state, refreshing: true } : { state: 'loading' };
    case 'succeeded':
      return { state: 'ready', value: event.value, refreshing: false, outdated: null };
    case 'failed':
      return state.state === 'ready'
        ? { ...state, refreshing: false, outdated: event.problem }
        : { state: 'failed', problem: event.problem };
  }
}
