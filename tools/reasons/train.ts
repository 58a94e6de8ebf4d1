import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Reason } from '#domain/model/reason.js';
import { outcomeSchema } from '#domain/model/determination.js';
import { reasonWeightsSchema, type ReasonWeights } from '#domain/vocabulary/reasoning/weights.js';
import { ReasonModel } from '../../apps/parser/src/letter/reasons/reason-model.js';
import { readReasons } from '../../apps/parser/src/letter/reasons/read-reasons.js';
import { projectRoot } from '../servers/project-root.js';
import { fitPrimary } from './fit-primary.js';
import { fitTopics } from './fit-topics.js';
import { labelItems, type LabelledItem, type LabelledItems } from './labelled-items.js';
import { readLabels } from './labels.js';

const usage = `Learns the weights that reasons are read with.

  npm run reasons:train -- --parsed FILE --labels FOLDER [--folds N] [--write]

--parsed   what \`npm run --silent parse\` printed of the labelled letters
--labels   a folder with the labels of the letters to train on, one JSON file per letter
--folds    cross-validation by letter in N parts (default 10)
--write    writes libs/domain/src/vocabulary/reasoning/weights.json
`;

const target = join(projectRoot, 'libs/domain/src/vocabulary/reasoning/weights.json');
/** The probability at which a topic is a reason: of the cross-validated ones the best, which differ little from 0.35 to 0.5. */
const threshold = 0.42;

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

const untrained: ReasonWeights['trained'] = {
  command: 'npm run reasons:train',
  letters: 0,
  items: 0,
  crossValidation: { folds: 0, f1: 0, precision: 0, recall: 0, primary: 0 },
};

const fit = (letters: readonly LabelledItems[]): ReasonWeights => ({
  trained: untrained,
  threshold,
  ...fitTopics(letters),
  primary: fitPrimary(letters),
});

const nameOf = ({ topic, direction }: Pick<Reason, 'topic' | 'direction'>): string => `${topic}/${direction}`;

/** Right, invented and missed reasons, and right primaries. */
class Comparison {
  readonly byName = new Map<string, { right: number; invented: number; missed: number }>();
  primary = 0;
  items = 0;

  add(item: LabelledItem, model: ReasonModel): void {
    const { reasons } = readReasons(
      item.sentences.map(({ sentence }) => sentence),
      item.context,
      model,
    );
    const wanted = new Set(item.reasons.map(nameOf));
    const found = new Set(reasons.map(nameOf));
    for (const name of new Set([...wanted, ...found])) {
      const counts = this.byName.get(name) ?? { right: 0, invented: 0, missed: 0 };
      if (!wanted.has(name)) counts.invented += 1;
      else if (found.has(name)) counts.right += 1;
      else counts.missed += 1;
      this.byName.set(name, counts);
    }
    const primary = reasons.find((reason) => reason.primary);
    this.items += 1;
    this.primary += Number((primary === undefined ? null : nameOf(primary)) === item.primary);
  }

  total(): { f1: number; precision: number; recall: number; primary: number } {
    let [right, invented, missed] = [0, 0, 0];
    for (const counts of this.byName.values()) {
      right += counts.right;
      invented += counts.invented;
      missed += counts.missed;
    }
    const share = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 1_000;
    return {
      f1: share(2 * right, 2 * right + invented + missed),
      precision: share(right, right + invented),
      recall: share(right, right + missed),
      primary: share(this.primary, this.items),
    };
  }

  describe(): string {
    return [...this.byName]
      .toSorted(([, left], [, right]) => right.right + right.missed - left.right - left.missed)
      .map(
        ([name, { right, invented, missed }]) =>
          `${name.padEnd(32)} right ${right} invented ${invented} missed ${missed} F1 ${((2 * right) / Math.max(1, 2 * right + invented + missed)).toFixed(2)}\n`,
      )
      .join('');
  }
}

const crossValidate = (letters: readonly LabelledItems[], folds: number): Comparison => {
  const comparison = new Comparison();
  for (let fold = 0; fold < folds; fold += 1) {
    const model = new ReasonModel(fit(letters.filter((_, index) => index % folds !== fold)));
    for (const { items } of letters.filter((_, index) => index % folds === fold)) {
      for (const item of items) comparison.add(item, model);
    }
  }
  return comparison;
};

const train = async (parsed: string, labels: string, folds: number, isWritten: boolean): Promise<void> => {
  const letters = await readItems(parsed, labels);
  const validated = crossValidate(letters, folds);
  process.stdout.write(validated.describe());
  process.stdout.write(`Cross-validated by letter: ${JSON.stringify(validated.total())}\n`);
  const fitted = fit(letters);
  const items = letters.flatMap((letter) => letter.items);
  const resubstituted = new Comparison();
  for (const item of items) resubstituted.add(item, new ReasonModel(fitted));
  process.stdout.write(`Resubstituted: ${JSON.stringify(resubstituted.total())}\n`);
  if (!isWritten) return;
  const trained = {
    ...untrained,
    letters: letters.length,
    items: items.length,
    crossValidation: { folds, ...validated.total() },
  };
  await writeFile(target, `${JSON.stringify(reasonWeightsSchema.parse({ ...fitted, trained }), null, 2)}\n`);
};

const { values } = parseArgs({
  options: {
    parsed: { type: 'string' },
    labels: { type: 'string' },
    folds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
if (values.parsed === undefined || values.labels === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await train(values.parsed, values.labels, Number(values.folds), values.write);
}
