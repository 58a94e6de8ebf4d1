import { describe, expect, it } from 'vitest';
import { attachment } from './content-disposition.js';

describe('attachment', () => {
  it.each([
    ['letter.pdf', `attachment; filename="letter.pdf"; filename*=UTF-8''letter.pdf`],
    ['my "letter".pdf', `attachment; filename="my _letter_.pdf"; filename*=UTF-8''my%20%22letter%22.pdf`],
    [
      'Bescheid für Öl.txt',
      `attachment; filename="Bescheid f_r _l.txt"; filename*=UTF-8''Bescheid%20f%C3%BCr%20%C3%96l.txt`,
    ],
    ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
    ['a\r\nset-cookie: b', `attachment; filename="aset-cookie: b"; filename*=UTF-8''aset-cookie%3A%20b`],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['\uD800.txt', `attachment; filename=".txt"; filename*=UTF-8''.txt`],
  ])('%j', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('keeps the end of a long name, where its kind is told', () => {
    expect(attachment(`${'a'.repeat(400)}.pdf`)).toContain('.pdf"');
  });
});
