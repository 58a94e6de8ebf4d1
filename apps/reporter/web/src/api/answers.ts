import { type components, type operations } from './schema.generated.js';

type Schemas = components['schemas'];

/** The answers of the API, as its OpenAPI document describes them. */
export type Outcomes = Schemas['Outcomes'];
export type OutcomesGround = Schemas['OutcomesGround'];
export type Pipeline = Schemas['Pipeline'];
export type LastLetter = Schemas['LastLetter'];
export type Problem = Pick<Schemas['ProblemDetails'], 'title' | 'detail' | 'code' | 'remedy'>;

/** How determinations can be grouped. */
export type By = operations['countOutcomes']['parameters']['query']['by'];
/** The one filter language of statistics and lists. */
export type Filter = Omit<operations['countOutcomes']['parameters']['query'], 'by'>;
