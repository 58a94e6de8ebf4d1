import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../tools/servers/project-root.js';

const expectationSchema = z.object({
  letter: z.string(),
  header: z.object({ caseNumber: z.string().nullable() }),
  determinations: z.array(z.object({ outcome: z.enum(['upheld', 'overturned']), category: z.string().nullable() })),
});

/** One of the project's own letters, with what a reader finds in it. */
export interface Sample {
  readonly name: string;
  readonly mediaType: 'text/plain' | 'application/pdf';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: z.infer<typeof expectationSchema>;
}

/** Every letter of samples/. */
export function samples(): readonly Sample[] {
  const folder = join(projectRoot, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => {
      const expected = expectationSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      return {
        name: expected.letter,
        mediaType: expected.letter.endsWith('.pdf') ? 'application/pdf' : 'text/plain',
        bytes: new Uint8Array(readFileSync(join(folder, expected.letter))),
        expected,
      };
    });
}
