import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AccessKey, accessKeySchema, createAccessKey, isValid } from '#platform/access/access-key.js';
import { readAccessKeys, writeAccessKeys } from '#platform/access/key-file.js';
import { type Role, roles } from '#platform/access/route-access.js';
import { type CommandContext, commandAction, writeMessage, writeResult } from './command-context.js';
import { CommandError, exitCodes } from './command-error.js';

interface FileOptions {
  readonly file: string;
}

interface CreateOptions extends FileOptions {
  readonly name: string;
  readonly role: readonly Role[];
  readonly days?: number;
}

const dayMs = 86_400_000;

/** Commands for the file of access keys, which all services read (RATIONALE_AUTH=keys). */
export function addKeysCommands(program: Command): void {
  const keys = program
    .command('keys')
    .description('Create, list and revoke access keys, in the file that the services read');
  keys
    .command('create')
    .description('Create a key and print it; it cannot be printed again')
    .requiredOption('--name <name>', 'who or what uses the key', parseName)
    .addOption(new Option('--role <role...>', 'what the key is for').choices(roles).makeOptionMandatory())
    .option('--days <days>', 'days until the key expires (default: never)', parseDays)
    .addOption(fileOption())
    .action(commandAction(createKey));
  keys
    .command('list')
    .description('List all keys, without the keys themselves')
    .addOption(fileOption())
    .action(commandAction(listKeys));
  keys
    .command('revoke')
    .description('Revoke a key; the services refuse it within two seconds')
    .argument('<id>', 'id of the key, see keys list')
    .addOption(fileOption())
    .action(commandAction(revokeKey));
}

function fileOption(): Option {
  return new Option('--file <file>', 'file of keys').env('RATIONALE_ACCESS_KEYS').default('.data/keys.json');
}

async function createKey(context: CommandContext, options: CreateOptions) {
  const now = new Date();
  const expiresAt = options.days === undefined ? null : new Date(now.getTime() + options.days * dayMs).toISOString();
  const { key, secret } = createAccessKey({ name: options.name, roles: [...options.role], expiresAt }, now);
  await writeAccessKeys(options.file, [...((await readAccessKeys(options.file)) ?? []), key]);
  writeMessage(`Key ${key.id} created in ${options.file}. Store it now, it cannot be printed again.`);
  writeResult(context, { id: key.id, name: key.name, roles: key.roles, expiresAt, key: secret }, secret);
  return exitCodes.done;
}

async function listKeys(context: CommandContext, { file }: FileOptions) {
  const now = new Date();
  for (const key of (await readAccessKeys(file)) ?? []) {
    const { id, name, createdAt, expiresAt, revokedAt } = key;
    const shown = { id, name, roles: key.roles, createdAt, expiresAt, revokedAt };
    writeResult(context, shown, `${key.id}  ${key.roles.join(',')}  ${stateOf(key, now)}  ${key.name}`);
  }
  return exitCodes.done;
}

async function revokeKey(context: CommandContext, id: string, { file }: FileOptions) {
  const keys = (await readAccessKeys(file)) ?? [];
  const key = keys.find((each) => each.id === id);
  if (key === undefined) throw new CommandError(exitCodes.failed, `There is no key ${id} in ${file}. See keys list.`);
  const revoked = { ...key, revokedAt: key.revokedAt ?? new Date().toISOString() };
  await writeAccessKeys(
    file,
    keys.map((each) => (each === key ? revoked : each)),
  );
  writeResult(context, { id, revokedAt: revoked.revokedAt }, `Key ${id} revoked`);
  return exitCodes.done;
}

function stateOf(key: AccessKey, now: Date): string {
  if (key.revokedAt !== null) return `revoked ${key.revokedAt}`;
  if (key.expiresAt === null) return 'no expiry';
  return `${isValid(key, now) ? 'expires' : 'expired'} ${key.expiresAt}`;
}

function parseName(value: string): string {
  if (!accessKeySchema.shape.name.safeParse(value).success) {
    throw new InvalidArgumentError('Write a name of 1 to 100 characters.');
  }
  return value;
}

function parseDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new InvalidArgumentError('Write a number of days, 1 to 3650.');
  return days;
}
