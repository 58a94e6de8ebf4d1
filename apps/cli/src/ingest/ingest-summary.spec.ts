import { describe, expect, it } from 'vitest';
import { type DocumentResult, IngestSummary } from './ingest-summary.js';

const results: DocumentResult[] = [];
const summary = new IngestSummary((result) => results.push(result));
summary.addPending('a', 'one.txt');
summary.addPending('b', 'two.txt');
summary.addPending('c', 'three.txt');
summary.addResult({ documentId: null, file: 'four.jpg', state: 'refused', reason: 'unsupported' });
summary.addResult({ documentId: 'a', file: 'one.txt', state: 'parsed', reason: null });
summary.addResult({ documentId: 'b', file: 'two.txt', state: 'rejected', reason: 'not_an_imr_letter' });

describe('IngestSummary', () => {
  it('counts results and keeps the documents without one', () => {
    expect([...summary.pending.values()]).toEqual(['three.txt']);
    expect(summary.parsed).toBe(1);
    expect(summary.notParsed).toBe(2);
    expect(summary.format()).toBe('1 parsed, 1 rejected, 1 refused');
  });

  it('names the documents that were not parsed, with their reasons', () => {
    expect(summary.notParsedLines).toEqual([
      'refused: four.jpg (unsupported)',
      'rejected: two.txt (not_an_imr_letter)',
    ]);
  });

  it('reports each result once, in order', () => {
    expect(results.map(({ file, state }) => `${file} ${state}`)).toEqual([
      'four.jpg refused',
      'one.txt parsed',
      'two.txt rejected',
    ]);
  });

  it('names at most 1,000 documents and says how many more there are', () => {
    const many = new IngestSummary();
    for (let index = 0; index < 1_002; index += 1) {
      many.addResult({ documentId: null, file: `${index}.txt`, state: 'failed', reason: null });
    }
    expect(many.notParsedLines).toHaveLength(1_001);
    expect(many.notParsedLines.slice(-2)).toEqual(['failed: 999.txt (no reason given)', '… and 2 more']);
  });

  it('adds the counts of another', () => {
    const total = new IngestSummary();
    total.add(summary);
    total.add(summary);
    expect(total.format()).toBe('2 parsed, 2 rejected, 2 refused');
  });
});
