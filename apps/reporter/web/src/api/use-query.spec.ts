import { describe, expect, it } from 'vitest';
import { type QueryState } from './query-state.js';
import { shouldRefetch } from './use-query.js';

const problem = { title: 'Down', detail: 'It is down.', code: 'down', remedy: 'Wait.' };
const ready: QueryState<number> = { state: 'ready', value: 7, refreshing: false, outdated: null };
const versionOf = (value: number) => value;

describe('shouldRefetch', () => {
  it.each<[string, QueryState<number>, number, ((value: number) => number) | undefined, boolean]>([
    ['the value is older than the data', ready, 8, versionOf, true],
    ['the value is as new as the data', ready, 7, versionOf, false],
    ['the value is newer than the data', ready, 6, versionOf, false],
    ['the query does not follow the data', ready, 8, undefined, false],
    ['it is being refetched', { ...ready, refreshing: true }, 8, versionOf, false],
    ['the last refetch failed', { ...ready, outdated: problem }, 7, versionOf, true],
    ['it is loading', { state: 'loading' }, 8, versionOf, false],
    ['it failed', { state: 'failed', problem }, 8, versionOf, false],
  ])('%s', (_what, state, version, of, expected) => {
    expect(shouldRefetch(state, version, of)).toBe(expected);
  });
});
