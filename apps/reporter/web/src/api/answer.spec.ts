import { describe, expect, it } from 'vitest';
import { type Answer, type AnswerEvent, nextAnswer } from './answer.js';

const problem = { title: 'Away', detail: 'It is away.', code: 'away', remedy: 'Wait.' };
const ready: Answer<number> = { state: 'ready', value: 1, refreshing: false, outdated: null };

describe('nextAnswer', () => {
  it.each<[string, Answer<number>, AnswerEvent<number>, Answer<number>]>([
    ['first asked', { state: 'loading' }, { type: 'asked' }, { state: 'loading' }],
    ['asked again after a problem', { state: 'failed', problem }, { type: 'asked' }, { state: 'loading' }],
    ['an answer stays while a newer one is fetched', ready, { type: 'asked' }, { ...ready, refreshing: true }],
    ['first answer', { state: 'loading' }, { type: 'answered', value: 1 }, ready],
    ['no answer', { state: 'loading' }, { type: 'failed', problem }, { state: 'failed', problem }],
    [
      'an answer stays, and says why it is old, where no newer one came',
      { ...ready, refreshing: true },
      { type: 'failed', problem },
      { ...ready, outdated: problem },
    ],
    ['a newer answer heals', { ...ready, outdated: problem }, { type: 'answered', value: 1 }, ready],
  ])('%s', (_what, before, event, after) => {
    expect(nextAnswer(before, event)).toEqual(after);
  });
});
