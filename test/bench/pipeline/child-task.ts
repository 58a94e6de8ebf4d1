import { z } from 'zod';
import { type RawStore } from '#platform/raw-store/raw-store.js';

/** What a rival that runs in processes of its own is told. */
export const childTaskSchema = z.object({
  store: z.string(),
  database: z.string(),
  redis: z.string(),
  /** How many of the store's letters there are to read, of all. */
  letters: z.int(),
  /** Which of how many processes this is: each takes every n-th letter. */
  part: z.int(),
  parts: z.int(),
});
export type ChildTask = z.infer<typeof childTaskSchema>;

const perPage = 1_000;

/** The letters of the store that a process is to read. */
export async function listIds(store: RawStore, task: ChildTask): Promise<string[]> {
  const ids: string[] = [];
  let seen = 0;
  for (let after: string | null = null; seen < task.letters;) {
    const page: Awaited<ReturnType<RawStore['list']>> = await store.list(after, perPage);
    for (const { documentId } of page) {
      if (seen < task.letters && seen % task.parts === task.part) ids.push(documentId);
      seen += 1;
    }
    after = page.at(-1)?.documentId ?? null;
    if (page.length < perPage) break;
  }
  return ids;
}

/** Tells the parent that all is loaded, runs when told to go, tells that it is done, and ends when told to. */
export function onGo(run: () => Promise<void>, end: () => Promise<void>): void {
  process.on('message', (message) => {
    if (message === 'go') {
      run().then(
        () => process.send?.('done'),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    } else {
      void end().finally(() => {
        process.disconnect();
      });
    }
  });
  process.send?.('ready');
}
