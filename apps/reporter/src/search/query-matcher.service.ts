import { Injectable } from '@nestjs/common';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { FactsService } from '../facts/facts.service.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { understandQuery, type UnderstoodQuery } from '../understanding/understand-query.js';
import { lettersHolding, matchesOf } from './matches.query.js';
import { PromiseCache } from './promise-cache.js';
import { SearchTextsService } from './search-texts.service.js';
import { type TextPart } from './text-conditions.js';

/** Maximum number of cached results; each takes one bit per determination. */
const maxCached = 32;

/** Words are looked up in the determinations that match otherwise if these are at most so many. */
const maxScanned = 20_000;

/** Maximum number of letters in which the words of a query are looked for in a rationale. */
const maxTried = 2_000;

/** Conditions of a query that are given up, in this order, if nothing matches all of them. */
const conditions = ['text', 'amounts', 'item'] as const;

/** The kinds of terms that are amounts. */
const amountKinds = ['strength', 'quantity', 'frequency', 'duration'] as const;

/** What was given up because nothing matched all of a query: conditions, or its meaning altogether. */
export const relaxations = [...conditions, 'meaning'] as const;
export type Relaxation = (typeof relaxations)[number];

/** What a query means, and the determinations that match it. */
export interface MatchedQuery {
  /** The data version at which it was matched. */
  readonly version: number;
  readonly understood: UnderstoodQuery;
  /** Counted or not; null if no determination has what the query names, so that only its words can be searched. */
  readonly ids: DeterminationSet | null;
  /** What is searched in the texts if `ids` is null, in the syntax of searches. */
  readonly words: string;
  /** Conditions that were given up because nothing matched all of them. */
  readonly relaxed: readonly Relaxation[];
}

/**
 * Matches queries by their meaning: what they name of a request is looked up in the facts, the words that are left in the
 * texts. Search, lists and statistics use it, so that all refer to the same determinations.
 */
@Injectable()
export class QueryMatcherService {
  private readonly matched = new PromiseCache<MatchedQuery>(maxCached);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly texts: SearchTextsService,
    private readonly facts: FactsService,
  ) {}

  /** Returns null if no part of the query names something of a request: then only its words can be searched. */
  async match(query: string): Promise<MatchedQuery | null> {
    const understood = understandQuery(query);
    if (understood.alternatives.length === 0) return null;
    const { version } = await this.facts.read((view) => view.dataVersion);
    return this.matched.get(JSON.stringify([version, query]), async () => ({
      version,
      ...(await this.find(query, understood)),
    }));
  }

  private async find(query: string, understood: UnderstoodQuery): Promise<Omit<MatchedQuery, 'version'>> {
    for (let given = 0; given <= conditions.length; given += 1) {
      const relaxed = conditions.slice(0, given);
      const ids = await this.matching(relax(understood, relaxed));
      if (!ids.isEmpty) return { understood, ids, words: query, relaxed: relevant(understood, relaxed) };
      // `radiculopathy on examination` is about the reasoning: no request for an examination has the other word.
      if (given === 0 && understood.text !== null && (await this.isInRationales(query))) break;
    }
    return { understood, ids: null, words: withName(query, understood), relaxed: ['meaning'] };
  }

  /** Whether a rationale contains all words of a query. */
  private async isInRationales(query: string): Promise<boolean> {
    const text = await this.texts.find(query);
    if (text === null) return false;
    const letters = singleRow(await this.database.execute(lettersHolding(text, maxTried))).ids;
    if (letters.length === 0) return false;
    return singleRow(await this.database.execute(matchesOf(text, letters, false, 'rationale'))).ids.length > 0;
  }

  private async matching(understood: UnderstoodQuery): Promise<DeterminationSet> {
    const { terms, alternatives, excludedText, itemTexts, impliedTexts, text } = understood;
    const excluded = terms.flatMap((term) => (term.excluded ? [term.filter] : []));
    let ids = await this.facts.read((view) => view.membersOf(alternatives, excluded));
    for (const words of [...impliedTexts, ...itemTexts]) ids = await this.withWords(ids, words, 'item');
    if (text !== null) ids = await this.withWords(ids, text, 'letter');
    for (const words of excludedText) {
      const out = await this.withWords(ids, words, 'letter');
      if (out !== ids) ids = ids.without(out);
    }
    return ids;
  }

  /** Returns all determinations that match a filter and whose item has one of the words, if any are given. */
  async withItemWords(filter: DeterminationFilter, itemWords: readonly string[]): Promise<DeterminationSet> {
    const ids = await this.facts.read((view) => view.membersOf([[filter]], []));
    return itemWords.length === 0 ? ids : this.withWords(ids, itemWords.join(' or '), 'item');
  }

  /** Returns those of a set that contain words; the set itself if there is no word to search for. */
  private async withWords(ids: DeterminationSet, words: string, part: TextPart): Promise<DeterminationSet> {
    if (ids.isEmpty) return ids;
    const text = await this.texts.find(words);
    if (text === null) return ids;
    const letters = await this.facts.read((view) => view.lettersOfSet(ids, maxScanned));
    const found = singleRow(await this.database.execute(matchesOf(text, letters, false, part)));
    return DeterminationSet.of(found.ids.filter((id) => ids.has(id)));
  }
}

/** Adds the name of a treatment to a query that is its initials: `UDS`, which the letters write in full. */
function withName(query: string, { terms, text }: UnderstoodQuery): string {
  const [term, another] = terms;
  if (term?.kind !== 'treatment' || another !== undefined || text !== null) return query;
  const initials = term.label.split(/[ -]/).map((word) => word.charAt(0));
  return initials.length > 1 && initials.join('') === query.trim().toLowerCase()
    ? `${query} or "${term.label}"`
    : query;
}

function relax(understood: UnderstoodQuery, relaxed: readonly (typeof conditions)[number][]): UnderstoodQuery {
  const isAmount = (filter: DeterminationFilter) => amountKinds.some((kind) => filter[kind] !== undefined);
  return {
    ...understood,
    text: relaxed.includes('text') ? null : understood.text,
    itemTexts: relaxed.includes('item') ? [] : understood.itemTexts,
    alternatives: relaxed.includes('amounts')
      ? understood.alternatives.map((filters) => filters.filter((filter) => !isAmount(filter)))
      : understood.alternatives,
  };
}

/** Of the conditions that were given up, those that the query has. */
function relevant(understood: UnderstoodQuery, relaxed: readonly (typeof conditions)[number][]): readonly Relaxation[] {
  return relaxed.filter((one) => {
    switch (one) {
      case 'text':
        return understood.text !== null;
      case 'item':
        return understood.itemTexts.length > 0;
      case 'amounts':
        return understood.terms.some(
          ({ kind, excluded }) => !excluded && amountKinds.some((amount) => amount === kind),
        );
    }
  });
}
