import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterSchema } from '#domain/model/letter.js';
import { type DocumentText, type TextLine } from '../text/document-text.js';
import { parseLetter } from './parse-letter.js';
import { documentOf } from './spec-support/document-of.js';
import { letterOf2014, letterOf2016 } from './spec-support/invented-letters.js';

const context = { sha256: () => '0'.repeat(64) };

/** Far above the CPU time of any document of these sizes. */
const maxCpuMs = 5_000;

const isSound = (document: DocumentText): void => {
  const parsed = parseLetter(document, context);
  if (parsed.kind === 'rejected') return;
  const { letter } = parsed;
  letterSchema.parse(letter);
  for (const span of Object.values(letter.evidence).flat()) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(letter.text.length);
  }
};

const fragments = [
  ': Upheld',
  ': Overturned',
  'Claims Administrator guideline:',
  'MAXIMUS guideline:',
  'Decision rationale:',
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'CLINICAL CASE SUMMARY',
  'Page(s):',
  'was the original request.',
  'Decision based on MTUS',
  'Decision based on Non-MTUS Citation',
  'http://www.example.org/a',
  'Case Number: CM14-0900001',
  '02/30/2016',
  '((((',
  '-',
];

type Mutation = (lines: TextLine[]) => TextLine[];

const line = (text: string): TextLine => ({ text, page: null, gapBefore: 0, left: null });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.nat().map(
    (at): Mutation =>
      (lines) =>
        lines.filter((_, index) => index !== at % lines.length),
  ),
  fc.nat().map(
    (at): Mutation =>
      (lines) =>
        lines.flatMap((each, index) => (index === at % lines.length ? [each, each] : [each])),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...fragments)).map(
    ([at, words]): Mutation =>
      (lines) =>
        lines.toSpliced(at % lines.length, 0, line(words)),
  ),
  fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 60 })).map(
    ([at, words]): Mutation =>
      (lines) =>
        lines.toSpliced(at % lines.length, 0, line(words)),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...fragments)).map(
    ([at, position, words]): Mutation =>
      (lines) =>
        lines.map((each, index) => {
          const cut = position % (each.text.length + 1);
          return index === at % lines.length
            ? { ...each, text: each.text.slice(0, cut) + words + each.text.slice(cut) }
            : each;
        }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Mutation => (lines) => {
    const moved = lines[from % lines.length];
    return moved === undefined ? lines : lines.toSpliced(to % lines.length, 0, moved);
  }),
  fc.tuple(fc.nat(), fc.nat({ max: 6 })).map(
    ([at, gapBefore]): Mutation =>
      (lines) =>
        lines.map((each, index) => (index === at % lines.length ? { ...each, gapBefore } : each)),
  ),
  fc.nat().map(
    (at): Mutation =>
      (lines) =>
        lines.map((each, index) => ({ ...each, page: index < at % lines.length ? 1 : 2 })),
  ),
  fc.constant<Mutation>((lines) => [line(lines.map(({ text }) => text).join(' '))]),
);

describe('parseLetter over mutated letters', () => {
  it('never throws, and letters match the schema', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(letterOf2014, letterOf2016),
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        (letter, mutations) => {
          const document = documentOf(letter);
          const lines = mutations.reduce(
            (mutated, mutate) => (mutated.length === 0 ? mutated : mutate(mutated)),
            [...document.lines],
          );
          isSound({ ...document, lines });
        },
      ),
      { numRuns: 300, interruptAfterTimeLimit: 30_000 },
    );
  });
});

describe('parseLetter over long documents', () => {
  const repeated = (words: string): string => words.repeat(Math.ceil(60_000 / words.length));

  it.each([
    'a',
    'a ',
    '1',
    '1, ',
    '(',
    ')',
    '-',
    'a-\n',
    '§',
    ': ',
    'a.a.',
    'A b, and ',
    'Upheld ',
    'Lamp: Upheld\nClaims Administrator guideline: ',
    'Page(s): 1, ',
    'ODG, ',
    'Knee Complaints 2004, and ',
    'http://a.b/\n',
    'not medically necessary. ',
    'was the original request. ',
    'the remaining ',
    '11/11/2016 ',
    'Date of Injury: ',
    '1) MAXIMUS Federal Services, Inc. has determined the request for ',
  ])('a repetition of %j is parsed in bounded time at any position', { timeout: 6 * maxCpuMs }, (words) => {
    const long = repeated(words);
    const letters = [
      long,
      letterOf2014.replace('TABLET 15MG', () => long),
      letterOf2014.replace('MTUS ACOEM.', () => long),
      letterOf2014.replace('He sees the stairs', () => long),
      letterOf2014.replace('He/she works', () => long),
      `${long}\n${letterOf2014}`,
    ];
    for (const letter of letters) {
      const before = process.cpuUsage();
      isSound(documentOf(letter));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(maxCpuMs);
    }
  });
});
