import { expect, it } from 'vitest';
import { RecentAnswers } from './recent-answers.js';

it('keeps the answers that were last asked for', async () => {
  const found: string[] = [];
  const answers = new RecentAnswers<string>(2);
  const ask = (key: string) =>
    answers.get(key, () => {
      found.push(key);
      return Promise.resolve(`answer to ${key}`);
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(`answer to ${key}`);
  expect(found).toEqual(['a', 'b', 'c', 'b']);
});

it('shares an answer that is being found, and keeps no failure', async () => {
  const answers = new RecentAnswers<number>(2);
  let tries = 0;
  const fail = () => {
    tries += 1;
    return Promise.reject(new Error('not now'));
  };
  const both = await Promise.allSettled([answers.get('a', fail), answers.get('a', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(tries).toBe(1);
  expect(await answers.get('a', () => Promise.resolve(3))).toBe(3);
});
