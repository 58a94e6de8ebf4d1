import { Injectable } from '@nestjs/common';
import { onlyRow } from '../database/question.js';
import { ReadDatabase } from '../database/read-database.js';
import { Facts } from '../facts/facts.service.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { guessedLetters, lettersHolding, type Matches, matchesOf } from './matches.query.js';
import { type Ranking, rank } from './ranking.js';
import { RecentAnswers } from './recent-answers.js';
import { type SearchText } from './search-text.js';
import { SearchTexts } from './search-texts.service.js';
import { mostRanked } from './search.schema.js';

/** Determinations whose words are looked at one by one, where the filter shows no more, or the words are in too many. */
const mostLookedAt = 5_000;

/** Rankings that are kept, so that next pages need not be found again. */
const mostKept = 24;

interface Found {
  readonly matches: Matches;
  readonly complete: boolean;
}

/**
 * Finds determinations by their words. Few of a filter are looked at one by one; else the index is asked; words that
 * stand in too many letters are looked for in the newest decisions alone, and the answer says so.
 */
@Injectable()
export class SearchService {
  private readonly rankings = new RecentAnswers<Ranking>(mostKept);

  constructor(
    private readonly database: ReadDatabase,
    private readonly texts: SearchTexts,
    private readonly facts: Facts,
  ) {}

  /** Everything that fits words and filter. */
  async rank(words: string, filter: DeterminationFilter): Promise<{ ranking: Ranking; text: SearchText }> {
    const text = await this.texts.of(words);
    const { version } = await this.facts.read((view) => view.dataVersion);
    const ranking = await this.rankings.get(JSON.stringify([version, words, filter]), async () => {
      const { matches, complete } = await this.find(text, filter);
      return this.facts.read((view) => rank(view, filter, matches, complete));
    });
    return { ranking, text };
  }

  private async find(text: SearchText, filter: DeterminationFilter): Promise<Found> {
    const newest = await this.facts.read((view) => view.newestLetters(view.select(filter), mostLookedAt));
    if (newest.complete) return { matches: await this.among(text, newest.letterIds), complete: true };
    const holding = await this.holding(text);
    if (holding !== null) {
      const letters = await this.facts.read((view) => view.lettersAmong(view.select(filter), holding));
      const matches = await this.among(text, letters);
      if (matches.ids.length <= mostRanked) return { matches, complete: true };
    }
    return { matches: await this.among(text, newest.letterIds), complete: false };
  }

  /** The letters that the index finds; null where they are too many. */
  private async holding(text: SearchText): Promise<readonly number[] | null> {
    const guess = onlyRow(await this.database.ask(guessedLetters(text)));
    if (guess.letters > mostRanked) return null;
    const { ids } = onlyRow(await this.database.ask(lettersHolding(text, mostRanked)));
    return ids.length > mostRanked ? null : ids;
  }

  private async among(text: SearchText, letters: readonly number[]): Promise<Matches> {
    if (letters.length === 0) return { ids: [], ranks: [] };
    return onlyRow(await this.database.ask(matchesOf(text, letters, true)));
  }
}
