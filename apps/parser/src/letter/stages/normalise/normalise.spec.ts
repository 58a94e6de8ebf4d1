import { describe, expect, it } from 'vitest';
import { documentOf, pageBreak } from '../../spec-support/document-of.js';
import { normalise } from './normalise.js';

describe('normalise', () => {
  it('joins lines and keeps gaps as empty lines', () => {
    const { text, lines } = normalise(documentOf('One\ntwo\n\nthree'));
    expect(text).toBe('One\ntwo\n\nthree');
    expect(lines.map(({ start, end, gapBefore }) => [text.slice(start, end), gapBefore])).toEqual([
      ['One', 0],
      ['two', 0],
      ['three', 1],
    ]);
  });

  it('keeps the page of each line, without a gap at the start of a page', () => {
    const { text, lines } = normalise(documentOf(`First\n${pageBreak}\nSecond`));
    expect(text).toBe('First\nSecond');
    expect(lines.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('removes page numbers without a gap across pages', () => {
    expect(normalise(documentOf(`Text goes on\n\n3\n${pageBreak}\non the next page`)).text).toBe(
      'Text goes on\non the next page',
    );
  });

  it('has no gap between a running title and the first line of a page', () => {
    const title = 'IMR Case Number CM14-0900001 Page 2';
    const { text } = normalise(documentOf(`Text goes on\n${pageBreak}\n${title}\n\non the next page\n\nHeading`));
    expect(text).toBe(`${title}\nText goes on\non the next page\n\nHeading`);
  });

  it('keeps the running title with the case number once, as the first line', () => {
    const title = 'Final Determination Letter for IMR Case Number CM14-0900001';
    const { text } = normalise(documentOf(`Summary begins\n${title} 2\n${pageBreak}\nand ends.\n${title} 3`));
    expect(text).toBe(`${title} 2\nSummary begins\nand ends.`);
  });

  it('removes a repeated link target inside an item', () => {
    const letter =
      'Citation\nwww.example.org/lamp.html.\n\nOpioids.\nhttp://www.example.org/lamp.html\n\nDecision rationale: no.';
    expect(normalise(documentOf(letter)).text).toBe(
      'Citation\nwww.example.org/lamp.html.\n\nOpioids.\n\nDecision rationale: no.',
    );
  });

  it('keeps a repeated link in a PDF', () => {
    const letter = `See\nhttp://www.example.org/a\nand\n${pageBreak}\nhttp://www.example.org/a`;
    expect(normalise(documentOf(letter)).lines).toHaveLength(4);
  });

  it('collects the words of the letter only if a word is broken', () => {
    expect(normalise(documentOf('Nothing is broken')).words.size).toBe(0);
    expect(normalise(documentOf('electro-\ndiagnostic and electrodiagnostic')).words.has('electrodiagnostic')).toBe(
      true,
    );
  });

  it('returns an empty text for no lines', () => {
    expect(normalise({ lines: [], pageCount: null, repairs: [] })).toMatchObject({ text: '', lines: [] });
  });
});
