import { Injectable } from '@nestjs/common';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsService } from '../facts/facts.service.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { guessedLetters, lettersHolding, type Matches, matchesOf } from './matches.query.js';
import { type Ranking, rank } from './ranking.js';
import { PromiseCache } from './promise-cache.js';
import { type SearchText } from './search-text.js';
import { SearchTextsService } from './search-texts.service.js';
import { maxRanked } from './search.schema.js';

/** Determinations whose words are looked at one by one, where the filter shows no more, or the words are in too many. */
const maxScanned = 5_000;

/** Words in no more letters than these are rare: their letters are found first, and the filter is asked of them alone. */
const maxRareLetters = 5_000;

/** Rankings that are kept, so that next pages need not be found again. */
const maxCached = 24;

/** What was found in some letters. */
interface Found {
  readonly letters: readonly number[];
  readonly matches: Matches;
  readonly complete: boolean;
}

/**
 * Finds determinations by their words. The index is asked first where they are rare. Else few of a filter are looked at
 * one by one; else the index is asked as well; words that stand in too many letters are looked for in the newest decisions
 * alone, and the answer says so.
 */
@Injectable()
export class SearchService {
  private readonly rankings = new PromiseCache<Ranking>(maxCached);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly texts: SearchTextsService,
    private readonly facts: FactsService,
  ) {}

  /** Everything that fits words and filter. */
  async rank(words: string, filter: DeterminationFilter): Promise<{ ranking: Ranking; text: SearchText }> {
    const text = await this.texts.of(words);
    const { version } = await this.facts.read((view) => view.dataVersion);
    const ranking = await this.rankings.get(JSON.stringify([version, words, filter]), async () => {
      const { letters, matches, complete } = await this.find(text, filter);
      return this.facts.read((view) => rank(view, filter, letters, matches, complete));
    });
    return { ranking, text };
  }

  private async find(text: SearchText, filter: DeterminationFilter): Promise<Found> {
    const { letters: guess } = singleRow(await this.database.execute(guessedLetters(text)));
    const rare = guess <= maxRareLetters ? await this.holding(text, filter) : null;
    if (rare !== null) return rare;
    const few = await this.facts.read((view) => {
      const selection = view.select(filter);
      return selection.shown.length <= maxScanned ? view.lettersOf(selection) : null;
    });
    if (few !== null) return this.among(text, few, true);
    const found = guess > maxRareLetters && guess <= maxRanked ? await this.holding(text, filter) : null;
    if (found !== null) return found;
    const newest = await this.facts.read((view) => view.newestLetters(view.select(filter), maxScanned));
    return this.among(text, newest.letterKeys, newest.complete);
  }

  /** What the index finds; null where that is too much. */
  private async holding(text: SearchText, filter: DeterminationFilter): Promise<Found | null> {
    const { ids } = singleRow(await this.database.execute(lettersHolding(text, maxRanked)));
    if (ids.length > maxRanked) return null;
    const letters = await this.facts.read((view) => view.lettersOf(view.selectOfLetters(filter, ids)));
    const found = await this.among(text, letters, true);
    return found.matches.ids.length > maxRanked ? null : found;
  }

  private async among(text: SearchText, letters: readonly number[], complete: boolean): Promise<Found> {
    if (letters.length === 0) return { letters, matches: { ids: [], ranks: [] }, complete };
    return { letters, matches: singleRow(await this.database.execute(matchesOf(text, letters, true))), complete };
  }
}
