import { describe, expect, it } from 'vitest';
import { documentOf } from '../spec-support/document-of.js';
import { readHeading } from './heading-family.js';
import { foldedWords } from './normalise/fold.js';
import { normalise } from './normalise/normalise.js';
import { type TextRange } from './normalise/normalised-text.js';

const headingOf = (heading: string) => {
  const text = normalise(documentOf(heading));
  const reading = readHeading(text, { start: 0, end: text.text.length });
  const words = (range: TextRange | null): string | null => (range === null ? null : foldedWords(text, range));
  return {
    family: reading.family,
    requested: words(reading.requested),
    disputed: words(reading.disputed),
    original: words(reading.original),
    authorized: words(reading.authorized),
    dates: reading.datesOfService.map(({ value }) => value),
  };
};

describe('readHeading', () => {
  it.each([
    ['plain', 'Lamp, model B. 2: large', []],
    ['associated-surgical-service', 'Associated surgical service: Cold pack', []],
    ['retrospective', 'Retrospective urine screen (DOS 7/4/2015)', ['2015-07-04']],
    ['retrospective', 'Gel, one tube, DOS:\n6/30/2015', ['2015-06-30']],
    ['retrospective', 'Retro lamp, dates of service 5/1/14, 5/3/14 and 5/1/14', ['2014-05-01', '2014-05-03']],
    ['pre-operative', 'Pre-op clearance', []],
    ['post-operative', 'Post-op stretching, 12 visits', []],
    ['post-operative', '24 visits of postoperative stretching', []],
    ['plain', 'Popover bandage of 6/30/2015', []],
  ])('%s: %s', (family, heading, dates) => {
    const folded = heading.replace('\n', ' ');
    expect(headingOf(heading)).toEqual({
      family,
      requested: folded,
      disputed: folded,
      original: null,
      authorized: null,
      dates,
    });
  });

  it.each([
    [
      'the remaining portion',
      'Ten visits was the original request. Six visits was authorized by the\nClaims Administrator. The remaining IMR eligible portion of the original request, four visits is',
      { original: 'Ten visits', authorized: 'Six visits', disputed: 'four visits' },
    ],
    [
      'the original request',
      'A week of care was the original request. The Claims Administrator authorized an\nevaluation, leaving the original request IMR eligible. The original request, a week of care is',
      { original: 'A week of care', authorized: 'an evaluation', disputed: 'a week of care' },
    ],
    [
      'a retrospective request',
      'Retrospective: Cast with splint DOS 4/22/2015 was the original request. Cast was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, with splint is',
      { original: 'Retrospective: Cast with splint DOS 4/22/2015', authorized: 'Cast', disputed: 'with splint' },
    ],
    [
      'no comma before the portion, plural',
      'Two lamps were the original request. One lamp has been approved by the Claims Administrator. The remaining IMR eligible portion of the original request one lamp is',
      { original: 'Two lamps', authorized: 'One lamp', disputed: 'one lamp' },
    ],
    [
      'without the disputed part',
      'Two lamps was the original request. One lamp was authorized by the Claims Administrator.',
      { original: 'Two lamps', authorized: 'One lamp', disputed: 'Two lamps' },
    ],
    [
      'an empty original request',
      'was the original request.',
      { original: '', authorized: null, disputed: 'was the original request.' },
    ],
    [
      'only the original request',
      'Two lamps was the original request.',
      { original: 'Two lamps', authorized: null, disputed: 'Two lamps' },
    ],
  ])('splits a partial certification: %s', (_, heading, expected) => {
    const reading = headingOf(heading);
    expect(reading).toMatchObject({ family: 'partial-certification', ...expected });
    expect(reading.requested).toBe(heading.replace(/\s+/g, ' ').replace(/ is$/, ''));
  });
});

it('returns each date of service once, with the range of its first occurrence', () => {
  const heading = 'Retro lamp, dates of service 5/1/14, 5/3/14 and 5/1/14';
  const text = normalise(documentOf(heading));
  expect(readHeading(text, { start: 0, end: text.text.length }).datesOfService).toEqual([
    { value: '2014-05-01', range: { start: 29, end: 35 } },
    { value: '2014-05-03', range: { start: 37, end: 43 } },
  ]);
});
