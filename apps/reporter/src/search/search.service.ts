import { Injectable } from '@nestjs/common';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { FactsService } from '../facts/facts.service.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type UnderstoodQuery, wordsOnly } from '../understanding/understand-query.js';
import { describeUnderstood, type Understood } from '../understanding/understood.schema.js';
import { countTerms, type TermCount } from './count-terms.js';
import { DiagnosisFilterService } from './diagnosis-filter.service.js';
import { estimatedLetters, lettersHolding, type Matches, matchesOf } from './matches.query.js';
import { type Ranking, rank, rankUnderstood } from './ranking.js';
import { PromiseCache } from './promise-cache.js';
import { type MatchedQuery, QueryMatcherService } from './query-matcher.service.js';
import { type SearchText } from './search-text.js';
import { SearchTextsService } from './search-texts.service.js';
import { maxRanked } from './search.schema.js';
import { type TextPart } from './text-conditions.js';

/** Maximum number of determinations that are matched one by one: all of a small filter, or the newest of a large one. */
const maxScanned = 5_000;

/** Words in at most so many letters are rare: the index is read first, and the filter evaluated on its letters alone. */
const maxRareLetters = 5_000;

/** Maximum number of cached rankings, from which further pages are returned. */
const maxCached = 24;

/** A ranked search: what matches, what is marked in texts (null: nothing), and how the query was understood. */
export interface RankedSearch {
  /** How many determinations have the words in each part, if the words are searched in one part. */
  readonly parts: PartCounts | null;
  readonly ranking: Ranking;
  readonly text: SearchText | null;
  readonly understood: Understood;
}

export type PartCounts = Readonly<Record<TextPart, number>>;

/** The matches in a set of letters. */
interface Found {
  readonly letters: readonly number[];
  readonly matches: Matches;
  readonly complete: boolean;
}

/**
 * Searches determinations by the cheapest of four plans. For rare words the index is read first. Otherwise the
 * determinations of a small filter are matched one by one; otherwise the index is read. Words that are in too many letters
 * are searched in the newest decisions only, and the response says so.
 */
@Injectable()
export class SearchService {
  private readonly rankings = new PromiseCache<Ranking>(maxCached);
  private readonly partCounts = new PromiseCache<PartCounts>(maxCached);
  private readonly termCounts = new PromiseCache<readonly TermCount[]>(maxCached);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly texts: SearchTextsService,
    private readonly facts: FactsService,
    private readonly matcher: QueryMatcherService,
    private readonly diagnoses: DiagnosisFilterService,
  ) {}

  /**
   * Ranks everything that matches words and filter.
   * @param part if given, the words are searched there, and not by their meaning
   */
  async rank(words: string, filter: DeterminationFilter, part?: TextPart): Promise<RankedSearch> {
    const matched = part === undefined ? await this.matcher.match(words) : null;
    if (matched?.ids) return this.rankMeaning(words, filter, matched, matched.ids);
    const searched = matched?.words ?? words;
    const found = await this.rankText(searched, filter, part ?? 'letter', part !== undefined);
    if (matched === null) return found;
    const understood = {
      ...matched.understood,
      text: searched,
      itemTexts: [],
      impliedTexts: [],
      excludedText: [],
      ignored: [],
    };
    return {
      ...found,
      understood: describeUnderstood(understood, matched.relaxed, await this.counts(words, filter, matched)),
    };
  }

  private async rankMeaning(
    words: string,
    filter: DeterminationFilter,
    { version, understood, relaxed }: MatchedQuery,
    ids: DeterminationSet,
  ): Promise<RankedSearch> {
    // By the version of the matches: facts may have changed since.
    const ranking = await this.rankings.get(JSON.stringify([version, words, filter]), async () => {
      const diagnosed = await this.diagnoses.matching(filter);
      const matching = diagnosed === undefined ? ids : ids.and(diagnosed);
      const named = await this.withNames(understood, matching);
      return this.facts.read((view) => rankUnderstood(view, filter, matching, understood, named));
    });
    const marked = [understood.text, ...understood.itemTexts, ...understood.terms.map(({ written }) => written)];
    const text = await this.texts.find(marked.filter((each) => each !== null).join(' or '));
    const counts = await this.counts(words, filter, { version, understood });
    return { ranking, text, understood: describeUnderstood(understood, relaxed, counts), parts: null };
  }

  private counts(
    words: string,
    filter: DeterminationFilter,
    { version, understood }: Pick<MatchedQuery, 'version' | 'understood'>,
  ): Promise<readonly TermCount[]> {
    return this.termCounts.get(JSON.stringify([version, words, filter]), () =>
      this.facts.read((view) => countTerms(view, filter, understood.terms)),
    );
  }

  /** Returns those whose item has the words of the treatments of a query: a treatment has many names. */
  private async withNames({ terms }: UnderstoodQuery, ids: DeterminationSet): Promise<DeterminationSet> {
    const names = terms.filter(({ kind, excluded }) => kind === 'treatment' && !excluded);
    if (names.length === 0) return DeterminationSet.of([]);
    const text = await this.texts.find(names.map(({ written }) => written).join(' or '));
    const letters = await this.facts.read((view) => view.lettersOfSet(ids, maxScanned));
    if (text === null || letters === null || letters.length === 0) return DeterminationSet.of([]);
    return DeterminationSet.of(singleRow(await this.database.execute(matchesOf(text, letters, false, 'item'))).ids);
  }

  private async rankText(
    words: string,
    filter: DeterminationFilter,
    part: TextPart,
    countsParts: boolean,
  ): Promise<RankedSearch> {
    const text = await this.texts.of(words);
    const { version } = await this.facts.read((view) => view.dataVersion);
    const ranking = await this.rankings.get(JSON.stringify([version, words, filter, part]), async () => {
      const diagnosed = await this.diagnoses.matching(filter);
      const { letters, matches, complete } = await this.find(text, filter, part);
      const kept = diagnosed === undefined ? matches : onlyOf(matches, diagnosed);
      return this.facts.read((view) => rank(view, filter, letters, kept, complete));
    });
    const parts = countsParts ? await this.countParts(words, text, filter, version) : null;
    return { ranking, text, understood: describeUnderstood(wordsOnly(words)), parts };
  }

  /** Counts the determinations that have the words in each part. */
  private countParts(
    words: string,
    text: SearchText,
    filter: DeterminationFilter,
    version: number,
  ): Promise<PartCounts> {
    return this.partCounts.get(JSON.stringify([version, words, filter]), async () => {
      const diagnosed = await this.diagnoses.matching(filter);
      const { letters, matches } = await this.find(text, filter, 'letter');
      const countOf = (ids: readonly number[]) => {
        const found = DeterminationSet.of(ids);
        const among = diagnosed === undefined ? found : found.and(diagnosed);
        return this.facts.read((view) => view.selectOfLetters(filter, letters, among).shown.length);
      };
      const countIn = async (part: TextPart) => {
        if (letters.length === 0) return 0;
        return countOf(singleRow(await this.database.execute(matchesOf(text, letters, false, part))).ids);
      };
      return {
        item: await countIn('item'),
        rationale: await countIn('rationale'),
        summary: await countIn('summary'),
        letter: await countOf(matches.ids),
      };
    });
  }

  private async find(text: SearchText, filter: DeterminationFilter, part: TextPart): Promise<Found> {
    const { letters: estimate } = singleRow(await this.database.execute(estimatedLetters(text)));
    const rare = estimate <= maxRareLetters ? await this.searchIndex(text, filter, part) : null;
    if (rare !== null) return rare;
    const few = await this.facts.read((view) => {
      const selection = view.select(filter);
      return selection.shown.length <= maxScanned ? view.lettersOf(selection) : null;
    });
    if (few !== null) return this.matchIn(text, few, true, part);
    const found =
      estimate > maxRareLetters && estimate <= maxRanked ? await this.searchIndex(text, filter, part) : null;
    if (found !== null) return found;
    const newest = await this.facts.read((view) => view.newestLetters(view.select(filter), maxScanned));
    return this.matchIn(text, newest.letterKeys, newest.complete, part);
  }

  /** Returns the matches by the index; null if there are too many. */
  private async searchIndex(text: SearchText, filter: DeterminationFilter, part: TextPart): Promise<Found | null> {
    const { ids } = singleRow(await this.database.execute(lettersHolding(text, maxRanked)));
    if (ids.length > maxRanked) return null;
    const letters = await this.facts.read((view) => view.lettersOf(view.selectOfLetters(filter, ids)));
    const found = await this.matchIn(text, letters, true, part);
    return found.matches.ids.length > maxRanked ? null : found;
  }

  private async matchIn(
    text: SearchText,
    letters: readonly number[],
    complete: boolean,
    part: TextPart,
  ): Promise<Found> {
    if (letters.length === 0) return { letters, matches: { ids: [], ranks: [] }, complete };
    return { letters, matches: singleRow(await this.database.execute(matchesOf(text, letters, true, part))), complete };
  }
}

function onlyOf({ ids, ranks }: Matches, kept: DeterminationSet): Matches {
  const at = ids.flatMap((id, index) => (kept.has(id) ? [index] : []));
  return { ids: at.map((index) => ids[index] ?? 0), ranks: at.map((index) => ranks[index] ?? 0) };
}
