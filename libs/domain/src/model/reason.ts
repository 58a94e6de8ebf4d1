import { z } from 'zod';

/** What a reason is about. */
export const reasonTopicSchema = z.enum([
  /** Signs on examination, imaging, tests, red flags, measured function. */
  'findings',
  /** The diagnosis, complaint, surgery or risk factor that the treatment is meant for. */
  'indication',
  /** Whether first-line, conservative or lesser treatment was tried and failed. */
  'prior-treatment',
  /** The result of this treatment or its class so far. */
  'benefit',
  /** Visits, dose, frequency or quantity against a limit. */
  'amount',
  /** Length of use or time elapsed against a limit. */
  'duration',
  /** The guideline or the evidence does or does not recommend the treatment as such. */
  'guideline-position',
  /** What must be watched or screened with risky drugs. */
  'monitoring',
  /** The requester's reasoning, goals, use of a result, whether surgery is contemplated. */
  'plan',
  /** The request lacks dose, quantity or body part, or it is unclear what was had. */
  'request-detail',
  /** Done before, already authorized, duplicate, unchanged since; or the first. */
  'repetition',
  /** The item depends on another treatment. */
  'linked-treatment',
  /** Something else would do. */
  'alternative',
  /** Harm, contraindication, dependence; harm of going without. */
  'safety',
  /** No medical treatment, convenience, not of this injury. */
  'scope',
  /** Records were not sent, or do not allow a judgement. */
  'records',
  /** A stated reason that fits none of these. */
  'other',
]);
export type ReasonTopic = z.infer<typeof reasonTopicSchema>;

/** All topics, in the order of the schema. */
export const reasonTopics: readonly ReasonTopic[] = reasonTopicSchema.options;

/** `against`: the item is not necessary. `for`: it is. */
export const reasonDirectionSchema = z.enum(['against', 'for']);
export type ReasonDirection = z.infer<typeof reasonDirectionSchema>;

/** One reason that the reviewer gives for the decision on one item, applied to this worker or this request. */
export const reasonSchema = z.strictObject({
  topic: reasonTopicSchema,
  direction: reasonDirectionSchema,
  /** The decision turns on this reason; at most one reason of an item is primary. */
  primary: z.boolean(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** Returns a reason as facts, filters and exports name it: `benefit/against`. */
export function reasonName({ topic, direction }: Pick<Reason, 'topic' | 'direction'>): string {
  return `${topic}/${direction}`;
}
