import { z } from 'zod';
import { type RawStore } from '#platform/raw-store/raw-store.js';

/** The task of a rival's child process. */
export const childTaskSchema = z.object({
  store: z.string(),
  database: z.string(),
  redis: z.string(),
  /** Number of letters that all processes together read. */
  letters: z.int(),
  /** Index of this process among `parts` processes, each of which reads every n-th letter. */
  part: z.int(),
  parts: z.int(),
});
export type ChildTask = z.infer<typeof childTaskSchema>;

const pageSize = 1_000;

/** Returns the ids of the letters that a process reads. */
export async function listIds(store: RawStore, task: ChildTask): Promise<string[]> {
  const ids: string[] = [];
  let seen = 0;
  for (let after: string | null = null; seen < task.letters;) {
    const page: Awaited<ReturnType<RawStore['list']>> = await store.list(after, pageSize);
    for (const { documentId } of page) {
      if (seen < task.letters && seen % task.parts === task.part) ids.push(documentId);
      seen += 1;
    }
    after = page.at(-1)?.documentId ?? null;
    if (page.length < pageSize) break;
  }
  return ids;
}

/** Sends `ready`, calls `run` on the message `go`, sends `done` after it, and calls `end` on any other message. */
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
