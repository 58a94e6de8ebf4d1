import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { readWords } from '#domain/vocabulary/words.js';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { FactsService } from '../facts/facts.service.js';
import { type FactsView } from '../facts/facts-view.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { lettersHolding } from '../search/matches.query.js';
import { DiagnosisFilterService } from '../search/diagnosis-filter.service.js';
import { PromiseCache } from '../search/promise-cache.js';
import { QueryMatcherService } from '../search/query-matcher.service.js';
import { phraseOf } from '../search/text-conditions.js';
import { eitherOutcome } from '../statistics/reasons.schema.js';
import { type Candidates, findSimilar, type SimilarSet } from './find-similar.js';
import { type DeterminationReference } from './precedents.schema.js';
import { relatedFilters } from '../understanding/related-filters.js';
import { readRequest, type ReadRequest, treatmentsOf } from './read-request.js';
import { requestWords } from './request-words.query.js';
import { storedRequest } from './stored-request.query.js';
import { type WeighedWord, weighWords } from './weigh-words.js';
import { wordMasks } from './word-masks.query.js';

/** Maximum number of candidates: the newest determinations that share a term, and letters that contain a rare word. */
const maxByTerm = 3_000;
const maxByWords = 3_000;

/** Maximum number of cached requests; each takes some hundred kilobytes. */
const maxCached = 16;

/** Maximum number of distinct words of a request that are read. */
const maxWordsRead = 200;

/** A request as it was read, and the determinations that are similar. */
export interface FoundPrecedents {
  readonly request: ReadRequest;
  readonly words: readonly WeighedWord[];
  /** Any of the words, as a `tsquery`. */
  readonly sought: string;
  readonly similar: SimilarSet;
}

/** A request and its candidates, which do not depend on an outcome. */
interface Prepared extends Pick<FoundPrecedents, 'request' | 'words'> {
  readonly candidates: Omit<Candidates, 'exceptLetter'>;
}

/** What precedents are looked for: words, and the letter that they are of, if any. */
export interface PrecedentsOf {
  readonly words: string;
  readonly letterKey: number | null;
}

/**
 * Finds decisions on requests similar to one in free words. Candidates are the newest decisions on the same treatment, then
 * on those of its class or subcategory, and the letters that contain the rare words of the request. All
 * candidates are scored alike.
 */
@Injectable()
export class PrecedentsService {
  private readonly prepared = new PromiseCache<Prepared>(maxCached);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly facts: FactsService,
    private readonly diagnoses: DiagnosisFilterService,
    private readonly matcher: QueryMatcherService,
  ) {}

  /**
   * Returns the words of a stored request: the disputed item, and the beginning of the case summary.
   * @throws ProblemError `letter_unknown` if there is no such determination
   */
  async requestOf({ letterId, ordinal }: DeterminationReference): Promise<PrecedentsOf> {
    const [row] = await this.database.execute(storedRequest(letterId, ordinal));
    if (row === undefined)
      throw new ProblemError('letter_unknown', `There is no determination ${letterId}/${ordinal}.`);
    return { words: `${row.item}.\n${row.summary}`, letterKey: row.letterKey };
  }

  /**
   * @param max maximum number of determinations that are listed
   * @throws ProblemError `invalid_request` if the request contains no word that carries information
   */
  async find(
    { words: written, letterKey }: PrecedentsOf,
    filter: DeterminationFilter,
    max: number,
  ): Promise<FoundPrecedents> {
    const { either } = eitherOutcome(filter);
    const { version } = await this.facts.read((view) => view.dataVersion);
    // The outcome that is asked for does not matter here: the page requests either and both.
    const prepared = await this.prepared.get(JSON.stringify([version, written, either]), () =>
      this.prepare(written, either),
    );
    const { request, words, candidates } = prepared;
    const similar = await this.facts.read((view) =>
      findSimilar(view, filter, request, words, { ...candidates, exceptLetter: letterKey }, max),
    );
    return { request, words, sought: anyOf(words), similar };
  }

  /** Reads a request, and its candidates of any outcome. */
  private async prepare(written: string, filter: DeterminationFilter): Promise<Prepared> {
    const request = readRequest(written);
    // A number says nothing without its unit: the 10 of `10/325` is not that of ten visits.
    const named = readWords(written).filter(({ text }) => !/^\d/.test(text));
    const distinct = [...new Set(named.map(({ text }) => text))].slice(0, maxWordsRead);
    const words = weighWords(await this.database.execute(requestWords(distinct)));
    if (words.length === 0) {
      throw new ProblemError('invalid_request', 'q: it contains no word that can be searched for.');
    }
    const among = await this.diagnoses.matching(filter);
    const same = await this.sameTreatment(request);
    const byTerm = await this.facts.read((view) => newestByTreatment(view, filter, request, same, among));
    const byWords = await this.lettersOfWords(words, filter);
    const letters = [...new Set([...byTerm.letterKeys, ...byWords.letterKeys])];
    const lexemes = words.map(({ lexeme }) => lexeme);
    const masks = singleRow(await this.database.execute(wordMasks(lexemes, letters)));
    const bounded = !byTerm.complete || !byWords.complete;
    return { request, words, candidates: { letters, masks, same, among, bounded } };
  }

  /** Returns the determinations on a treatment of the request; null if it names none. */
  private async sameTreatment(request: ReadRequest): Promise<DeterminationSet | null> {
    const treatments = treatmentsOf(request);
    if (treatments.length === 0) return null;
    const sets = await Promise.all(
      treatments.map(({ filter, itemWords }) => this.matcher.withItemWords(filter, itemWords)),
    );
    return sets.reduce((all, set) => all.or(set));
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

/** Returns the newest letters with the same treatment, then with related ones. */
function newestByTreatment(
  view: FactsView,
  filter: DeterminationFilter,
  request: ReadRequest,
  same: DeterminationSet | null,
  among: DeterminationSet | undefined,
) {
  const letterKeys = new Set<number>();
  let complete = true;
  const treatments = treatmentsOf(request);
  const wider = treatments.map(({ filter }) => relatedFilters(filter));
  const membersOf = (filters: readonly (DeterminationFilter | null)[]) =>
    view.membersOf(
      filters.flatMap((each) => (each === null ? [] : [[each]])),
      [],
    );
  const tiers = [
    () => same ?? DeterminationSet.of([]),
    () => membersOf([...treatments.map((each) => each.filter), ...wider.map(({ related }) => related)]),
  ];
  for (const [index, membersOfTier] of tiers.entries()) {
    if (letterKeys.size >= maxByTerm) break;
    const members = membersOfTier();
    const selection = view.select(filter, among === undefined ? members : members.and(among));
    const newest = view.newestLetters(selection, maxByTerm - letterKeys.size);
    for (const letterKey of newest.letterKeys) letterKeys.add(letterKey);
    // Related treatments fill up what is left: that there are more of them is no bound of the same treatment.
    if (index === 0) complete = newest.complete;
  }
  return { letterKeys: [...letterKeys], complete };
}
