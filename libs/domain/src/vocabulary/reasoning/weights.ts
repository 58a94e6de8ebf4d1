import { z } from 'zod';
import { reasonTopicSchema } from '../../model/reason.js';
import data from './weights.json' with { type: 'json' };

const weight = z.number();

/** What was learned of real letters: how much each feature of a sentence counts for each topic of reasons. */
export const reasonWeightsSchema = z.strictObject({
  /** How the weights were made. */
  trained: z.strictObject({
    command: z.string(),
    letters: z.int().nonnegative(),
    items: z.int().nonnegative(),
    /** Of items whose letters were not trained on, with settings that were chosen without them. */
    crossValidation: z.strictObject({
      folds: z.int().nonnegative(),
      f1: weight,
      precision: weight,
      recall: weight,
      primary: weight,
      /** Of letters with at most three items. */
      smallLettersF1: weight,
      /** The mean over letters. */
      meanLetterF1: weight,
    }),
  }),
  /** The probability at which a topic is a reason. */
  threshold: z.number().min(0).max(1),
  /** Features of a sentence: whether it states any reason. */
  common: z.record(z.string(), weight),
  /** Features of a sentence and a topic; the weight is the same for all topics. */
  shared: z.record(z.string(), weight),
  /** Features of a sentence, with a weight for each topic that it counts for. */
  byTopic: z.record(z.string(), z.partialRecord(reasonTopicSchema, weight)),
  /** Features of a reason among the reasons of its item: which one is primary. */
  primary: z.record(z.string(), weight),
});
export type ReasonWeights = z.infer<typeof reasonWeightsSchema>;

/** The weights that the parser reads reasons with. */
export const reasonWeights: ReasonWeights = reasonWeightsSchema.parse(data);
