import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentRecord } from '#domain/model/document.js';
import { generateLetters } from '../../../tools/generator/generate-letters.js';

/** A raw store with the letters of a bench. */
export interface FilledStore {
  readonly folder: string;
  readonly letters: number;
  /** Total size of the letters, without their records. */
  readonly bytes: number;
}

/** Age of the letters in milliseconds, high enough that a sweep enqueues them. */
const ageMs = 3_600_000;

/**
 * Generates letters into the folders of a raw store, as ingest stores them, but without waiting until they are on disk.
 * All rivals read them.
 */
export async function fillStore(
  folder: string,
  request: { readonly letters: number; readonly kind: 'text' | 'pdf'; readonly seed: number },
  onProgress: (done: number) => void,
): Promise<FilledStore> {
  const receivedAt = new Date(Date.now() - ageMs).toISOString();
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
    const directory = join(folder, 'documents', sha256.slice(0, 2));
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, `${sha256}.bytes`), letter.bytes);
    await writeFile(join(directory, `${sha256}.json`), JSON.stringify(record));
    bytes += letter.bytes.length;
    letters += 1;
    if (letters % 1_000 === 0) onProgress(letters);
  }
  return { folder, letters, bytes };
}
