import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { outcomeSchema } from '#domain/model/determination.js';
import { reasonDirectionSchema, reasonTopicSchema } from '#domain/model/reason.js';
import { projectRoot } from '../servers/project-root.js';
import { type LabelledItems, labelItems } from './labelled-items.js';

/** A topic, or a topic with the direction that is not the one of the outcome: `findings/for`. */
const statedSchema = z
  .templateLiteral([reasonTopicSchema])
  .or(z.templateLiteral([reasonTopicSchema, '/', reasonDirectionSchema]));

const exampleSchema = z.strictObject({
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  drugClass: z.string().nullable(),
  outcome: outcomeSchema,
  /** A topic in the direction of the outcome. */
  primary: reasonTopicSchema,
  /** The sentences of the rationale, each with the reasons that it states. */
  sentences: z.array(z.tuple([z.string(), z.array(statedSchema)])).min(1),
});
type Example = z.infer<typeof exampleSchema>;

/**
 * Reads the written examples: rationales that were composed for training, and state reasons in words that few of the
 * labelled letters use. Those held out are never trained on. A folder has files of one JSON object per line.
 */
export const readExamples = async (part: 'training' | 'held-out'): Promise<LabelledItems[]> =>
  readFolder(join(projectRoot, 'tools/reasons/examples', part));

/** @throws ZodError for a line with an unknown topic, direction or outcome */
export const readFolder = async (folder: string): Promise<LabelledItems[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line.trim() !== '');
      return lines.map((line, index) => toItems(`${name}:${index + 1}`, exampleSchema.parse(JSON.parse(line))));
    }),
  );
  return files.flat();
};

const toItems = (letter: string, { sentences, primary, outcome, ...context }: Example): LabelledItems => {
  const ofOutcome = outcome === 'overturned' ? 'for' : 'against';
  const stated = sentences.flatMap(([starts, reasons]) =>
    reasons.map((reason) => {
      const [topic, direction = ofOutcome] = reason.split('/');
      return { topic: reasonTopicSchema.parse(topic), direction: reasonDirectionSchema.parse(direction), starts };
    }),
  );
  const names = [...new Set(stated.map(({ topic, direction }) => `${topic}/${direction}`))];
  const reasons = names.map((name) => {
    const own = stated.filter(({ topic, direction }) => `${topic}/${direction}` === name);
    const [{ topic, direction } = { topic: primary, direction: ofOutcome } as const] = own;
    return { topic, direction, sentences: own.map(({ starts }) => ({ starts })) };
  });
  const rationale = sentences.map(([text]) => text).join(' ');
  const labels = { letter, determinations: [{ ordinal: 1, reasons, primary: `${primary}/${ofOutcome}` }] };
  return labelItems([{ ordinal: 1, outcome, rationale, ...context }], labels);
};
