import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { systemCode } from '../files/system-code.js';
import { type ListedDocument } from './raw-store.js';

const maxConcurrentStats = 16;

/**
 * Lists the records `ab/abcd….json` under `documents` in the order of their ids. Only the names of one folder, 1/256 of
 * all, are held in memory at a time.
 */
export async function listRecords(
  documents: string,
  after: DocumentId | null,
  limit: number,
): Promise<readonly ListedDocument[]> {
  const listed: ListedDocument[] = [];
  for (const folder of (await namesIn(documents)).sort()) {
    if (listed.length >= limit) break;
    if (after !== null && folder < after.slice(0, 2)) continue;
    const ids = (await recordsIn(join(documents, folder))).filter((id) => after === null || id > after).sort();
    // A record that is deleted meanwhile is replaced by the next one.
    for (let from = 0; from < ids.length && listed.length < limit;) {
      const page = ids.slice(from, from + limit - listed.length);
      from += page.length;
      const found = await pLimit(maxConcurrentStats).map(page, (id) => listedDocument(join(documents, folder), id));
      listed.push(...found.filter((document) => document !== null));
    }
  }
  return listed;
}

async function recordsIn(folder: string): Promise<DocumentId[]> {
  const names = await namesIn(folder);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => documentIdSchema.safeParse(name.slice(0, -'.json'.length)))
    .flatMap((id) => (id.success ? [id.data] : []));
}

async function listedDocument(folder: string, documentId: DocumentId): Promise<ListedDocument | null> {
  try {
    return { documentId, receivedAt: (await stat(join(folder, `${documentId}.json`))).mtime.toISOString() };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    throw error;
  }
}
