import { describe, expect, it } from 'vitest';
import { quoteOf } from './quote.js';

const text = `${'Far before. '.repeat(20)}The worker has\nno obesity. ${'Far after. '.repeat(20)}`;
const start = text.indexOf('no obesity');

describe('quoteOf', () => {
  it('shows whole words around, lines folded', () => {
    const quote = quoteOf(text, { start, end: start + 'no obesity'.length });
    expect(quote.words).toBe('no obesity');
    expect(quote.before).toMatch(/^… (Far |before\. )+.*The worker has $/);
    expect(quote.after).toMatch(/^\. Far after\..*…$/);
  });

  it('says nothing of more where there is none', () => {
    expect(quoteOf('It is so.', { start: 3, end: 5 })).toEqual({
      before: 'It ',
      words: 'is',
      after: ' so.',
      page: null,
    });
  });

  it('keeps the blanks at its edges between the words', () => {
    expect(quoteOf('It is so.', { start: 2, end: 6 })).toEqual({
      before: 'It ',
      words: 'is',
      after: ' so.',
      page: null,
    });
  });

  it('cuts long words in their middle', () => {
    const { words } = quoteOf(`a${'b'.repeat(1_000)}c`, { start: 0, end: 1_002 });
    expect(words).toMatch(/^ab+ … b+c$/);
    expect(words.length).toBeLessThan(400);
  });
});
