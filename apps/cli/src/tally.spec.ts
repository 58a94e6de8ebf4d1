import { describe, expect, it } from 'vitest';
import { Tally } from './tally.js';

describe('a tally', () => {
  const tally = new Tally();
  tally.sent('a', 'one.txt');
  tally.sent('b', 'two.txt');
  tally.sent('c', 'three.txt');
  tally.refused('four.jpg', 'no letter');
  tally.end('a', 'one.txt', 'parsed', null);
  tally.end('b', 'two.txt', 'rejected', 'not_an_imr_letter');

  it('knows what waits and what has ended', () => {
    expect([...tally.waiting.values()]).toEqual(['three.txt']);
    expect(tally.done).toBe(3);
    expect(tally.summary()).toBe('1 parsed, 1 rejected, 1 refused');
  });

  it('names what did not end well', () => {
    expect(tally.unwell).toBe(2);
    expect(tally.unwellLines).toEqual(['refused: four.jpg (no letter)', 'rejected: two.txt (not_an_imr_letter)']);
  });
});
