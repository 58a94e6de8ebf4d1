import { type Command, Option } from 'commander';
import { z } from 'zod';
import { auditActions } from '#domain/audit/audit-entry.js';
import { type CommandContext, commandAction, writeResult } from './command-context.js';
import { type ExitCode, exitCodes } from './command-error.js';

const pageSize = 200;

const entrySchema = z.looseObject({
  at: z.string(),
  action: z.string(),
  status: z.number(),
  actorId: z.string(),
  actorName: z.string().nullable(),
  documentId: z.string().nullable(),
});
const pageSchema = z.object({ entries: z.array(entrySchema), next: z.string().nullable() });

interface AuditOptions {
  readonly action?: readonly string[];
  readonly since?: string;
  readonly max: number;
}

/** `rationale audit`: who did what, for operators. */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description('List who did what, the latest first')
    .addOption(new Option('--action <action...>', 'only these actions').choices(auditActions))
    .option('--since <time>', 'only entries at this time or later: 2026-11-01T00:00:00Z')
    .addOption(new Option('--max <entries>', 'maximum number of entries').default(1_000).argParser(Number))
    .action(commandAction(listEntries));
}

async function listEntries(context: CommandContext, { action = [], since, max }: AuditOptions): Promise<ExitCode> {
  const filter = new URLSearchParams(action.map((name): [string, string] => ['action', name]));
  if (since !== undefined) filter.set('since', since);
  let [left, cursor]: [number, string | null] = [max, null];
  do {
    const query: URLSearchParams = new URLSearchParams(filter);
    query.set('limit', String(Math.max(1, Math.min(left, pageSize))));
    if (cursor !== null) query.set('cursor', cursor);
    const path = `/v1/audit?${query.toString()}`;
    const page: z.infer<typeof pageSchema> = await context.services.requestJson('reporter', path, pageSchema);
    for (const entry of page.entries) {
      const { at, action: name, status, actorId, actorName, documentId } = entry;
      writeResult(context, entry, `${at}  ${name}  ${status}  ${actorName ?? actorId}  ${documentId ?? ''}`.trimEnd());
    }
    left -= page.entries.length;
    cursor = page.next;
  } while (cursor !== null && left > 0);
  return exitCodes.done;
}
