import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type CommandContext, writeMessage, writeResult } from '../command-context.js';
import { CommandError, type ExitCode, exitCodes } from '../command-error.js';
import { responseError, type ServiceClient } from '../service-client.js';
import { changedFields } from './changed-fields.js';

/** Documents parsed by one parser process. */
const documentsPerProcess = 20;

const pageSchema = z.object({ documentIds: z.array(z.string()) });
const documentSchema = z.object({ state: z.string(), reason: z.object({ code: z.string() }).nullish() });
const letterSchema = z.object({ letter: z.record(z.string(), z.unknown()) });
const parsedFileSchema = z.object({ file: z.string(), type: z.string(), data: z.record(z.string(), z.unknown()) });

/** A line of the output of `npm run parse`. */
type ParsedFile = z.infer<typeof parsedFileSchema>;

/**
 * Parses the documents below a revision with the parser of this installation and prints which fields would change, by
 * document and then by field. Writes nothing.
 */
export async function compareReparse(context: CommandContext, below: number): Promise<ExitCode> {
  const { services } = context;
  const documentsByField = new Map<string, number>();
  let [compared, changed, revision] = [0, 0, 0];
  const folder = await mkdtemp(join(tmpdir(), 'rationale-reparse-'));
  try {
    for await (const documentIds of listBatches(services, below)) {
      for (const parsed of await parseDocuments(services, documentIds, folder)) {
        const documentId = basename(parsed.file);
        const fields = await compareWithStored(services, documentId, parsed);
        compared += 1;
        revision = Number(parsed.data['revision'] ?? revision);
        if (fields.length > 0) changed += 1;
        for (const field of fields) documentsByField.set(field, (documentsByField.get(field) ?? 0) + 1);
        if (context.json || fields.length > 0)
          writeResult(context, { documentId, changedFields: fields }, `${documentId}  ${fields.join(' ')}`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const byCount = [...documentsByField].sort(([, one], [, other]) => other - one);
  const summary = [
    ...byCount.map(([field, documents]) => `${documents}\t${field}`),
    `${compared} documents below revision ${below} compared with revision ${revision}, ${changed} would change`,
  ].join('\n');
  if (context.json) writeMessage(summary);
  else writeResult(context, null, summary);
  return exitCodes.done;
}

async function* listBatches(services: ServiceClient, below: number): AsyncGenerator<readonly string[]> {
  let after = '';
  for (;;) {
    const query = after === '' ? '' : `&after=${after}`;
    const path = `/v1/reparses/documents?below=${below}${query}`;
    const { documentIds } = await services.requestJson('indexer', path, pageSchema);
    for (let from = 0; from < documentIds.length; from += documentsPerProcess) {
      yield documentIds.slice(from, from + documentsPerProcess);
    }
    const last = documentIds.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Downloads documents and parses them as `npm run parse` does. Removed and missing documents are left out. */
async function parseDocuments(
  services: ServiceClient,
  documentIds: readonly string[],
  folder: string,
): Promise<readonly ParsedFile[]> {
  const files: string[] = [];
  for (const documentId of documentIds) {
    const response = await services.request('reporter', `/v1/documents/${documentId}/content`);
    if (response.ok) {
      const file = join(folder, documentId);
      await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      files.push(file);
    } else if (response.status === 404 || response.status === 410) await response.arrayBuffer();
    else throw await responseError('reporter', response);
  }
  if (files.length === 0) return [];
  const command = fileURLToPath(new URL('../../../parser/src/parse-command.js', import.meta.url));
  const child = spawn(process.execPath, [command, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parsed: ParsedFile[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    parsed.push(parsedFileSchema.parse(JSON.parse(line)));
  }
  if (parsed.length !== files.length) {
    throw new CommandError(
      exitCodes.failed,
      `The parser returned ${parsed.length} results for ${files.length} documents. See its messages above.`,
    );
  }
  for (const file of files) await rm(file, { force: true });
  return parsed;
}

async function compareWithStored(
  services: ServiceClient,
  documentId: string,
  { type, data }: ParsedFile,
): Promise<readonly string[]> {
  const stored = await services.requestJson('reporter', `/v1/documents/${documentId}`, documentSchema);
  const state = type === 'determinations.parsed' ? 'parsed' : type.replace('document.', '');
  if (stored.state !== state) return [`state: ${stored.state} to ${state}`];
  if (state !== 'parsed') {
    const code = String(data['code']);
    return stored.reason?.code === code ? [] : [`reason: ${stored.reason?.code ?? 'none'} to ${code}`];
  }
  const { letter } = await services.requestJson('reporter', `/v1/letters/${documentId}`, letterSchema);
  return changedFields(letter, data);
}
