import { describe, expect, it } from 'vitest';
import { dispositionName, documentName } from './document-name.js';

describe('a name', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['  letter.pdf ', 'letter.pdf'],
    ['../../etc/letter.pdf', 'letter.pdf'],
    ['C:\\letters\\letter.pdf', 'letter.pdf'],
    ['let\u0000ter\n.pdf', 'letter.pdf'],
    ['le\uD800tter.pdf', 'letter.pdf'],
    ['Übersicht 📄.pdf', 'Übersicht 📄.pdf'],
    ['', 'unnamed'],
    [' / ', 'unnamed'],
    [null, 'unnamed'],
    [undefined, 'unnamed'],
  ])('%j becomes %j', (given, name) => {
    expect(documentName(given)).toBe(name);
  });

  it('has at most 255 characters, none of them split', () => {
    const name = documentName('📄'.repeat(300));
    expect(Array.from(name)).toHaveLength(255);
    expect(name.endsWith('📄')).toBe(true);
  });
});

describe('the name in Content-Disposition', () => {
  it.each([
    [undefined, null],
    ['attachment', null],
    ['attachment; filename=letter.pdf', 'letter.pdf'],
    ['attachment; filename="my letter.pdf"', 'my letter.pdf'],
    ['attachment; filename="my \\"letter\\".pdf"', 'my "letter".pdf'],
    ["attachment; filename*=UTF-8''%C3%9Cbersicht.pdf", 'Übersicht.pdf'],
    ["attachment; filename=plain.pdf; filename*=utf-8'en'better.pdf", 'better.pdf'],
    ["attachment; filename*=UTF-8''%E0%A4%A", null],
    ['form-data; name="filename"', null],
  ])('of %j is %j', (header, name) => {
    expect(dispositionName(header)).toBe(name);
  });
});
