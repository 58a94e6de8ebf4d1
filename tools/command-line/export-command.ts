import { once } from 'node:events';
import { z } from 'zod';
import { CommandError } from './command-error.js';
import { csvLine } from './csv.js';
import { ask } from './services.js';

const rowSchema = z.record(z.string(), z.unknown());
const pageSchema = z.object({ determinations: z.array(rowSchema), next: z.string().nullable() });

/** What `rationale export` is asked. */
interface ExportOptions {
  readonly csv?: boolean;
  readonly ndjson?: boolean;
  readonly where?: readonly string[];
}

/** `rationale export --csv|--ndjson`: page by page, so that its memory stays small. */
export async function exportDeterminations(options: ExportOptions): Promise<number> {
  if ((options.csv === true) === (options.ndjson === true)) throw new CommandError('Say either --csv or --ndjson.');
  let header = options.csv === true;
  for await (const row of determinations(options.where ?? [])) {
    if (header) await write(csvLine(Object.keys(row)));
    header = false;
    await write(options.csv === true ? csvLine(Object.values(row)) : `${JSON.stringify(row)}\n`);
  }
  return 0;
}

async function* determinations(where: readonly string[]): AsyncGenerator<z.infer<typeof rowSchema>> {
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams([['limit', '200'], ...where.map(filter)]);
    if (cursor !== null) query.set('cursor', cursor);
    const page: z.infer<typeof pageSchema> = await ask(
      'reporter',
      `/v1/determinations?${query.toString()}`,
      pageSchema,
    );
    yield* page.determinations;
    cursor = page.next;
  } while (cursor !== null);
}

function filter(words: string): [string, string] {
  const at = words.indexOf('=');
  if (at < 1) throw new CommandError(`A filter is written name=value, not ${words}.`);
  return [words.slice(0, at), words.slice(at + 1)];
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
