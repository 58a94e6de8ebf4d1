import { describe, expect, it } from 'vitest';
import { type DroppedEntry, readDropped, skipReason } from './folder-files.js';

const file = (fullPath: string, broken = false) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve: (file: File) => void, reject: (error: unknown) => void) => {
    if (broken) reject(new DOMException('no access', 'NotReadableError'));
    else resolve(new File(['text'], fullPath.split('/').at(-1) ?? ''));
  },
});

/** A folder that returns its entries two at a time, as browsers return them in parts. */
const folder = (fullPath: string, entries: readonly DroppedEntry[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    let from = 0;
    return {
      readEntries: (resolve: (entries: readonly DroppedEntry[]) => void) => {
        resolve(entries.slice(from, from + 2));
        from += 2;
      },
    };
  },
});

const dropped = [
  folder('/in', [
    file('/in/a.pdf'),
    file('/in/.DS_Store'),
    folder('/in/2016', [file('/in/2016/b.TXT'), file('/in/2016/c.docx'), file('/in/2016/d.pdf', true)]),
  ]),
  file('/e.docx'),
];

describe('readDropped', () => {
  it('sends the letters of all subfolders and files dropped by themselves, and lists the others', async () => {
    const { files, skipped } = await readDropped(dropped, 10);
    expect(files.map(({ name }) => name).toSorted()).toEqual(['a.pdf', 'b.TXT', 'e.docx']);
    expect(skipped).toEqual([
      { path: 'in/.DS_Store', reason: 'hidden' },
      { path: 'in/2016/c.docx', reason: 'type' },
      { path: 'in/2016/d.pdf', reason: 'unreadable' },
    ]);
  });

  it('stops at the maximum and lists the rest', async () => {
    const { files, skipped } = await readDropped(dropped, 1);
    expect(files).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toContain('limit');
  });
});

describe('skipReason', () => {
  it.each([
    ['in/a.pdf', null],
    ['in/a.PDF', null],
    ['.git/a.pdf', 'hidden'],
    ['in/a', 'type'],
  ])('of %s is %s', (path, reason) => {
    expect(skipReason(path)).toBe(reason);
  });
});
