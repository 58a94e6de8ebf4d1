import { describe, expect, it } from 'vitest';
import { documentOf, pageBreak } from '../../spec-support/document-of.js';
import { normalise } from '../normalise/normalise.js';
import { EvidenceCollector } from './evidence-collector.js';

const paged = normalise(documentOf(`first line\nsecond line\n${pageBreak}\nthird line\nfourth line`));
const plain = normalise(documentOf('first line\nsecond line'));

const rangeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the page of a span', () => {
  it.each([
    ['first line', 1],
    ['second line', 1],
    ['line\nthird', 1],
    ['third line', 2],
    ['fourth', 2],
  ])('%j is the page of its start: %i', (words, page) => {
    const range = rangeOf(paged.text, words);
    expect(new EvidenceCollector(paged).span(range)).toEqual({ ...range, page });
  });

  it('is missing if the document has no pages', () => {
    const range = rangeOf(plain.text, 'second');
    expect(new EvidenceCollector(plain).span(range)).toEqual(range);
  });
});

describe('evidence', () => {
  it('has one span for one range and a list for several', () => {
    const collector = new EvidenceCollector(plain);
    const [first, second] = [rangeOf(plain.text, 'first'), rangeOf(plain.text, 'second')];
    collector.add('/one', first);
    collector.addAll('/list-of-one', [second]);
    collector.addAll('/list', [first, second]);
    expect(collector.toEvidence()).toEqual({ '/one': first, '/list-of-one': second, '/list': [first, second] });
  });

  it('has no entry for a missing or empty range', () => {
    const collector = new EvidenceCollector(plain);
    collector.add('/null', null);
    collector.add('/undefined', undefined);
    collector.add('/empty', { start: 3, end: 3 });
    collector.addAll('/none', []);
    expect(collector.toEvidence()).toEqual({});
  });
});
