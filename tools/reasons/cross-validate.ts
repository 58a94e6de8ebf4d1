import { type ReasonWeights } from '#domain/vocabulary/reasoning/weights.js';
import { ReasonModel } from '../../apps/parser/src/letter/reasons/reason-model.js';
import { Comparison } from './comparison.js';
import { fitPrimary } from './fit-primary.js';
import { fitTopics } from './fit-topics.js';
import { type LabelledItems } from './labelled-items.js';

/** What is chosen before weights are learned. */
export interface Settings {
  /** How strongly the weights of single topics are held near zero. */
  readonly penalty: number;
  /** The probability at which a topic is a reason. */
  readonly threshold: number;
}

const thresholds = [0.3, 0.34, 0.38, 0.42, 0.46, 0.5] as const;

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

/** What one threshold gives for a part of the letters. */
interface Trial {
  readonly fold: number;
  readonly threshold: number;
  readonly letter: LabelledItems;
  readonly model: ReasonModel;
}

/** The threshold with the best F1, letters weighted; of equals the lowest. */
const bestThreshold = (trials: readonly Trial[]): number => {
  const rated = thresholds.map((threshold) => {
    const comparison = new Comparison();
    for (const { letter, model } of trials.filter((trial) => trial.threshold === threshold))
      comparison.add(letter, model);
    return { threshold, f1: comparison.weightedF1() };
  });
  return rated.reduce((best, each) => (each.f1 > best.f1 ? each : best)).threshold;
};

/** The result of a cross-validation: the comparison, and the thresholds of the folds and of all letters. */
export interface CrossValidation {
  readonly comparison: Comparison;
  readonly ofFolds: readonly number[];
  readonly threshold: number;
}

/**
 * Compares every letter with what a model reads that was trained on the letters of the other folds and on the examples.
 * The threshold of each fold is the best one of the letters of the other folds.
 */
export const crossValidate = (
  letters: readonly LabelledItems[],
  examples: readonly LabelledItems[],
  folds: number,
  penalty: number,
): CrossValidation => {
  const trials: Trial[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fit([...letters.filter((_, index) => index % folds !== fold), ...examples], {
      penalty,
      threshold: 0,
    });
    for (const threshold of thresholds) {
      const model = modelOf({ ...weights, threshold });
      for (const letter of letters.filter((_, index) => index % folds === fold))
        trials.push({ fold, threshold, letter, model });
    }
  }
  const comparison = new Comparison();
  const ofFolds = Array.from({ length: folds }, (_, fold) => {
    const threshold = bestThreshold(trials.filter((trial) => trial.fold !== fold));
    for (const { letter, model } of trials.filter((trial) => trial.fold === fold && trial.threshold === threshold))
      comparison.add(letter, model);
    return threshold;
  });
  return { comparison, ofFolds, threshold: bestThreshold(trials) };
};
