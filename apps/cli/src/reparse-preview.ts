import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { changedFields } from './changed-fields.js';
import { CommandError } from './command-error.js';
import { type FileReading, readFiles } from './read-files.js';
import { ask, describe, send } from './services.js';

/** Documents read by one run of the parser. */
const perRun = 20;

const pageSchema = z.object({ documentIds: z.array(z.string()) });
const documentSchema = z.object({ state: z.string(), reason: z.object({ code: z.string() }).nullish() });
const letterSchema = z.object({ letter: z.record(z.string(), z.unknown()) });

/**
 * Reads documents that ended below a revision with the parser at hand, and tells what would change: letter by letter,
 * then how many letters by field. Nothing is written.
 */
export async function compareReadings(below: number, print: (line: string) => void): Promise<void> {
  const byField = new Map<string, number>();
  let [compared, changed, revision] = [0, 0, 0];
  const folder = await mkdtemp(join(tmpdir(), 'rationale-reparse-'));
  try {
    for await (const documentIds of runs(below)) {
      for (const reading of await readDocuments(documentIds, folder)) {
        compared += 1;
        revision = Number(reading.data['revision'] ?? revision);
        const fields = await fieldsOf(reading);
        if (fields.length === 0) continue;
        changed += 1;
        for (const field of fields) byField.set(field, (byField.get(field) ?? 0) + 1);
        print(`${basename(reading.file)}  ${fields.join(' ')}`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const [field, letters] of [...byField].sort(([, one], [, other]) => other - one)) print(`${letters}\t${field}`);
  print(`${compared} documents compared, ${changed} would change; read by revision ${revision}, asked for is ${below}`);
}

async function* runs(below: number): AsyncGenerator<readonly string[]> {
  let after = '';
  for (;;) {
    const query = after === '' ? '' : `&after=${after}`;
    const { documentIds } = await ask('indexer', `/v1/reparses/documents?below=${below}${query}`, pageSchema);
    for (let from = 0; from < documentIds.length; from += perRun) yield documentIds.slice(from, from + perRun);
    const last = documentIds.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** A removed document, or one that the store lost, has nothing to compare. */
async function readDocuments(documentIds: readonly string[], folder: string): Promise<readonly FileReading[]> {
  const files: string[] = [];
  for (const documentId of documentIds) {
    const response = await send('reporter', `/v1/documents/${documentId}/content`);
    if (response.ok) {
      const file = join(folder, documentId);
      await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      files.push(file);
    } else if (response.status === 404 || response.status === 410) await response.arrayBuffer();
    else throw new CommandError(await describe('reporter', response));
  }
  const readings = files.length === 0 ? [] : await readFiles(files);
  for (const file of files) await rm(file, { force: true });
  return readings;
}

async function fieldsOf({ file, type, data }: FileReading): Promise<readonly string[]> {
  const documentId = basename(file);
  const stored = await ask('reporter', `/v1/documents/${documentId}`, documentSchema);
  const state = type === 'determinations.parsed' ? 'parsed' : type.replace('document.', '');
  if (stored.state !== state) return [`state: ${stored.state} to ${state}`];
  if (state !== 'parsed') {
    const code = String(data['code']);
    return stored.reason?.code === code ? [] : [`reason: ${stored.reason?.code ?? 'none'} to ${code}`];
  }
  const { letter } = await ask('reporter', `/v1/letters/${documentId}`, letterSchema);
  return changedFields(letter, data);
}
