import { type ReasonWeights } from '#domain/vocabulary/reasoning/weights.js';
import { ReasonModel } from '../../apps/parser/src/letter/reasons/reason-model.js';
import { Comparison } from './comparison.js';
import { fitPrimary } from './fit-primary.js';
import { fitTopics } from './fit-topics.js';
import { type LabelledItems } from './labelled-items.js';

/** What is chosen by cross-validation before weights are learned. */
export interface Settings {
  /** How strongly the weights of single topics are held near zero. */
  readonly penalty: number;
  /** The probability at which a topic is a reason. */
  readonly threshold: number;
}

const penalties = [1, 2, 4] as const;
const thresholds = [0.3, 0.34, 0.38, 0.42, 0.46, 0.5] as const;

/** The parts of the cross-validation inside the letters that a fold trains on. */
const innerFolds = 4;

export type FittedWeights = Omit<ReasonWeights, 'trained'>;

export const fit = (letters: readonly LabelledItems[], { penalty, threshold }: Settings): FittedWeights => ({
  threshold,
  ...fitTopics(letters, penalty),
  primary: fitPrimary(letters),
});

const untrained: ReasonWeights['trained'] = {
  command: '',
  letters: 0,
  items: 0,
  crossValidation: { folds: 0, f1: 0, precision: 0, recall: 0, primary: 0, smallLettersF1: 0, meanLetterF1: 0 },
};

export const modelOf = (weights: FittedWeights): ReasonModel => new ReasonModel({ ...weights, trained: untrained });

const split = (
  letters: readonly LabelledItems[],
  folds: number,
): { readonly kept: LabelledItems[]; readonly aside: LabelledItems[] }[] =>
  Array.from({ length: folds }, (_, fold) => ({
    kept: letters.filter((__, index) => index % folds !== fold),
    aside: letters.filter((__, index) => index % folds === fold),
  }));

/** Chooses the settings with the best F1, letters weighted, on letters that were not trained on. */
export const chooseSettings = (letters: readonly LabelledItems[]): Settings => {
  const parts = split(letters, innerFolds);
  const choices = penalties.flatMap((penalty) => {
    const comparisons = thresholds.map((threshold) => ({ threshold, comparison: new Comparison() }));
    for (const { kept, aside } of parts) {
      const weights = fit(kept, { penalty, threshold: 0 });
      for (const { threshold, comparison } of comparisons) {
        const model = modelOf({ ...weights, threshold });
        for (const letter of aside) comparison.add(letter, model);
      }
    }
    return comparisons.map(({ threshold, comparison }) => ({ penalty, threshold, f1: comparison.weightedF1() }));
  });
  const { penalty, threshold } = choices.reduce((best, each) => (each.f1 > best.f1 ? each : best));
  return { penalty, threshold };
};

/**
 * Compares every letter with what a model reads that knows neither its text nor its labels: the settings of each fold
 * are chosen among the letters that the fold trains on.
 */
export const crossValidate = (
  letters: readonly LabelledItems[],
  folds: number,
  settings: Settings | null,
): { readonly comparison: Comparison; readonly chosen: readonly Settings[] } => {
  const comparison = new Comparison();
  const chosen = split(letters, folds).map(({ kept, aside }) => {
    const used = settings ?? chooseSettings(kept);
    const model = modelOf(fit(kept, used));
    for (const letter of aside) comparison.add(letter, model);
    return used;
  });
  return { comparison, chosen };
};
