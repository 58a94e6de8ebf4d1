import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { readWords } from '#domain/vocabulary/words.js';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsService } from '../facts/facts.service.js';
import { type FactsView } from '../facts/facts-view.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { lettersHolding } from '../search/matches.query.js';
import { phraseOf } from '../search/text-conditions.js';
import { findSimilar, type SimilarSet } from './find-similar.js';
import { type RecognisedTerm, recogniseRequest } from './recognise-request.js';
import { requestWords } from './request-words.query.js';
import { type WeighedWord, weighWords } from './weigh-words.js';
import { wordMasks } from './word-masks.query.js';

/** Determinations that share a meaning and are looked at, the newest; and letters that hold a rare word. */
const maxByMeaning = 3_000;
const maxByWords = 3_000;

/** Distinct words of a request that are read. */
const maxWordsRead = 200;

/** A request, as it was understood, and what is like it. */
export interface FoundPrecedents {
  readonly terms: readonly RecognisedTerm[];
  readonly words: readonly WeighedWord[];
  /** Any of the words, as Postgres reads it. */
  readonly sought: string;
  readonly similar: SimilarSet;
  readonly bounded: boolean;
}

/**
 * Finds what was decided on requests like one in free words. Two roads lead to what is looked at: the newest decisions
 * that share a treatment, drug or class with the request, and the letters that hold its rare words. All of these are then
 * weighed by both.
 */
@Injectable()
export class PrecedentsService {
  constructor(
    private readonly database: ReporterDatabase,
    private readonly facts: FactsService,
  ) {}

  /** @throws ProblemError `invalid_request` where the request holds no word that says anything */
  async find(request: string, filter: DeterminationFilter): Promise<FoundPrecedents> {
    const terms = recogniseRequest(request);
    const written = [...new Set(readWords(request).map(({ text }) => text))].slice(0, maxWordsRead);
    const words = weighWords(await this.database.execute(requestWords(written)));
    if (words.length === 0) {
      throw new ProblemError('invalid_request', 'q: it holds no word that is looked for.');
    }
    const byMeaning = await this.facts.read((view) => newestOfMeaning(view, filter, terms));
    const byWords = await this.lettersOfWords(words, filter);
    const letters = [...new Set([...byMeaning.letterKeys, ...byWords.letterKeys])];
    const masks = singleRow(
      await this.database.execute(
        wordMasks(
          words.map(({ lexeme }) => lexeme),
          letters,
        ),
      ),
    );
    const similar = await this.facts.read((view) => findSimilar(view, filter, letters, masks, words, terms));
    return { terms, words, sought: anyOf(words), similar, bounded: !byMeaning.complete || !byWords.complete };
  }

  /** Letters that hold any of the rarest words: as many words as are not in too many letters together. */
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

const meanings = ['substance', 'subcategory', 'drugClass', 'category'] as const;

/** The newest letters that share the closest meanings of a request, by one meaning after the other. */
function newestOfMeaning(view: FactsView, filter: DeterminationFilter, terms: readonly RecognisedTerm[]) {
  const letterKeys = new Set<number>();
  let complete = true;
  for (const field of meanings) {
    const values = terms.filter((term) => term.field === field).map(({ value }) => value);
    const asked = filter[field] === undefined ? values : values.filter((value) => filter[field]?.includes(value));
    if (asked.length === 0 || letterKeys.size >= maxByMeaning) continue;
    const newest = view.newestLetters(view.select({ ...filter, [field]: asked }), maxByMeaning - letterKeys.size);
    for (const letterKey of newest.letterKeys) letterKeys.add(letterKey);
    complete &&= newest.complete;
  }
  return { letterKeys: [...letterKeys], complete };
}
