import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Precedents, precedentsSchema } from '../../apps/reporter/src/precedents/precedents.schema.js';
import { type SampleStack, startSampleStack } from '../support/sample-stack.js';
import { getJson, getParsed } from '../support/reporter-client.js';

const storedSchema = z.array(
  z.object({ letterId: z.string(), ordinal: z.number(), item: z.string(), summary: z.string(), outcome: z.string() }),
);

let stack: SampleStack;
let stored: z.infer<typeof storedSchema>;
beforeAll(async () => {
  stack = await startSampleStack();
  const { rows } = await stack.client.query(
    `SELECT encode(l.document_id, 'hex') AS "letterId", d.ordinal, d.disputed_item AS item,
       left(coalesce(l.case_summary, ''), 300) AS summary, d.outcome
     FROM determinations d JOIN letters l USING (letter_id) WHERE d.counted ORDER BY 1, 2`,
  );
  stored = storedSchema.parse(rows);
});
afterAll(() => stack.close());

const precedents = (q: string, more: Record<string, string> = {}): Promise<Precedents> =>
  getParsed(stack.reporterUrl, `/v1/precedents?${new URLSearchParams({ q, ...more }).toString()}`, precedentsSchema);

describe('precedents', () => {
  it('of a request and its diagnosis begin with the decision on that request', async () => {
    expect(stored.length).toBeGreaterThan(40);
    for (const { letterId, ordinal, item, summary, outcome } of stored) {
      const [nearest] = (await precedents(`${item}. ${summary}`)).precedents;
      expect(nearest?.determination, item).toMatchObject({ letterId, ordinal, outcome });
    }
  });

  it.each([
    ['acupuncture for a stiff neck', 'Six acupuncture visits for the neck', 'upheld'],
    ['pool exercise for a worker with bad knees after back surgery', '8 SESSIONS OF AQUATIC THERAPY', 'upheld'],
    ['Prilosec for a man who once bled from the stomach and takes naproxen', 'OMEPRAZOLE 20MG #30', 'overturned'],
    ['wheelchair while a broken leg heals', 'Wheelchair with elevating leg rest, 3 month rental', 'overturned'],
  ])('are found by other words for the same: %s', async (request, item, outcome) => {
    const [nearest] = (await precedents(request)).precedents;
    expect(nearest?.determination).toMatchObject({ disputedItem: item, outcome });
  });

  it('state what matched: words and vocabulary', async () => {
    const { request, precedents: found } = await precedents('Prilosec, stomach bleeding, low back');
    expect(request.terms).toContainEqual({ kind: 'drug', role: 'subject', written: 'Prilosec', label: 'omeprazole' });
    expect(found[0]?.matched.treatment).toBe('same');
    expect(found[0]?.matched.words).toEqual(expect.arrayContaining(['bleeding', 'stomach']));
    expect(found[0]?.matched.words).not.toContain('prilosec');
    const marked = found[0]?.reasons.marks.map(({ start, end }) => found[0]?.reasons.text.slice(start, end)) ?? [];
    expect(marked).toEqual(expect.arrayContaining(['bleeding', 'stomach']));
  });

  it('state the outcomes of the similar ones, with the interval and the mark of a small sample', async () => {
    const { similar, precedents: all } = await precedents('physical therapy for the knee', { limit: '50' });
    expect(all).toHaveLength(similar.total);
    const overturned = all.filter(({ determination }) => determination.outcome === 'overturned').length;
    expect(similar).toMatchObject({
      overturned,
      upheld: all.length - overturned,
      smallSample: true,
      bounded: false,
    });
    expect(similar.interval?.low).toBeLessThanOrEqual(similar.overturnRate ?? -1);
    expect(similar.letters).toBe(new Set(all.map(({ determination }) => determination.letterId)).size);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((one, other) => other - one));
  });

  it('match the filters', async () => {
    const { precedents: found } = await precedents('knee', { outcome: 'overturned', category: 'injection' });
    expect(found.length).toBeGreaterThan(0);
    for (const { determination } of found) {
      expect(determination).toMatchObject({ outcome: 'overturned', category: 'injection' });
    }
  });

  it('are the same whatever outcome is asked for: none of another treatment takes the place of one', async () => {
    const all = await precedents('acupuncture for a stiff neck', { limit: '50' });
    for (const outcome of ['upheld', 'overturned'] as const) {
      const some = await precedents('acupuncture for a stiff neck', { limit: '50', outcome });
      expect(some.precedents.map(({ determination }) => determination.disputedItem)).toEqual(
        all.precedents
          .filter(({ determination }) => determination.outcome === outcome)
          .map(({ determination }) => determination.disputedItem),
      );
      expect(some.similar).toMatchObject({
        total: all.similar[outcome],
        overturnRate: null,
        cutoff: all.similar.cutoff,
      });
      expect(some.reasons).toEqual(all.reasons);
    }
    expect(all.precedents.length).toBeGreaterThan(0);
  });

  it('state the rates of the same and of related treatments, which statistics have as well', async () => {
    const { sameTreatment, relatedTreatments } = await precedents('Norco 10/325 for back pain');
    const figuresOf = async (filter: string) => {
      const { body } = await getJson(stack.reporterUrl, `/v1/statistics/outcomes?by=category&${filter}`);
      return (body as { totals: unknown }).totals;
    };
    expect(sameTreatment).toEqual(await figuresOf('substance=hydrocodone/acetaminophen'));
    expect(relatedTreatments).toEqual(await figuresOf('drugClass=opioids'));
    expect(await precedents('a stiff neck')).toMatchObject({ sameTreatment: null, relatedTreatments: null });
  });

  it('of a stored determination leave its letter out', async () => {
    const [first] = stored.filter(({ item }) => /TENS|brace|therapy/i.test(item));
    const like = `${first?.letterId ?? ''}/${first?.ordinal ?? 0}`;
    const found: Precedents = await getParsed(
      stack.reporterUrl,
      `/v1/precedents?like=${like}&limit=50`,
      precedentsSchema,
    );
    expect(found.request.text.startsWith(first?.item ?? '-')).toBe(true);
    expect(found.precedents.length).toBeGreaterThan(0);
    expect(found.precedents.filter(({ determination }) => determination.letterId === first?.letterId)).toEqual([]);
    const unknown = await getJson(stack.reporterUrl, `/v1/precedents?like=${'0'.repeat(64)}/1`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'letter_unknown' } });
  });

  it('are empty if no determination is similar', async () => {
    const { precedents: found, similar } = await precedents('zeppelin moorings');
    expect(found).toEqual([]);
    expect(similar).toMatchObject({ total: 0, overturnRate: null, interval: null });
  });

  it.each([
    'q=',
    '',
    'q=the',
    `q=${'x'.repeat(2_001)}`,
    'q=knee&colour=red',
    'q=knee&limit=51',
    'like=1',
    `q=knee&like=${'0'.repeat(64)}/1`,
  ])('are refused for %s', async (query) => {
    const { status, body } = await getJson(stack.reporterUrl, `/v1/precedents?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid_request' });
  });
});
