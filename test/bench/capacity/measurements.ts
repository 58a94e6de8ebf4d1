import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const runSchema = z.object({
  rival: z.string(),
  round: z.number(),
  letters: z.number(),
  seconds: z.number(),
  /** Milliseconds of processor time a letter, by process. */
  cpu: z.record(z.string(), z.number()),
  bytes: z.object({ postgres: z.number(), redis: z.number() }),
  /** Share of the machine's processor time used by other processes. */
  foreign: z.number(),
});

const measurementSchema = z.object({
  letters: z.number(),
  kind: z.enum(['text', 'pdf']),
  cores: z.number(),
  /** Parser processes of the pipeline. */
  parsers: z.number(),
  node: z.string(),
  goals: z.array(
    z.object({
      what: z.string(),
      value: z.number().nullable(),
      least: z.number().optional(),
      most: z.number().optional(),
    }),
  ),
  /** Microseconds of processor time a text letter, by stage. */
  stages: z.record(z.string(), z.number()),
  runs: z.array(runSchema),
});

/** The result of one run of `npm run bench:pipeline`. */
export type Measurement = z.infer<typeof measurementSchema>;
export type MeasuredRun = Measurement['runs'][number];

/** The measurements of a folder, text before PDF, short before long. */
export async function readMeasurements(folder: string): Promise<readonly Measurement[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^pipeline-.*\.json$/.test(name));
  const read = await Promise.all(
    names.map(async (name) => measurementSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  return read.sort((one, other) => other.kind.localeCompare(one.kind) || one.letters - other.letters);
}

/** The middle value, the upper one of an even number; 0 of none. */
export const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** Processor time a letter by process: medians over a rival's runs. */
export function costOf(runs: readonly MeasuredRun[]): Readonly<Record<string, number>> {
  const names = [...new Set(runs.flatMap(({ cpu }) => Object.keys(cpu)))];
  return Object.fromEntries(names.map((name) => [name, middle(runs.map(({ cpu }) => cpu[name] ?? 0))]));
}
