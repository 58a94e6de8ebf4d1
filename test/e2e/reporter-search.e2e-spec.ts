import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswerSchema } from '../../apps/reporter/src/search/search.schema.js';
import { suggestionsSchema } from '../../apps/reporter/src/suggest/suggest.schema.js';
import { accept, waitForResult } from '../support/documents.js';
import { type SampleStack, startSampleStack } from '../support/sample-stack.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { samples } from '../support/samples.js';

let stack: SampleStack;
let client: pg.Client;
beforeAll(async () => {
  stack = await startSampleStack();
  ({ client } = stack);
});
afterAll(() => stack.close());

const search = (query: Record<string, string>) =>
  getParsed(stack.reporterUrl, `/v1/search?${new URLSearchParams(query).toString()}`, searchAnswerSchema);
const itemsOf = async (query: Record<string, string>) =>
  (await search({ limit: '50', ...query })).results.map(({ determination }) => determination.disputedItem);

/** The determinations that words find, from the texts themselves. */
async function recount(q: string, where = 'true') {
  const { rows } = await client.query<{ name: string; category: string; outcome: string; year: string }>(
    `SELECT encode(l.document_id, 'hex') || ' ' || d.ordinal AS name, d.category, d.outcome,
       extract(year FROM d.decision_date)::text AS year
     FROM determinations d JOIN letters l USING (letter_id)
     WHERE d.counted AND ${where} AND to_tsvector('english', translate(d.disputed_item, '/', ' '))
       || to_tsvector('english', translate(d.rationale, '/', ' '))
       || to_tsvector('english', translate(coalesce(l.case_summary, ''), '/', ' '))
       @@ websearch_to_tsquery('english', translate($1, '/', ' '))`,
    [q],
  );
  return rows;
}

const queries = [
  'knee',
  'Knees',
  'acupuncture',
  'mattress',
  'roofer ladder',
  'roofer "physical therapy"',
  '"proton pump inhibitor"',
  '"pump proton"',
  'opioid -norco',
  'omeprazole or senna',
  'guideline -"lumbar brace" -opioids',
  'plasterer urine',
  'zeppelin',
];

describe('a search', () => {
  it.each([
    ['words of the item', 'wheelchair', 'Wheelchair with elevating leg rest, 3 month rental'],
    [
      'words of the rationale',
      'smoker or bucket or "spares the knife"',
      'Steroid injection into the right carpal tunnel',
    ],
    ['words of the summary', 'arborist', 'MRI of the lumbar spine without contrast'],
    ['words of item and summary together', 'arborist contrast', 'MRI of the lumbar spine without contrast'],
    [
      'words of rationale and summary together',
      'seamstress "spares the knife"',
      'Steroid injection into the right carpal tunnel',
    ],
    ['a phrase', '"cannot put weight on their legs"', '8 SESSIONS OF AQUATIC THERAPY'],
  ])('finds by %s', async (_, q, item) => {
    expect((await itemsOf({ q }))[0]).toBe(item);
  });

  it('returns the item that matches, not all items of its letter', async () => {
    expect(await itemsOf({ q: '"spares the knife"' })).toEqual(['Steroid injection into the right carpal tunnel']);
    expect(await itemsOf({ q: 'trazodone sleeplessness -cyclobenzaprin' })).toEqual(['Trazodone 50mg #30']);
  });

  it.each(queries)('finds what the texts hold: %s', async (q) => {
    const found = await search({ q, in: 'letter', limit: '50' });
    const expected = await recount(q);
    expect(found.ranked).toEqual({ rows: expected.length, of: expected.length, complete: true });
    const names = found.results.map(({ determination: { letterId, ordinal } }) => `${letterId} ${ordinal}`);
    if (expected.length <= 50) expect(names.toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
  });

  it('ranks words of the item before those of the rationale, and these before those of the summary', async () => {
    const ranks = (await search({ q: 'wheelchair or stagehand or laxative', in: 'letter', limit: '50' })).results;
    const place = (item: RegExp) => ranks.findIndex(({ determination }) => item.test(determination.disputedItem));
    expect(place(/^Wheelchair/)).toBe(0);
    expect(place(/^Senna/)).toBeGreaterThan(0);
    expect(place(/^Lidoderm/)).toBeGreaterThan(place(/^Senna/));
    expect(ranks.map(({ rank }) => rank)).toEqual(ranks.map(({ rank }) => rank).toSorted((one, other) => other - one));
  });

  it.each(['wheelchair', 'guideline'])('weights item, rationale and summary as documented: %s', async (q) => {
    const { rows } = await client.query<{ name: string; rank: number }>(
      `SELECT encode(l.document_id, 'hex') || ' ' || d.ordinal AS name,
         (ts_rank('{0, 0, 0.4, 1}', setweight(to_tsvector('english', translate(d.disputed_item, '/', ' ')), 'A')
           || setweight(to_tsvector('english', translate(d.rationale, '/', ' ')), 'B'), to_tsquery('english', $1))
         + ts_rank('{0, 0.2, 0, 0}', setweight(to_tsvector('english', translate(coalesce(l.case_summary, ''), '/', ' ')), 'C'),
           to_tsquery('english', $1)))::float8 AS rank
       FROM determinations d JOIN letters l USING (letter_id) WHERE d.counted`,
      [q],
    );
    const expected = new Map(rows.map(({ name, rank }) => [name, rank]));
    const { results } = await search({ q, in: 'letter', limit: '50' });
    expect(results.length).toBeGreaterThan(0);
    for (const { determination, rank } of results) {
      expect(rank).toBeCloseTo(expected.get(`${determination.letterId} ${determination.ordinal}`) ?? -1, 5);
    }
  });

  it('marks what was found, as places in plain text', async () => {
    const [best] = (await search({ q: 'roofer meniscectomies' })).results;
    const words = Object.entries(best?.found ?? {}).map(([name, marked]) => [
      name,
      marked?.marks.map(({ start, end }) => marked.text.slice(start, end)),
    ]);
    expect(Object.fromEntries(words)).toMatchObject({ item: ['meniscectomy'], caseSummary: ['roofer'] });
    expect(JSON.stringify(best)).not.toMatch(/[\uE000\uE001]|<b>/);
  });

  it('accepts every filter of the list', async () => {
    const all = await itemsOf({ q: 'knee' });
    const some = await itemsOf({ q: 'knee', category: 'injection', outcome: 'overturned' });
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(await recount('knee', `d.category = 'injection' AND d.outcome = 'overturned'`)).toHaveLength(some.length);
  });

  it('counts the matches by each filter', async () => {
    const { facets, totals } = await search({ q: 'knee or shoulder', in: 'letter' });
    const expected = await recount('knee or shoulder');
    for (const by of ['category', 'outcome', 'year'] as const) {
      const groups = facets.find((facet) => facet.by === by)?.groups ?? [];
      const counted = new Map<string, number>();
      for (const row of expected) counted.set(row[by], (counted.get(row[by]) ?? 0) + 1);
      expect(new Map(groups.map(({ key, total }) => [key, total]))).toEqual(counted);
    }
    expect(totals).toMatchObject({
      total: expected.length,
      overturned: expected.filter(({ outcome }) => outcome === 'overturned').length,
    });
  });

  it.each([1, 3, 7])('comes in pages that hold every result once, at %d a page', async (limit) => {
    const whole = await itemsOf({ q: 'guideline' });
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await search({ q: 'guideline', limit: String(limit), ...(cursor === '' ? {} : { cursor }) });
      paged.push(...page.results.map(({ determination }) => determination.disputedItem));
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    expect(paged.length).toBeGreaterThan(7);
  });

  it.each([
    ['q=', 'q'],
    ['', 'q'],
    ['q=the', 'no word'],
    ['q=-knee', 'not excluded'],
    [`q=${Array.from({ length: 21 }, (_, n) => `word${n}`).join('+')}`, 'at most 20'],
    ['q=knee&colour=red', 'colour'],
    ['q=knee&cursor=nonsense', 'cursor'],
    [`q=${'x'.repeat(301)}`, 'q'],
    ['q=a%00b', 'q'],
  ])('refuses %s, naming %s', async (query, named) => {
    const { status, body } = await getJson(stack.reporterUrl, `/v1/search?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid_request', detail: expect.stringContaining(named) as string });
  });

  it.each([`'`, `"`, `\\`, `knee'; drop table letters`, `<script>`, `:*`, `knee:A & !brace`, `(((`, '&&', '日本'])(
    'takes whatever people write: %s',
    async (q) => {
      const { status } = await getJson(stack.reporterUrl, `/v1/search?q=${encodeURIComponent(q)}`);
      expect([200, 400]).toContain(status);
    },
  );
});

describe('the meaning of a query', () => {
  it.each<[string, string[], string | null]>([
    ['knee', ['bodyPart: knee'], null],
    ['accupuncture', ['treatment: acupuncture'], null],
    ['functional improvement', [], 'functional improvement'],
    ['norco "opioid therapy"', ['drug: hydrocodone/acetaminophen'], '"opioid therapy"'],
  ])('is stated: %s', async (q, terms, text) => {
    const { understood } = await search({ q });
    expect(understood.terms.map(({ kind, label }) => `${kind}: ${label}`)).toEqual(terms);
    expect(understood.text).toBe(text);
  });

  it('finds the requests that it names, and no letter that mentions it', async () => {
    const { results, totals } = await search({ q: 'MRI', limit: '50' });
    expect(totals.total).toBeGreaterThan(0);
    for (const { determination } of results) expect(determination.subcategory).toBe('radiology-mri');
    expect((await search({ q: 'MRI', in: 'letter' })).totals.total).toBeGreaterThan(totals.total);
    expect((await search({ q: 'MRI', in: 'item' })).totals.total).toBe(totals.total);
  });

  it('is counted term by term under the same filters, with a wider meaning', async () => {
    const totalOf = async (filter: string) => {
      const { body } = await getJson(stack.reporterUrl, `/v1/statistics/outcomes?by=category&${filter}`);
      return (body as { totals: { total: number } }).totals.total;
    };
    const { understood } = await search({ q: 'norco knee acupuncture', outcome: 'upheld' });
    expect(understood.terms.map(({ label, determinations, wider }) => [label, determinations, wider])).toEqual([
      [
        'hydrocodone/acetaminophen',
        await totalOf('substance=hydrocodone/acetaminophen&outcome=upheld'),
        {
          field: 'drugClass',
          values: ['opioids'],
          label: 'Opioids',
          determinations: await totalOf('drugClass=opioids&outcome=upheld'),
        },
      ],
      ['knee', await totalOf('bodyPart=knee&outcome=upheld'), null],
      [
        'Rehabilitation: Acupuncture',
        await totalOf('subcategory=acupuncture&outcome=upheld'),
        {
          field: 'category',
          values: ['rehabilitation'],
          label: 'Rehabilitation',
          determinations: await totalOf('category=rehabilitation&outcome=upheld'),
        },
      ],
    ]);
    const narrowed = await search({ q: 'norco', drugClass: 'opioids', substance: 'none' });
    expect(narrowed.understood.terms[0]?.determinations).toBe(0);
  });

  it('is a letter if it is its case number or document id', async () => {
    const { rows } = await client.query<{ id: string; number: string }>(
      `SELECT encode(document_id, 'hex') AS id, case_number AS number FROM letters
       WHERE standing = 'counted' AND case_number IS NOT NULL LIMIT 1`,
    );
    const { id, number } = rows[0] ?? { id: '', number: '' };
    for (const q of [id, number, number.toLowerCase(), ` ${number} `]) {
      expect((await search({ q })).letter).toEqual({ letterId: id });
    }
    for (const q of ['CM99-0000000', '0'.repeat(64), `${number} knee`]) expect((await search({ q })).letter).toBeNull();
  });

  it('is counted for ten terms at most', async () => {
    const many = 'norco tramadol soma flexeril ibuprofen naproxen gabapentin omeprazole lidocaine ambien prilosec';
    const counts = (await search({ q: many })).understood.terms.map(({ determinations }) => determinations);
    expect(counts.map((count) => count === null)).toEqual([...Array<boolean>(10).fill(false), true]);
  });

  it('marks a known misspelling as corrected', async () => {
    const { understood } = await search({ q: 'tramodol' });
    expect(understood.terms).toMatchObject([{ written: 'tramodol', corrected: true }]);
  });

  it('is counted by part if the words are searched in one', async () => {
    const parts = ['item', 'rationale', 'summary', 'letter'] as const;
    for (const part of parts) {
      const { parts: counts, totals } = await search({ q: 'knee', in: part });
      expect(counts?.[part]).toBe(totals.total);
    }
    const { parts: counts } = await search({ q: 'knee', in: 'item' });
    expect(counts?.letter).toBe((await recount('knee')).length);
    expect((await search({ q: 'knee' })).parts).toBeNull();
  });

  it('gives up the words that nothing has, and then the amounts, and says so', async () => {
    const whole = await search({ q: 'MRI' });
    const words = await search({ q: 'MRI xylophone' });
    expect(words.understood).toMatchObject({ text: 'xylophone', relaxed: ['text'] });
    expect(words.totals).toEqual(whole.totals);
    const amounts = await search({ q: 'norco 3/777 #9999' });
    expect(amounts.understood.relaxed).toEqual(['amounts']);
    expect(amounts.totals).toEqual((await search({ q: 'norco' })).totals);
  });

  it('is given up if a rationale has all words and no such request has the others', async () => {
    const { understood, results } = await search({ q: 'MRI tendon gain' });
    expect(understood).toMatchObject({ text: 'MRI tendon gain', relaxed: ['meaning'] });
    expect(results.map(({ determination }) => determination.disputedItem)).toEqual([
      'Right shoulder arthroscopy with subacromial decompression and rotator cuff repair',
    ]);
  });

  it('is given up for the name of a treatment that nobody requested, of which the query is the initials', async () => {
    const { understood } = await search({ q: 'CPM' });
    expect(understood).toMatchObject({ text: 'CPM or "continuous passive motion"', relaxed: ['meaning'] });
    expect((await search({ q: 'massage' })).understood).toMatchObject({ text: 'massage', relaxed: ['meaning'] });
  });

  it('is narrowed by filters', async () => {
    const { totals } = await search({ q: 'medication', outcome: 'upheld' });
    const { body } = await getJson(stack.reporterUrl, '/v1/statistics/outcomes?by=year&category=pharmaceuticals');
    expect(totals.total).toBe((body as { totals: { upheld: number } }).totals.upheld);
  });
});

describe('suggestions', () => {
  const suggest = (q: string, limit = '10') =>
    getParsed(stack.reporterUrl, `/v1/suggest?${new URLSearchParams({ q, limit }).toString()}`, suggestionsSchema);

  it('name what determinations have, with their number', async () => {
    const { suggestions } = await suggest('knee');
    const { rows } = await client.query<{ items: number }>(
      `SELECT count(*)::integer AS items FROM determinations WHERE counted AND 'knee' = ANY (body_parts)`,
    );
    expect(suggestions).toContainEqual({
      field: 'bodyPart',
      value: 'knee',
      label: 'Knee',
      determinations: rows[0]?.items,
    });
  });

  it('name a brand with its substance, and each value once', async () => {
    const { suggestions } = await suggest('lidoderm');
    expect(suggestions).toContainEqual(
      expect.objectContaining({ field: 'substance', value: 'lidocaine', label: 'Lidoderm (lidocaine)' }),
    );
    const all = (await suggest('l', '50')).suggestions.map(({ field, value }) => `${field} ${value}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('name a case number that exists', async () => {
    const { rows } = await client.query<{ number: string }>(
      `SELECT case_number AS number FROM letters WHERE case_number IS NOT NULL AND standing = 'counted' LIMIT 1`,
    );
    const number = String(rows[0]?.number);
    expect((await suggest(number.toLowerCase())).suggestions).toMatchObject([{ field: 'caseNumber', value: number }]);
    expect((await suggest('CM99-9999999')).suggestions).toEqual([]);
  });

  it.each(['q=', 'q=%00', 'q=knee&limit=0', 'q=knee&colour=red', ''])('are refused for %j', async (query) => {
    const { status, body } = await getJson(stack.reporterUrl, `/v1/suggest?${query}`);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});

describe('words in the filter', () => {
  it.each(queries)('narrow statistics, lists and exports alike: %s', async (q) => {
    const query = `q=${encodeURIComponent(q)}`;
    const { totals, ranked } = await search({ q });
    const { body } = await getJson(stack.reporterUrl, `/v1/statistics/outcomes?by=category&${query}`);
    expect(body).toMatchObject({ totals });
    const list = await getJson(stack.reporterUrl, `/v1/determinations?limit=200&${query}`);
    expect((list.body as { determinations: unknown[] }).determinations).toHaveLength(totals.total);
    const exported = await fetch(`${stack.reporterUrl}/v1/exports/determinations.ndjson?${query}`);
    expect((await exported.text()).split('\n')).toHaveLength(totals.total + 1);
    expect(ranked.rows).toBe(totals.total);
  });

  it('that cannot be searched for are rejected as well', async () => {
    for (const path of ['statistics/outcomes?by=year&', 'determinations?', 'exports/determinations.csv?']) {
      const { status, body } = await getJson(stack.reporterUrl, `/v1/${path}q=the`);
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    }
  });

  it('finds a document that was just accepted', async () => {
    const path = '/v1/statistics/outcomes?by=category&q=balloonist';
    const total = async () => {
      const { body } = await getJson(stack.reporterUrl, path, { 'cache-control': 'no-cache' });
      return (body as { totals: { total: number } }).totals.total;
    };
    expect(await total()).toBe(0);
    const sample = samples().find(({ name }) => name === '2015-compound-cream.txt');
    const words = new TextDecoder().decode(sample?.bytes).replaceAll('CM15-0900528', 'CM15-0900999');
    const bytes = new TextEncoder().encode(words.replaceAll('plasterer', 'balloonist'));
    await waitForResult(stack.reporterUrl, await accept(stack.ingestUrl, bytes, 'text/plain', 'newcomer.txt'));
    expect(await total()).toBe(4);
    expect(await recount('balloonist')).toHaveLength(4);
  });
});
