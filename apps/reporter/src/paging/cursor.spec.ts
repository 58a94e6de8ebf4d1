import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCursor, writeCursor } from './cursor.js';

const place = z.tuple([z.iso.date().nullable(), z.string().regex(/^\d+$/)]);

describe('cursor', () => {
  it.each([[['2016-01-02', '12']], [[null, '9007199254740993']]])('is read as it was written: %j', (value) => {
    expect(readCursor(writeCursor(value), place)).toEqual(value);
  });

  it('is none on the first page', () => {
    expect(readCursor(undefined, place)).toBeNull();
  });

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another form', writeCursor(['2016-01-02'])],
    ['another type', writeCursor(['2016-01-02', `1'; select`])],
    ['nothing', ''],
  ])('is refused where it holds %s', (_what, cursor) => {
    expect(() => readCursor(cursor, place)).toThrow(/previous page/);
  });
});
