import MiniSearch from 'minisearch';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type SearchAnswer, searchAnswerSchema } from '../../apps/reporter/src/search/search.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { readGeneratedLetters } from '../support/generated-letters.js';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import { makeParsedEvent } from '../support/letter-factory.js';
import { getParsed } from '../support/reporter-client.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

/** Generated letters; `TEST_SEARCH_LETTERS=12500` measures on as many as the search was first measured on. */
const letters = Number(process.env['TEST_SEARCH_LETTERS'] ?? 1_500);

/** Queries in the words of users, each with what is relevant as a condition on the exported fields, written in SQL. */
const queries = z
  .array(z.tuple([z.string(), z.string()]))
  .parse(JSON.parse(await readFile(new URL('search-queries.json', import.meta.url), 'utf8')));

/** Every second query was set aside while the search was built. */
const parts = [
  ['used while building', queries.filter((_, index) => index % 2 === 0)],
  ['set aside', queries.filter((_, index) => index % 2 === 1)],
] as const;

let database: IndexerDatabase;
let reporter: ServiceProcess;
beforeAll(async () => {
  database = await openIndexerDatabase();
  const events = (await readGeneratedLetters(7, letters, 7)).map((letter) => makeParsedEvent(letter));
  for (let from = 0; from < events.length; from += 50) await database.index(...events.slice(from, from + 50));
  reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
  await until('the facts to be loaded', async () => (await fetch(`${reporter.url}/v1/search?q=mri`)).status === 200);
}, 600_000);
afterAll(async () => {
  await reporter.stop();
  await database.close();
});

interface Result {
  readonly query: string;
  readonly relevant: number;
  /** Share of the first ten results that are relevant; of all, if there are fewer. */
  readonly precision: number;
  /** Share of the relevant ones, up to 200, that are among the first 200 results. */
  readonly recall: number;
  readonly total: number;
  /** Whether the query names one concept and nothing else, so that the total is the number of its requests. */
  readonly single: boolean;
}

/** Returns the keys that a search finds, up to 200, how many it finds in all, and whether it understood one concept. */
type Search = (
  query: string,
) => Promise<{ readonly found: readonly string[]; readonly total: number; readonly single: boolean }>;

async function searchReporter(query: string) {
  const found: string[] = [];
  let total = 0;
  let single = false;
  let cursor: string | null = '';
  while (cursor !== null && found.length < 200) {
    const page = new URLSearchParams({ q: query, limit: '50', ...(cursor === '' ? {} : { cursor }) });
    const answer: SearchAnswer = await getParsed(reporter.url, `/v1/search?${page.toString()}`, searchAnswerSchema);
    found.push(...answer.results.map(({ determination }) => `${determination.letterId}/${determination.ordinal}`));
    total = answer.totals.total;
    const { terms, text, itemTexts, excludedText, relaxed } = answer.understood;
    single =
      terms.length === 1 &&
      text === null &&
      [...itemTexts, ...excludedText, ...relaxed].length === 0 &&
      !terms[0]?.excluded;
    cursor = answer.next;
  }
  return { found, total, single };
}

/** A dedicated engine over the same determinations: words with prefixes and one edit in five letters, the item first. */
async function engineSearch(): Promise<Search> {
  const rows = await database.query(
    `SELECT encode(l.document_id, 'hex') || '/' || d.ordinal AS id, d.disputed_item AS item, d.rationale,
       coalesce(l.case_summary, '') AS summary
     FROM determinations d JOIN letters l USING (letter_id) WHERE l.standing = 'counted'`,
  );
  const engine = new MiniSearch({
    fields: ['item', 'rationale', 'summary'],
    searchOptions: { boost: { item: 4, rationale: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  engine.addAll(rows);
  return (query) => {
    const found = engine.search(query);
    return Promise.resolve({
      found: found.slice(0, 200).map(({ id }) => String(id)),
      total: found.length,
      single: false,
    });
  };
}

async function measure(search: Search, query: string, condition: string): Promise<Result> {
  const rows = await database.query(
    `SELECT encode(l.document_id, 'hex') || '/' || d.ordinal AS key FROM determinations d JOIN letters l USING (letter_id)
     WHERE l.standing = 'counted' AND ${condition}`,
  );
  const relevant = new Set(rows.map(({ key }) => String(key)));
  const { found, total, single } = await search(query);
  const first = found.slice(0, 10);
  const hits = (keys: readonly string[]) => keys.filter((key) => relevant.has(key)).length;
  return {
    query,
    relevant: relevant.size,
    precision: first.length === 0 ? 0 : hits(first) / first.length,
    recall: relevant.size === 0 ? 1 : hits(found.slice(0, 200)) / Math.min(relevant.size, 200),
    total,
    single,
  };
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe.each(parts)('queries %s', (name, part) => {
  it('find what is relevant, and none finds nothing', async () => {
    const results: Result[] = [];
    for (const [query, condition] of part) results.push(await measure(searchReporter, query, condition));
    const searched = results.filter(({ relevant }) => relevant > 0);
    for (const { query, relevant, precision, recall, total } of searched) {
      if (precision < 0.95 || recall < 0.95) {
        console.log(
          `${query}: ${relevant} relevant, ${total} found, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
        );
      }
    }
    const concepts = searched.filter(({ single }) => single);
    const off = concepts.filter(({ relevant, total }) => Math.abs(total - relevant) > 0.05 * relevant);
    for (const { query, relevant, total } of off) console.log(`${query}: ${relevant} relevant, ${total} found in all`);
    console.log(`${name}: ${concepts.length} single concepts, ${off.length} totals differ by more than 5 %`);
    const [precision, recall] = [
      mean(searched.map((each) => each.precision)),
      mean(searched.map((each) => each.recall)),
    ];
    console.log(`${name}: ${searched.length} queries, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(searched.filter(({ total }) => total === 0).map(({ query }) => query)).toEqual([]);
    expect(off).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.92);
  });
});

/** `TEST_SEARCH_ENGINE=true` compares a dedicated engine on the same queries (decision 19). */
if (process.env['TEST_SEARCH_ENGINE'] === 'true') {
  it('a dedicated engine is measured on the same queries', async () => {
    const search = await engineSearch();
    const results: Result[] = [];
    for (const [query, condition] of queries) results.push(await measure(search, query, condition));
    const searched = results.filter(({ relevant }) => relevant > 0);
    const precision = mean(searched.map((each) => each.precision)).toFixed(3);
    const recall = mean(searched.map((each) => each.recall)).toFixed(3);
    const empty = searched.filter(({ total }) => total === 0).length;
    console.log(
      `MiniSearch: ${searched.length} queries, precision ${precision}, recall ${recall}, ${empty} find nothing`,
    );
    expect(searched.length).toBeGreaterThan(100);
  });
}
