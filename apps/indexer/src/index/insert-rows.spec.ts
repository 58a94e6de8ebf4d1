import { describe, expect, it } from 'vitest';
import { arrayLiteral, insertStatement } from './insert-rows.js';

describe('arrayLiteral', () => {
  it.each([
    ['no items', [], '{}'],
    ['plain words', ['neck', 'low back'], '{"neck","low back"}'],
    ['quotes and backslashes', ['a "b"', 'c\\d'], '{"a \\"b\\"","c\\\\d"}'],
    ['what Postgres would read as null, as nothing or as a border', ['NULL', '', '{,}'], '{"NULL","","{,}"}'],
  ])('writes %s', (_name, items, literal) => {
    expect(arrayLiteral(items)).toBe(literal);
  });
});

describe('insertStatement', () => {
  it('sends one array a column and reads a list out of text', () => {
    const columns = [
      { name: 'document_id', type: 'bytea', of: () => null },
      { name: 'pages', type: 'text[]', of: () => [] },
    ] as const;
    expect(insertStatement('letters', columns, 'RETURNING letter_id')).toBe(
      'INSERT INTO letters (document_id, pages) SELECT document_id, pages::text[] ' +
        'FROM unnest($1::bytea[], $2::text[]) AS incoming (document_id, pages) RETURNING letter_id',
    );
  });
});
