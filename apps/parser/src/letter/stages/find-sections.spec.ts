import { describe, expect, it } from 'vitest';
import { documentOf } from '../spec-support/document-of.js';
import { findSections, heading, headerRange, type SectionHeading } from './find-sections.js';
import { normalise } from './normalise/normalise.js';

const headings: readonly SectionHeading[] = [
  { section: 'summary', heading: heading('CASE SUMMARY') },
  { section: 'guidelines', heading: heading('GUIDELINE(S) RELIED UPON AND WHY') },
  { section: 'rationale', heading: heading('RATIONALE IT IS|WAS NECESSARY') },
];

const sectionsOf = (letter: string): Record<string, string> => {
  const text = normalise(documentOf(letter));
  const { head, ranges } = findSections(text, headings);
  return Object.fromEntries(
    [['head', head] as const, ...ranges].map(([name, { start, end }]) => [name, text.text.slice(start, end)]),
  );
};

describe('findSections', () => {
  it('extend from each heading to the next', () => {
    expect(sectionsOf('Head\n\nCASE SUMMARY\nShe fell.\n\nGUIDELINE(S) RELIED UPON AND WHY:\nA book.')).toEqual({
      head: 'Head',
      summary: 'She fell.',
      guidelines: 'A book.',
    });
  });

  it.each([
    ['words after the colon', 'CASE SUMMARY: She fell.'],
    ['a heading broken over two lines', 'CASE\nSUMMARY\nShe fell.'],
    ['words run together', 'CASESUMMARY\nShe fell.'],
    ['other case', 'Case Summary:\nShe fell.'],
  ])('finds a heading with %s', (_, letter) => {
    expect(sectionsOf(letter)).toMatchObject({ summary: 'She fell.' });
  });

  it('matches alternative words', () => {
    expect(sectionsOf('RATIONALE IT WAS NECESSARY:\nIt helps.')).toMatchObject({ rationale: 'It helps.' });
  });

  it('ignores a heading inside a sentence', () => {
    expect(sectionsOf('The case summary is long.\nCase summary of the file follows')).toEqual({
      head: 'The case summary is long.\nCase summary of the file follows',
    });
  });

  it('counts repeated headings and uses the first', () => {
    const text = normalise(documentOf('CASE SUMMARY\nOne.\nCASE SUMMARY\nTwo.'));
    const { counts, ranges } = findSections(text, headings);
    expect(counts.get('summary')).toBe(2);
    expect(text.text.slice(ranges.get('summary')?.start, ranges.get('summary')?.end)).toBe('One.');
  });
});

describe('headerRange', () => {
  it('extends to the first heading, or to the one that the layout names', () => {
    const sections = findSections(
      normalise(documentOf('Head\nCASE SUMMARY\nOne.\nRATIONALE IT IS NECESSARY\nTwo.')),
      headings,
    );
    expect(headerRange(sections, undefined)).toEqual({ start: 0, end: 4 });
    expect(headerRange(sections, 'rationale')).toEqual({ start: 0, end: sections.ranges.get('rationale')?.start });
    expect(headerRange(sections, 'documents')).toEqual({ start: 0, end: 4 });
  });
});
