import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { readWords } from '#domain/vocabulary/words.js';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsService } from '../facts/facts.service.js';
import { type FactsView } from '../facts/facts-view.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { lettersHolding } from '../search/matches.query.js';
import { DiagnosisFilterService } from '../search/diagnosis-filter.service.js';
import { phraseOf } from '../search/text-conditions.js';
import { findSimilar, type SimilarSet } from './find-similar.js';
import { type RecognisedTerm, recogniseRequest } from './recognise-request.js';
import { requestWords } from './request-words.query.js';
import { type WeighedWord, weighWords } from './weigh-words.js';
import { wordMasks } from './word-masks.query.js';

/** Maximum number of candidates: the newest determinations that share a term, and letters that contain a rare word. */
const maxByTerm = 3_000;
const maxByWords = 3_000;

/** Maximum number of distinct words of a request that are read. */
const maxWordsRead = 200;

/** What was recognised in a request, and the determinations that are similar. */
export interface FoundPrecedents {
  readonly terms: readonly RecognisedTerm[];
  readonly words: readonly WeighedWord[];
  /** Any of the words, as a `tsquery`. */
  readonly sought: string;
  readonly similar: SimilarSet;
  readonly bounded: boolean;
}

/**
 * Finds decisions on requests similar to one in free words. Candidates are the newest decisions that share a treatment, drug
 * or drug class with the request, and the letters that contain its rare words. All candidates are scored by both.
 */
@Injectable()
export class PrecedentsService {
  constructor(
    private readonly database: ReporterDatabase,
    private readonly facts: FactsService,
    private readonly diagnoses: DiagnosisFilterService,
  ) {}

  /** @throws ProblemError `invalid_request` if the request contains no word that carries information */
  async find(request: string, filter: DeterminationFilter): Promise<FoundPrecedents> {
    const terms = recogniseRequest(request);
    // A number says nothing without its unit: the 10 of `10/325` is not that of ten visits.
    const named = readWords(request).filter(({ text }) => !/^\d/.test(text));
    const written = [...new Set(named.map(({ text }) => text))].slice(0, maxWordsRead);
    const words = weighWords(await this.database.execute(requestWords(written)));
    if (words.length === 0) {
      throw new ProblemError('invalid_request', 'q: it contains no word that can be searched for.');
    }
    const byTerm = await this.facts.read((view) => newestByTerm(view, filter, terms));
    const byWords = await this.lettersOfWords(words, filter);
    const letters = [...new Set([...byTerm.letterKeys, ...byWords.letterKeys])];
    const masks = singleRow(
      await this.database.execute(
        wordMasks(
          words.map(({ lexeme }) => lexeme),
          letters,
        ),
      ),
    );
    const diagnosed = await this.diagnoses.matching(filter);
    const similar = await this.facts.read((view) => findSimilar(view, filter, letters, diagnosed, masks, words, terms));
    return { terms, words, sought: anyOf(words), similar, bounded: !byTerm.complete || !byWords.complete };
  }

  /** Reads the letters that contain any of the rarest words, as many words as are not in too many letters together. */
  private async lettersOfWords(words: readonly WeighedWord[], filter: DeterminationFilter) {
    const present = await this.facts.read((view) => view.store.presentLetters);
    let expected = 0;
    const rare = words.filter(({ frequency }, index) => {
      expected += frequency * present;
      return index === 0 || expected <= maxByWords;
    });
    const { ids } = singleRow(await this.database.execute(lettersHolding({ necessary: anyOf(rare) }, maxByWords)));
    const letterKeys = await this.facts.read((view) => view.lettersOf(view.selectOfLetters(filter, ids)));
    return { letterKeys, complete: ids.length <= maxByWords };
  }
}

function anyOf(words: readonly WeighedWord[]): string {
  return words.map(({ lexeme }) => phraseOf([{ lexeme, distance: 0 }])).join(' | ');
}

const termFields = ['substance', 'subcategory', 'drugClass', 'category'] as const;

/** Returns the newest letters that share a term of the request, by the most specific field first. */
function newestByTerm(view: FactsView, filter: DeterminationFilter, terms: readonly RecognisedTerm[]) {
  const letterKeys = new Set<number>();
  let complete = true;
  for (const field of termFields) {
    const values = terms.filter((term) => term.field === field).map(({ value }) => value);
    const selected = filter[field] === undefined ? values : values.filter((value) => filter[field]?.includes(value));
    if (selected.length === 0 || letterKeys.size >= maxByTerm) continue;
    const newest = view.newestLetters(view.select({ ...filter, [field]: selected }), maxByTerm - letterKeys.size);
    for (const letterKey of newest.letterKeys) letterKeys.add(letterKey);
    complete &&= newest.complete;
  }
  return { letterKeys: [...letterKeys], complete };
}
