import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentRecord } from '#domain/model/document.js';
import { generateLetters } from '../../../tools/generator/generate-letters.js';

/** The letters of a bench, in a raw store. */
export interface FilledStore {
  readonly folder: string;
  readonly letters: number;
  /** Of the letters alone, without their records. */
  readonly bytes: number;
}

/** An hour ago, so that a sweep takes them for left behind. */
const age = 3_600_000;

/**
 * Generates letters straight into the folders of a raw store, as ingest would have left them, without waiting for the
 * disk. All rivals read them from there.
 */
export async function fillStore(
  folder: string,
  request: { readonly letters: number; readonly kind: 'text' | 'pdf'; readonly seed: number },
  told: (done: number) => void,
): Promise<FilledStore> {
  const receivedAt = new Date(Date.now() - age).toISOString();
  await mkdir(join(folder, 'pending'), { recursive: true });
  let bytes = 0;
  let letters = 0;
  const { letters: count, kind, seed } = request;
  for await (const letter of generateLetters({ seed, from: 0, count, kind })) {
    const { sha256 } = letter.truth;
    const record: DocumentRecord = {
      documentId: sha256,
      name: letter.name,
      source: 'folder',
      mediaType: kind === 'pdf' ? 'application/pdf' : 'text/plain',
      size: letter.bytes.length,
      receivedAt,
      batch: null,
    };
    const place = join(folder, 'documents', sha256.slice(0, 2));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, `${sha256}.bytes`), letter.bytes);
    await writeFile(join(place, `${sha256}.json`), JSON.stringify(record));
    bytes += letter.bytes.length;
    letters += 1;
    if (letters % 1_000 === 0) told(letters);
  }
  return { folder, letters, bytes };
}
