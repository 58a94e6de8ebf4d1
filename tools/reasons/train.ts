import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { outcomeSchema } from '#domain/model/determination.js';
import { reasonWeightsSchema } from '#domain/vocabulary/reasoning/weights.js';
import { projectRoot } from '../servers/project-root.js';
import { Comparison, maxSmall } from './comparison.js';
import { crossValidate, fit, modelOf } from './cross-validate.js';
import { readExamples } from './examples.js';
import { labelItems, type LabelledItems } from './labelled-items.js';
import { readLabels } from './labels.js';

const usage = `Learns the weights that reasons are read with.

  npm run reasons:train -- --parsed FILE --labels FOLDER [--folds N] [--penalty N] [--write]

--parsed   what \`npm run --silent parse\` printed of the labelled letters
--labels   a folder with the labels of the letters to train on, one JSON file per letter
--folds    cross-validation by letter in N parts (default 10)
--penalty  how strongly weights are held near zero (default 5)
--write    writes libs/domain/src/vocabulary/reasoning/weights.json, and what cross-validation measured to
           libs/domain/src/statistics/reason-accuracy.json
`;

const parsedLetterSchema = z.object({
  file: z.string(),
  data: z.object({
    determinations: z.array(
      z.object({
        ordinal: z.int(),
        outcome: outcomeSchema,
        category: z.string().nullable(),
        subcategory: z.string().nullable(),
        drugClass: z.string().nullable(),
        rationale: z.string(),
      }),
    ),
  }),
});

const readItems = async (parsed: string, labels: string): Promise<LabelledItems[]> => {
  const lines = (await readFile(parsed, 'utf8')).split('\n').filter((line) => line.startsWith('{'));
  const letters = new Map(
    lines.map((line) => {
      const { file, data } = parsedLetterSchema.parse(JSON.parse(line));
      return [basename(file), data] as const;
    }),
  );
  const labelled = await readLabels(labels);
  return labelled.flatMap((letter) => {
    const read = letters.get(letter.letter);
    return read === undefined ? [] : [labelItems(read.determinations, letter)];
  });
};

const describe = (comparison: Comparison): string =>
  `all ${JSON.stringify(comparison.figures())}, letters with at most ${maxSmall} items ${JSON.stringify(comparison.figures(maxSmall))}, mean F1 of letters ${comparison.meanF1()}\n`;

interface Options {
  readonly parsed: string;
  readonly labels: string;
  readonly folds: number;
  readonly penalty: number;
  readonly isWritten: boolean;
}

const write = async (file: string, data: unknown): Promise<void> =>
  writeFile(join(projectRoot, file), `${JSON.stringify(data, null, 2)}\n`);

const train = async ({ parsed, labels, folds, penalty, isWritten }: Options): Promise<void> => {
  const letters = await readItems(parsed, labels);
  const examples = await readExamples('training');
  const { comparison, ofFolds, threshold } = crossValidate(letters, examples, folds, penalty);
  process.stdout.write(comparison.describe());
  process.stdout.write(`Thresholds of the folds: ${ofFolds.join(', ')}; of all letters: ${threshold}\n`);
  process.stdout.write(`Cross-validated by letter: ${describe(comparison)}`);
  const fitted = fit([...letters, ...examples], { penalty, threshold });
  const heldOut = new Comparison();
  for (const example of await readExamples('held-out')) heldOut.add(example, modelOf(fitted));
  process.stdout.write(`Written examples that are not trained on: ${JSON.stringify(heldOut.figures())}\n`);
  if (!isWritten) return;
  const resubstituted = new Comparison();
  for (const letter of letters) resubstituted.add(letter, modelOf(fitted));
  process.stdout.write(`Resubstituted: ${describe(resubstituted)}`);
  const trained = {
    command: 'npm run reasons:train',
    letters: letters.length,
    items: letters.flatMap((letter) => letter.items).length,
    crossValidation: {
      folds,
      ...comparison.figures(),
      smallLettersF1: comparison.figures(maxSmall).f1,
      meanLetterF1: comparison.meanF1(),
    },
  };
  await write('libs/domain/src/vocabulary/reasoning/weights.json', reasonWeightsSchema.parse({ trained, ...fitted }));
  await write('libs/domain/src/statistics/reason-accuracy.json', comparison.accuracy());
};

const { values } = parseArgs({
  options: {
    parsed: { type: 'string' },
    labels: { type: 'string' },
    folds: { type: 'string', default: '10' },
    penalty: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
if (values.parsed === undefined || values.labels === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const { parsed, labels, penalty } = values;
  await train({
    parsed,
    labels,
    folds: Number(values.folds),
    penalty: Number(penalty),
    isWritten: values.write,
  });
}
