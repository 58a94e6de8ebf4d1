import { describe, expect, it } from 'vitest';
import { documentOf } from '../../spec-support/document-of.js';
import { normalise } from '../normalise/normalise.js';
import { type TextRange } from '../normalise/normalised-text.js';
import { findLabelledItems } from './find-labelled-items.js';

const lead = 'The Final Determination was based on decisions for the disputed items/services set forth below:';

const itemsOf = (decisions: string) => {
  const text = normalise(documentOf(decisions));
  const { items, disagreements } = findLabelledItems(text, { start: 0, end: text.text.length });
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

const item = (heading: string, verdict: string): string =>
  `${heading}\n\nClaims Administrator guideline: Book A.\n\nMAXIMUS guideline: Book B.\n\nDecision rationale: It ${verdict}.`;

const read = (heading: string, outcome: string, verdict: string) => [
  heading,
  outcome,
  'Book A.',
  'Book B.',
  `It ${verdict}.`,
];

describe('findLabelledItems', () => {
  it('returns the parts of each item', () => {
    const letter = `${lead}\n\n${item('Lamp: Upheld', 'is not medically necessary')}\n\n${item('Cold\npack: Overturned', 'is medically necessary')}`;
    expect(itemsOf(letter)).toEqual({
      items: [
        read('Lamp', 'upheld', 'is not medically necessary'),
        read('Cold pack', 'overturned', 'is medically necessary'),
      ],
      disagreements: [],
    });
  });

  it('keeps a repeated item', () => {
    const twice = item('Lamp: Upheld', 'is not medically necessary');
    expect(itemsOf(`${lead}\n\n${twice}\n\n${twice}`).items).toHaveLength(2);
  });

  it('reads a label that is broken over two lines', () => {
    const letter = item('Lamp: Upheld', 'is not medically necessary').replace(
      'Claims Administrator',
      'Claims\nAdministrator',
    );
    expect(itemsOf(`${lead}\n${letter}`).items).toEqual([read('Lamp', 'upheld', 'is not medically necessary')]);
  });

  it('reads the outcome of the heading, not of the rationale', () => {
    expect(itemsOf(`${lead}\n\n${item('Lamp: Overturned', 'is upheld and not medically necessary')}`).items).toEqual([
      read('Lamp', 'overturned', 'is upheld and not medically necessary'),
    ]);
  });

  it('finds items without the introduction', () => {
    const letter = item('Lamp: Upheld', 'is not medically necessary');
    expect(itemsOf(`The case summary ends here.\n\n${letter}`).items).toEqual([
      read('Lamp', 'upheld', 'is not medically necessary'),
    ]);
  });

  it('reports counts that disagree and returns the parts that exist', () => {
    const letter = 'Lamp: Upheld\n\nMAXIMUS guideline: Book B.\n\nDecision rationale: It is not medically necessary.';
    expect(itemsOf(`${lead}\n\n${letter}`)).toEqual({
      items: [['Lamp', 'upheld', null, 'Book B.', 'It is not medically necessary.']],
      disagreements: [
        '1 headings with an outcome, 0 claims administrator statements, 1 reviewer statements, 1 rationales',
      ],
    });
  });

  it('ends a rationale at an item without outcome, which is not an item', () => {
    const letter = `${lead}\n\n${item('Lamp: Upheld', 'is not medically necessary')}\n\n${item('Cold pack', 'is medically necessary')}`;
    const { items, disagreements } = itemsOf(letter);
    expect(items).toEqual([read('Lamp', 'upheld', 'is not medically necessary')]);
    expect(disagreements).toHaveLength(1);
  });

  it('ignores an outcome without a heading', () => {
    const { items, disagreements } = itemsOf(`${lead}\n\n${item(': Upheld', 'is not medically necessary')}`);
    expect(items).toEqual([]);
    expect(disagreements).toEqual(['1 outcomes with no heading before them']);
  });

  it('finds nothing in a text without labels', () => {
    expect(itemsOf('Upheld (Agree)\nOverturned (Disagree)')).toEqual({ items: [], disagreements: [] });
  });
});
