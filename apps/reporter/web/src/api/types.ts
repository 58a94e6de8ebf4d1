import { type components, type operations } from './schema.generated.js';

type Schemas = components['schemas'];

/** Response types of the API, from its OpenAPI document. */
export type Outcomes = Schemas['Outcomes'];
export type OutcomesPopulation = Schemas['OutcomesPopulation'];
export type Pipeline = Schemas['Pipeline'];
export type LastLetter = Schemas['LastLetter'];
export type Problem = Pick<Schemas['ProblemDetails'], 'title' | 'detail' | 'code' | 'remedy'>;

export type PublishedRates = Schemas['PublishedRates'];
export type TwoWay = Schemas['TwoWay'];
export type Reasons = Schemas['Reasons'];

/** Dimensions by which determinations can be grouped. */
export type GroupBy = operations['countOutcomes']['parameters']['query']['by'];
/** The filter parameters, the same for statistics, lists and exports. */
export type Filter = Omit<operations['countOutcomes']['parameters']['query'], 'by'>;

/** A letter with all parsed values, and parts of it. */
export type LetterAnswer = Schemas['Letter'];
export type ParsedLetter = LetterAnswer['letter'];
export type Determination = ParsedLetter['determinations'][number];
export type Reason = NonNullable<Determination['reasons']>[number];
export type GuidelineBasis = Determination['reviewerBasis'];
export type Citation = GuidelineBasis['citations'][number];

/** A determination in a list. */
export type ListedDetermination = Schemas['ListedDetermination'];

/** The orders of lists. */
export type ListSort = NonNullable<NonNullable<operations['listDeterminations']['parameters']['query']>['sort']>;

/** A search result: a determination with the positions of the matched words. */
export type SearchResult = Schemas['SearchResult'];
export type UnderstoodQuery = Schemas['UnderstoodQuery'];
export type MarkedText = SearchResult['found']['item'];

/** Decisions on requests like another one. */
export type Precedents = Schemas['Precedents'];

/** A value that can be searched for, with the number of its determinations. */
export type Suggestion = Schemas['Suggestions']['suggestions'][number];

/** A document and its processing result. */
export type DocumentAnswer = Schemas['Document'];
export type DocumentFilter = Pick<NonNullable<operations['listDocuments']['parameters']['query']>, 'state' | 'reason'>;

/** Ingest's response to a batch of documents: one result per document, in order. */
export type UploadResults = Schemas['BatchResponse'];

/** Whether a key is required, and what the session may do. */
export type Session = Schemas['Session'];

/** A reader's report that a value is wrong. */
export type MisreadReport = Schemas['MisreadReport'];
