import { parse } from 'content-disposition';
import { describe, expect, it } from 'vitest';
import { contentDisposition, safeFileName } from './content-disposition.js';

describe('contentDisposition', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['my "letter".pdf', 'my "letter".pdf'],
    ['Bescheid für Öl.txt', 'Bescheid für Öl.txt'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a\r\nset-cookie: b', 'aset-cookie: b'],
    ["it's (1)*.txt", "it's (1)*.txt"],
    ['100%.txt', '100%.txt'],
    ['\uD800.txt', '.txt'],
  ])('carries %j as %j', (name, carried) => {
    const header = contentDisposition(name, 'attachment');
    expect(header).toMatch(/^attachment; filename[*]?=[\x20-\x7e]+$/);
    expect(parse(header)).toEqual({ type: 'attachment', parameters: { filename: carried } });
  });

  it('is inline if the request is for display', () => {
    expect(contentDisposition('letter.pdf', 'inline')).toBe('inline; filename=letter.pdf');
  });

  it('carries a long name of characters outside the basic plane', () => {
    const { parameters } = parse(contentDisposition(`a${'😀'.repeat(200)}.pdf`, 'attachment'));
    expect(parameters['filename']).toBe(`${'😀'.repeat(73)}.pdf`);
  });
});

describe('safeFileName', () => {
  it('keeps the end of a long name, with its extension', () => {
    expect(safeFileName(`${'a'.repeat(400)}.pdf`)).toBe(`${'a'.repeat(146)}.pdf`);
  });

  it.each([
    // Where the cut falls between the two halves of a character, the half that is left is removed.
    [`${'😀'.repeat(100)}x.pdf`, 149],
    [`${'😀'.repeat(100)}.pdf`, 150],
  ])('leaves no half of a character', (name, length) => {
    const safe = safeFileName(name);
    expect(Buffer.from(safe).toString()).toBe(safe);
    expect(safe).toHaveLength(length);
  });
});
