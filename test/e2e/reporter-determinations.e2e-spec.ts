import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Determinations,
  determinationsSchema,
  type ListedDetermination,
} from '../../apps/reporter/src/determinations/determinations.schema.js';
import { documentIdOf } from '../support/letter-factory.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { removeLetters, type StoredLetter, storeLetters } from '../support/reporter-fixture.js';
import { startTestReporter, type TestReporter } from '../support/test-reporter.js';

/** Many letters of one date and many without one, so that pages end among equals. */
const letters: readonly StoredLetter[] = [
  ...some(6, 'on one day', { decisionDate: '2016-05-04' }),
  ...some(3, 'earlier', { decisionDate: '2014-01-01' }),
  ...some(4, 'undated', {}),
  ...some(2, 'a copy', { decisionDate: '2016-05-04', standing: 'copy' }),
  ...some(1, 'later', { decisionDate: '2017-02-01' }),
];
const counted = letters.filter((letter) => letter.standing === undefined);

let fixture: TestReporter;

beforeAll(async () => {
  fixture = await startTestReporter(async (client) => {
    await storeLetters(client, letters);
  });
});

afterAll(() => fixture.close());

const page = (query: string): Promise<Determinations> =>
  getParsed(fixture.service.url, `/v1/determinations?${query}`, determinationsSchema);

const nameOf = ({ letterId, ordinal }: Pick<ListedDetermination, 'letterId' | 'ordinal'>) => `${letterId} ${ordinal}`;
const every = counted.flatMap((letter) =>
  letter.items.map((_, index) => nameOf({ letterId: documentIdOf(letter.name), ordinal: index + 1 })),
);

/** The rows of all pages, from a page on. */
async function allPages(query: string, from = ''): Promise<readonly ListedDetermination[]> {
  const rows: ListedDetermination[] = [];
  let cursor: string | null = from;
  while (cursor !== null) {
    const { determinations, next }: Determinations = await page(`${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    rows.push(...determinations);
    cursor = next;
  }
  return rows;
}

describe('pages of determinations', () => {
  it.each([1, 2, 3, 5, 7, 200])('hold every row once, at %d a page', async (limit) => {
    const rows = (await allPages(`limit=${limit}`)).map(nameOf);
    expect(rows).toHaveLength(every.length);
    expect(new Set(rows)).toEqual(new Set(every));
  });

  it('are ordered from the newest decision to the oldest, then those without a date, by ordinal within a letter', async () => {
    const rows = await allPages('limit=4');
    const dates = rows.map((row) => row.decisionDate);
    const known = dates.filter((date) => date !== null);
    expect(known).toEqual(known.toSorted().toReversed());
    expect(dates.indexOf(null)).toBe(known.length);
    for (const letter of counted) {
      const own = rows.filter((row) => row.letterId === documentIdOf(letter.name));
      expect(own.map((row) => row.ordinal)).toEqual(letter.items.map((_, index) => index + 1));
    }
  });

  it.each(['decided', '-received', 'injured'])('are sorted by %s, and state how many rows there are', async (sort) => {
    const rows = await allPages(`limit=3&sort=${sort}`);
    expect(new Set(rows.map(nameOf))).toEqual(new Set(every));
    expect(rows).toHaveLength(every.length);
    expect((await page(`limit=3&sort=${sort}`)).total).toBe(every.length);
    expect((await page('limit=1&outcome=overturned')).total).toBe((await allPages('outcome=overturned')).length);
    if (sort !== 'decided') return;
    const dates = rows.map((row) => row.decisionDate);
    const known = dates.filter((date) => date !== null);
    expect(known).toEqual(known.toSorted());
    expect(dates.slice(0, known.length)).toEqual(known);
  });

  it('neither repeat nor omit rows if letters are added between pages', async () => {
    const first = await page('limit=6');
    await storeLetters(fixture.client, some(2, 'newcomer', { decisionDate: '2016-05-04' }));
    const rest = await allPages('limit=6', first.next ?? '');
    await removeLetters(fixture.client, 'newcomer');
    const seen = [...first.determinations, ...rest].map(nameOf);
    expect(new Set(seen).size).toBe(seen.length);
    expect(every.filter((name) => !seen.includes(name))).toEqual([]);
  });

  it('are linked, with the filter kept', async () => {
    const answer = await getJson(fixture.service.url, '/v1/determinations?limit=2&outcome=upheld');
    const [, link = ''] = /^<(.*)>; rel="next"$/.exec(answer.headers.get('link') ?? '') ?? [];
    expect(link).toContain('outcome=upheld');
    const { next } = determinationsSchema.parse(answer.body);
    expect(await getParsed(fixture.service.url, link, determinationsSchema)).toEqual(
      await page(`limit=2&outcome=upheld&cursor=${next ?? ''}`),
    );
  });

  it('end without a link to another page', async () => {
    const answer = await getJson(fixture.service.url, '/v1/determinations?limit=200');
    expect(answer.headers.get('link')).toBeNull();
    expect(determinationsSchema.parse(answer.body).next).toBeNull();
  });
});

describe('the rows', () => {
  it('contain the values to choose from', async () => {
    const [row] = (await page('year=2017')).determinations;
    expect(row).toEqual({
      letterId: documentIdOf('later 0'),
      ordinal: 1,
      caseNumber: 'CM17-0000000',
      decisionDate: '2017-02-01',
      outcome: 'overturned',
      caseOutcome: 'partly-overturned',
      requestedItem: 'later 0 item 1',
      disputedItem: 'later 0 item 1',
      headingFamily: 'plain',
      category: 'pharmaceuticals',
      subcategory: null,
      drugClass: 'opioids',
      substance: 'tramadol',
      authorities: ['MTUS', 'ODG'],
      specialties: ['Pain Medicine'],
      flags: ['body_part_mismatch'],
      flagDetails: [
        {
          kind: 'body_part_mismatch',
          grade: 'clear',
          concept: 'c',
          explanation: 'A flag.',
          quotes: [{ before: '', words: 'An', after: ' invented letter.', page: null }],
        },
      ],
      reasons: [],
      excerptOf: 'rationale',
      rationaleExcerpt: `${'reason '.repeat(40).trim()}…`,
    });
  });

  it('are the determinations that the figures count', async () => {
    const rows = await allPages('outcome=overturned&limit=3');
    const expected = counted.flatMap((letter) => letter.items).filter((item) => item.outcome === 'overturned');
    expect(rows).toHaveLength(expected.length);
    expect(rows.every((row) => row.outcome === 'overturned')).toBe(true);
  });
});

describe('invalid queries', () => {
  it.each([
    ['limit=0', 'limit'],
    ['sort=outcome', 'sort'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['cursor=WzEsMl0', 'cursor'],
    ['by=year', 'by'],
    ['limit=1&limit=2', 'limit'],
  ])('%s is refused, naming %s', async (query, named) => {
    const { status, body } = await getJson(fixture.service.url, `/v1/determinations?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid_request', detail: expect.stringContaining(named) as string });
  });
});

function some(number: number, name: string, of: Partial<StoredLetter>): readonly StoredLetter[] {
  return Array.from({ length: number }, (_, index) => ({
    name: `${name} ${index}`,
    caseNumber: `CM17-000000${index}`,
    specialties: ['Pain Medicine'],
    ...of,
    items: [
      {
        outcome: 'overturned',
        category: 'pharmaceuticals',
        drugClass: 'opioids',
        substance: 'tramadol',
        authorities: ['ODG', 'MTUS'],
        flags: ['body_part_mismatch'],
        rationale: 'reason '.repeat(100),
      },
      ...Array.from({ length: 1 + (index % 3) }, () => ({ outcome: 'upheld' as const })),
    ],
  }));
}
