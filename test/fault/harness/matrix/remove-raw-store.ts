import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { type Fault, type FaultContext } from '../fault.js';

type Replacement = 'nothing' | 'an empty folder' | 'another raw store';

/**
 * The raw store is away while documents are in the queue, as when a volume is unmounted or another one is mounted. Nothing
 * is accepted, nothing fails, and all is processed when it returns.
 */
export const removeRawStore: Fault = {
  name: 'remove-raw-store',
  title: 'the raw store away under load, with nothing, an empty folder and another raw store in its place',
  letters: 2_000,
  lettersPerSecond: 250,
  inject: async (context) => {
    for (const replacement of ['nothing', 'an empty folder', 'another raw store'] as const) {
      await context.randomPause(500, 1_500);
      await removeFor(context, replacement);
    }
  },
  afterDrain: async ({ observer, check }) => {
    const [row] = await observer.query<{ failed: number }>(
      `SELECT count(*)::integer AS failed FROM documents WHERE state = 'failed'`,
    );
    check('no document failed', row?.failed === 0);
  },
};

async function removeFor(
  { stack, sender, letterFactory, observer, randomPause, check, note }: FaultContext,
  replacement: Replacement,
): Promise<void> {
  const root = join(stack.folder, 'raw');
  const away = join(stack.folder, 'raw-away');
  await rename(root, away);
  if (replacement === 'an empty folder') await mkdir(root);
  if (replacement === 'another raw store') await new LocalRawStore(root).createIdentity(makeIdentity());
  const { status, retryAfter } = await sender.post(letterFactory.next());
  check(`with ${replacement} in its place an upload is answered with 503, not ${status}`, status === 503);
  check('the response has Retry-After', retryAfter !== null);
  await randomPause(3_000, 6_000);
  note(`${replacement}: ${await observer.outstanding('rawDocuments')} jobs waited`);
  if (replacement === 'an empty folder') check('the empty folder stays empty', (await readdir(root)).length === 0);
  await rm(root, { recursive: true, force: true });
  await rename(away, root);
}
