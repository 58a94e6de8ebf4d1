import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reflowed } from './reflowed.js';

const long = 'The worker was seen for pain of the lower back that began when a pallet';

describe('reflowed', () => {
  it.each([
    ['a full line goes on', `${long}\nfell from a shelf.`, `${long} fell from a shelf.`],
    ['full lines one after another', `${long}\n${long}\nfell.`, `${long} ${long} fell.`],
    ['a paragraph ends', `${long}\n\nNext.`, `${long}\n\nNext.`],
    ['lines of a table stay lines', 'Date of Injury:\n01/02/2013', 'Date of Injury:\n01/02/2013'],
    ['an indented line stays one', `${long}\n  fell.`, `${long}\n  fell.`],
    ['an empty text', '', ''],
  ])('%s', (_what, text, expected) => {
    expect(reflowed(text)).toBe(expected);
  });

  it('is as long as before, and the same but for line breaks', () => {
    const line = fc.string({ maxLength: 90 });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(reflowed(text)).toHaveLength(text.length);
        expect(reflowed(text).replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '));
      }),
    );
  });
});
