import { describe, expect, it } from 'vitest';
import { documentOf } from '../../spec-support/document-of.js';
import { normalise } from '../normalise/normalise.js';
import { type TextRange } from '../normalise/normalised-text.js';
import { findListedItems } from './find-listed-items.js';

const list = `1) MAXIMUS Federal Services, Inc. has determined the request for a lamp
for the bedside is not medically necessary and appropriate.
2) MAXIMUS Federal Services, Inc. has determined the request for cold packs are medically necessary.
3) MAXIMUS Federal Services, Inc. has determined the request for a bench is notmedically necessary and appropriate.`;

const discussion = `1) Regarding the request for a lamp for the bedside:
The Claims Administrator based its decision on a book. The Expert Reviewer relied on no book.

Rationale for the Decision:
A lamp treats nobody.

2) Regarding the request for cold packs:
The Claims Administrator did not cite a book.

Rationale for the Decision:
They cool.`;

const itemsOf = (letter: string) => {
  const text = normalise(documentOf(letter));
  const all = { start: 0, end: text.text.length };
  const { items, disagreements } = findListedItems(text, [all], all);
  const words = (range: TextRange | null): string | null =>
    range === null ? null : text.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return {
    disagreements,
    items: items.map((item) => [
      words(item.heading),
      item.outcome,
      words(item.claimsAdministratorBasis),
      words(item.reviewerBasis),
      words(item.rationale),
    ]),
  };
};

describe('findListedItems', () => {
  it('reads the list and each discussion below it', () => {
    expect(itemsOf(`${list}\n\n${discussion}`)).toEqual({
      items: [
        [
          'a lamp for the bedside',
          'upheld',
          'The Claims Administrator based its decision on a book.',
          'The Expert Reviewer relied on no book.',
          'A lamp treats nobody.',
        ],
        ['cold packs', 'overturned', 'The Claims Administrator did not cite a book.', null, 'They cool.'],
        ['a bench', 'upheld', null, null, null],
      ],
      disagreements: ['3 decisions in the list, 2 of them with a rationale'],
    });
  });

  it('counts a repeated list once', () => {
    expect(itemsOf(`${list}\n\nDECISION\n${list}`).items).toHaveLength(3);
  });

  it('reads a list without the organization’s name', () => {
    expect(itemsOf('1. The request for a lamp is not medically necessary.').items).toEqual([
      ['a lamp', 'upheld', null, null, null],
    ]);
  });

  it('returns no items without a decision', () => {
    expect(itemsOf('1) The request for a lamp came late.').items).toEqual([]);
  });
});
