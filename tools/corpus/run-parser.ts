import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { type Reading, readReading } from './reading.js';

/** Files named on one command line: far below every system's bound. */
const filesPerRun = 200;

/**
 * Reads files by the parser's command of a built project, in a process of its own.
 * @param root the project's folder, which holds `dist`
 * @throws Error when the command prints something else than readings, or dies without reading every file
 */
export async function runParser(root: string, files: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (let from = 0; from < files.length; from += filesPerRun) {
    for (const reading of await runOnce(root, files.slice(from, from + filesPerRun)))
      readings.set(reading.file, reading);
  }
  return readings;
}

async function runOnce(root: string, files: readonly string[]): Promise<readonly Reading[]> {
  const command = join(root, 'dist/apps/parser/src/parse-command.js');
  const child = spawn(process.execPath, [command, ...files], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      resolve(signal ?? String(status));
    });
  });
  const readings: Reading[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) readings.push(readReading(line));
  }
  const how = await ended;
  if (readings.length === 0 && files.length > 0) throw new Error(`${command} ended with ${how} and read no file.`);
  return readings;
}
