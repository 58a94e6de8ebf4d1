import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { reasonDirectionSchema, reasonTopicSchema } from '#domain/model/reason.js';

const labelledReasonSchema = z.object({
  topic: reasonTopicSchema,
  direction: reasonDirectionSchema,
  /** The sentences that state it, by their first words. */
  sentences: z.array(z.object({ starts: z.string() })),
});
export type LabelledReason = z.infer<typeof labelledReasonSchema>;

const labelledLetterSchema = z.object({
  /** The file's name. */
  letter: z.string(),
  determinations: z.array(
    z.object({
      ordinal: z.int().positive(),
      reasons: z.array(labelledReasonSchema),
      /** `topic/direction`. */
      primary: z.string().nullable(),
    }),
  ),
});
/** The reasons of one letter as people read them. */
export type LabelledLetter = z.infer<typeof labelledLetterSchema>;

/** Reads the labels of a folder, one JSON file per letter. */
export const readLabels = async (folder: string): Promise<LabelledLetter[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => labelledLetterSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
};
