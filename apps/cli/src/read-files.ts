import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const readingSchema = z.object({ file: z.string(), type: z.string(), data: z.record(z.string(), z.unknown()) });

/** What this parser makes of a file. */
export type FileReading = z.infer<typeof readingSchema>;

/** Has files read by the parser as `npm run parse` does, and gives what it makes of each. */
export async function readFiles(files: readonly string[]): Promise<readonly FileReading[]> {
  const command = fileURLToPath(new URL('../../parser/src/parse-command.js', import.meta.url));
  const child = spawn(process.execPath, [command, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const readings: FileReading[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    readings.push(readingSchema.parse(JSON.parse(line)));
  }
  return readings;
}
