import { describe, expect, it } from 'vitest';
import { documentOf, pageBreak } from '../../spec-support/document-of.js';
import { normalise } from '../normalise/normalise.js';
import { findHeadingStart } from './heading-start.js';

const rationale = `Decision rationale: The lamp was tried for a week, and the notes say that the sleep did
not change by it. A second lamp is asked for without a word on the first, which makes it hard
to see what it would add. The lamp is not medically necessary.`;
const long = `Ten visits of stretching for the low back, given by a therapist. No home program was the
original request. Six visits of stretching for the low back was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, four visits is`;
const tapering = `This decision speaks of the tablets as they were written for this patient and of no others, and it
leaves it to the treating physician to choose the pace for this patient.`;

/** Where the heading is found that follows a rationale in a letter; `>` marks where it should be. */
const headingFound = (letter: string): { found: string; expected: string } => {
  const text = normalise(documentOf(letter.replace('>', '')));
  const expected = normalise(documentOf(letter.slice(letter.indexOf('>') + 1))).text;
  const end = text.text.lastIndexOf(': Upheld');
  const start = findHeadingStart(text, text.text.indexOf('Decision rationale:') + 19, end);
  return { found: text.text.slice(start, end), expected: expected.slice(0, expected.lastIndexOf(': Upheld')) };
};

describe('findHeadingStart', () => {
  it.each([
    ['after a gap', `${rationale}\n\n>Cold pack: Upheld`],
    ['of several lines, after a gap', `${rationale}\n\n>${long}: Upheld`],
    ['on a new page', `${rationale}\n${pageBreak}\n>Cold pack: Upheld`],
    ['of several lines, on a new page', `${rationale}\n${pageBreak}\n>${long}: Upheld`],
    ['that crosses a page', `${rationale}\n\n>${long.replace('request. Six', `request.\n${pageBreak}\nSix`)}: Upheld`],
    [
      'after a page break inside the rationale',
      `${rationale.replace('A second', `\n${pageBreak}\nA second`)}\n\n>Cold pack: Upheld`,
    ],
    [
      'after a page break before the rationale’s last line',
      `${rationale.replace('The lamp is', `\n${pageBreak}\nThe lamp is`)}\n\n>Cold pack: Upheld`,
    ],
    [
      'after a rationale of two paragraphs, on a new page',
      `${rationale}\n\n${tapering}\n${pageBreak}\n>Cold pack: Upheld`,
    ],
    ['without any gap', `${rationale}\n>Cold pack for the ankle after work: Upheld`],
    ['of several lines, without any gap', `${rationale}\n>${long}: Upheld`],
    ['after a rationale without a full stop', `${rationale.slice(0, -1)}\n\n${pageBreak}\n>Cold pack: Upheld`],
    ['in small letters, after a gap', `${rationale}\n\n>with open release: Upheld`],
  ])('finds a heading %s', (_, letter) => {
    const { found, expected } = headingFound(letter);
    expect(found).toBe(expected);
  });

  it('finds it within a line, after the last sentence', () => {
    const { found } = headingFound(`${rationale.replace(/\n/g, ' ')} >Cold pack for 2 weeks: Upheld`);
    expect(found).toBe('Cold pack for 2 weeks');
  });

  it('finds a partial certification inside a line', () => {
    const { found, expected } = headingFound(
      `${rationale.replace(/\n/g, ' ')} >${long.replace(/\n/g, ' ').replace('. No home program', '')}: Upheld`,
    );
    expect(found).toBe(expected);
  });
});
