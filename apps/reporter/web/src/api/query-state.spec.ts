import { describe, expect, it } from 'vitest';
import { type QueryState, type QueryEvent, nextQueryState } from './query-state.js';

const problem = { title: 'Down', detail: 'It is down.', code: 'down', remedy: 'Wait.' };
const ready: QueryState<number> = { state: 'ready', value: 1, refreshing: false, outdated: null };

describe('nextQueryState', () => {
  it.each<[string, QueryState<number>, QueryEvent<number>, QueryState<number>]>([
    ['first request', { state: 'loading' }, { type: 'started' }, { state: 'loading' }],
    ['request after a problem', { state: 'failed', problem }, { type: 'started' }, { state: 'loading' }],
    ['a value stays while it is refetched', ready, { type: 'started' }, { ...ready, refreshing: true }],
    ['first response', { state: 'loading' }, { type: 'succeeded', value: 1 }, ready],
    ['failed request', { state: 'loading' }, { type: 'failed', problem }, { state: 'failed', problem }],
    [
      'a value stays and is outdated if its refetch failed',
      { ...ready, refreshing: true },
      { type: 'failed', problem },
      { ...ready, outdated: problem },
    ],
    ['a newer value is not outdated', { ...ready, outdated: problem }, { type: 'succeeded', value: 1 }, ready],
  ])('%s', (_what, before, event, after) => {
    expect(nextQueryState(before, event)).toEqual(after);
  });
});
