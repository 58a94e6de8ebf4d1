import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formatBytes } from './spread.js';

/** Texts of a folder's letters, and what was left out, in words. */
export interface FolderTexts {
  readonly texts: readonly string[];
  readonly bytes: readonly number[];
  readonly remark: string;
}

const run = promisify(execFile);
const largest = 20_000_000;

/** A PDF's words by the `pdftotext` of this machine; null where it has none. */
export async function pdfText(file: string): Promise<string | null> {
  try {
    const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: largest });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the text files of a folder, and the PDFs where `pdftotext` is there. @throws Error for an empty folder */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|pdf)$/i.test(name)).sort();
  const texts: string[] = [];
  const bytes: number[] = [];
  let unread = 0;
  for (const name of names) {
    const path = join(folder, name);
    const content = await readFile(path);
    const text = /pdf$/i.test(name) ? await pdfText(path) : content.toString('utf8');
    if (text === null) unread += 1;
    else {
      texts.push(text);
      bytes.push(content.length);
    }
  }
  if (texts.length === 0) throw new Error(`${folder} holds no letter that can be read here.`);
  const left = unread === 0 ? '' : `; ${unread} PDFs left out, since there is no pdftotext`;
  const total = bytes.reduce((sum, size) => sum + size, 0);
  return { texts, bytes, remark: `${texts.length} letters, ${formatBytes(total)}${left}` };
}
