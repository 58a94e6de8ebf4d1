import { describe, expect, it } from 'vitest';
import { ShownProblems } from './shown-problems.js';

const problem = (detail: string) => ({ title: 'Invalid request', detail, code: 'invalid_request', remedy: 'Fix it.' });

describe('ShownProblems', () => {
  it('shows the first of several entries with the same problem, then the next one', () => {
    const problems = new ShownProblems();
    const [first, second, other] = [problem('year'), problem('year'), problem('month')].map((each) => ({
      problem: each,
    })) as [
      { problem: ReturnType<typeof problem> },
      { problem: ReturnType<typeof problem> },
      { problem: ReturnType<typeof problem> },
    ];
    const removeFirst = problems.add(first);
    problems.add(second);
    problems.add(other);
    expect([first, second, other].map((entry) => problems.isMain(entry))).toEqual([true, false, true]);
    removeFirst();
    expect(problems.isMain(second)).toBe(true);
  });

  it('shows an entry that can be retried before one that cannot', () => {
    const problems = new ShownProblems();
    const stream = { problem: problem('database') };
    const query = { problem: problem('database'), retry: () => undefined };
    problems.add(stream);
    problems.add(query);
    expect([stream, query].map((entry) => problems.isMain(entry))).toEqual([false, true]);
  });

  it('retries every request with the same problem, and no other one', () => {
    const problems = new ShownProblems();
    const retried: string[] = [];
    const entries = ['a', 'b', 'c'].map((name) => ({
      problem: problem(name === 'c' ? 'month' : 'year'),
      retry: () => retried.push(name),
    }));
    for (const entry of entries) problems.add(entry);
    const [, second] = entries;
    if (second !== undefined) problems.retryAll(second);
    expect(retried).toEqual(['a', 'b']);
  });

  it('notifies listeners of added and removed entries', () => {
    const problems = new ShownProblems();
    let changes = 0;
    const unsubscribe = problems.subscribe(() => (changes += 1));
    problems.add({ problem: problem('year') })();
    expect(changes).toBe(2);
    unsubscribe();
    problems.add({ problem: problem('year') });
    expect(changes).toBe(2);
  });
});
