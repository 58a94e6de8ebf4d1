import { type Problem } from './answers.js';

/**
 * What a part of the page has of the API: nothing yet, an answer, or a problem. An answer stays while a newer one is
 * fetched (`refreshing`) and where that failed (`outdated` says why).
 */
export type Answer<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | {
      readonly state: 'ready';
      readonly value: Value;
      readonly refreshing: boolean;
      readonly outdated: Problem | null;
    };

/** What happened to a request. */
export type AnswerEvent<Value> =
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly value: Value }
  | { readonly type: 'failed'; readonly problem: Problem };

/** The answer after an event. */
export function nextAnswer<Value>(answer: Answer<Value>, event: AnswerEvent<Value>): Answer<Value> {
  switch (event.type) {
    case 'asked':
      return answer.state === 'ready' ? { ...answer, refreshing: true } : { state: 'loading' };
    case 'answered':
      return { state: 'ready', value: event.value, refreshing: false, outdated: null };
    case 'failed':
      return answer.state === 'ready'
        ? { ...answer, refreshing: false, outdated: event.problem }
        : { state: 'failed', problem: event.problem };
  }
}
