import { describe, expect, it } from 'vitest';
import { judgePages, type PageReading } from './judge-pages.js';

const page = (state: PageReading['state'], ...words: string[]): PageReading => ({
  state,
  lines: words.map((text, row) => ({ text, left: 72, baseline: 700 - row * 13, height: 10 })),
});

describe('judgePages', () => {
  it.each<[string, PageReading[], string]>([
    ['only broken pages', [page('broken'), page('broken')], 'pdf_unreadable'],
    ['only scans', [page('scanned', 'p. 1'), page('scanned')], 'no_text_layer'],
    ['scans and broken pages', [page('scanned'), page('broken')], 'no_text_layer'],
    ['empty pages', [page('read'), page('read')], 'no_text_layer'],
  ])('%s', (_, pages, code) => {
    expect(judgePages(pages)).toMatchObject({ kind: 'rejected', rejection: { code } });
  });

  it('notes every page without text and keeps the page numbers', () => {
    const pages = [page('read', 'one'), page('scanned'), page('broken'), page('read'), page('read', 'five')];
    expect(judgePages(pages)).toMatchObject({
      kind: 'text',
      text: {
        lines: [
          { text: 'one', page: 1 },
          { text: 'five', page: 5 },
        ],
        pageCount: 5,
        repairs: ['Page 2 is an image without text.', 'Page 3 cannot be read.', 'Page 4 holds no text.'],
      },
    });
  });
});
