import { type components, type operations } from './schema.generated.js';

type Schemas = components['schemas'];

/** The answers of the API, as its OpenAPI document describes them. */
export type Outcomes = Schemas['Outcomes'];
export type OutcomesPopulation = Schemas['OutcomesPopulation'];
export type Pipeline = Schemas['Pipeline'];
export type LastLetter = Schemas['LastLetter'];
export type Problem = Pick<Schemas['ProblemDetails'], 'title' | 'detail' | 'code' | 'remedy'>;

export type PublishedRates = Schemas['PublishedRates'];
export type TwoWay = Schemas['TwoWay'];

/** How determinations can be grouped. */
export type By = operations['countOutcomes']['parameters']['query']['by'];
/** The one filter language of statistics and lists. */
export type Filter = Omit<operations['countOutcomes']['parameters']['query'], 'by'>;

/** A letter with everything that was read in it, and its parts. */
export type LetterAnswer = Schemas['Letter'];
export type ReadLetter = LetterAnswer['letter'];
export type Determination = ReadLetter['determinations'][number];
export type GuidelineBasis = Determination['reviewerBasis'];
export type Citation = GuidelineBasis['citations'][number];

/** A determination in a list. */
export type ListedDetermination = Schemas['ListedDetermination'];

/** A determination that was found by its words, and where they stand. */
export type SearchResult = Schemas['SearchResult'];
export type MarkedText = SearchResult['found']['item'];

/** What became of a document. */
export type DocumentAnswer = Schemas['Document'];
export type DocumentFilter = Pick<NonNullable<operations['listDocuments']['parameters']['query']>, 'state' | 'reason'>;

/** What ingest answers to documents that are sent to it through the reporter: one result each, in order. */
export type SentDocuments = Schemas['BatchResponse'];

/** A reader's note that a field was misread. */
export type MisreadReport = Schemas['MisreadReport'];
