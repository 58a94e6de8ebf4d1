import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reason } from '#domain/model/reason.js';
import { determinationsSchema } from '../../apps/reporter/src/determinations/determinations.schema.js';
import { letterAnswerSchema } from '../../apps/reporter/src/letters/letter.schema.js';
import { precedentsSchema } from '../../apps/reporter/src/precedents/precedents.schema.js';
import { searchAnswerSchema } from '../../apps/reporter/src/search/search.schema.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { type SampleStack, startSampleStack } from '../support/sample-stack.js';

let stack: SampleStack;
let client: pg.Client;
beforeAll(async () => {
  stack = await startSampleStack();
  ({ client } = stack);
});
afterAll(() => stack.close());

const search = (query: Record<string, string>) =>
  getParsed(stack.reporterUrl, `/v1/search?${new URLSearchParams(query).toString()}`, searchAnswerSchema);

const isPriorTreatment = ({ topic, direction }: Pick<Reason, 'topic' | 'direction'>) =>
  topic === 'prior-treatment' && direction === 'against';
const isPrimaryPriorTreatment = (reason: Reason) => reason.primary && isPriorTreatment(reason);

describe('the excerpt of a determination', () => {
  it('shows the sentences of the reason on which the decision turns', async () => {
    const { body } = await getJson(stack.reporterUrl, '/v1/determinations?limit=200');
    const { determinations } = determinationsSchema.parse(body);
    const withReason = determinations.filter(({ reasons }) => reasons.length > 0);
    expect(withReason.length).toBeGreaterThan(20);
    for (const { letterId, ordinal, reasons, rationaleExcerpt, excerptOf } of withReason) {
      const { letter } = await getParsed(stack.reporterUrl, `/v1/letters/${letterId}`, letterAnswerSchema);
      const primary = reasons.findIndex((reason) => reason.primary);
      const spans = letter.evidence[`/determinations/${ordinal - 1}/reasons/${Math.max(0, primary)}`] ?? [];
      const [first] = [spans].flat();
      const sentence = letter.text.slice(first?.start, first?.end).replaceAll(/\s+/g, ' ').trim();
      expect(excerptOf).toBe('reason');
      expect(sentence.length).toBeGreaterThan(10);
      expect(rationaleExcerpt.slice(0, Math.min(200, sentence.length))).toBe(sentence.slice(0, 200));
    }
  });

  it.each(['/v1/determinations?', '/v1/search?q=pain&'])('shows the reason of the filter in %s', async (path) => {
    const { body } = await getJson(stack.reporterUrl, `${path}limit=50&reason=prior-treatment/against`);
    const listed = path.includes('search')
      ? searchAnswerSchema.parse(body).results.map(({ determination }) => determination)
      : determinationsSchema.parse(body).determinations;
    const notPrimary = listed.filter(({ reasons }) => !reasons.some(isPrimaryPriorTreatment));
    expect(notPrimary.length).toBeGreaterThan(0);
    for (const { letterId, ordinal, reasons, rationaleExcerpt } of notPrimary) {
      const { letter } = await getParsed(stack.reporterUrl, `/v1/letters/${letterId}`, letterAnswerSchema);
      const index = reasons.findIndex(isPriorTreatment);
      const [first] = [letter.evidence[`/determinations/${ordinal - 1}/reasons/${index}`] ?? []].flat();
      const sentence = letter.text.slice(first?.start, first?.end).replaceAll(/\s+/g, ' ').trim();
      expect(rationaleExcerpt.slice(0, Math.min(200, sentence.length))).toBe(sentence.slice(0, 200));
    }
  });

  it('is the beginning of the rationale if no reason was read', async () => {
    const { body } = await getJson(stack.reporterUrl, '/v1/determinations?limit=200&reason=none');
    for (const { letterId, ordinal, rationaleExcerpt, excerptOf } of determinationsSchema.parse(body).determinations) {
      const { letter } = await getParsed(stack.reporterUrl, `/v1/letters/${letterId}`, letterAnswerSchema);
      const rationale = letter.determinations[ordinal - 1]?.rationale.replaceAll(/\s+/g, ' ').trim() ?? '';
      expect(excerptOf).toBe('rationale');
      expect(rationale.slice(0, 100)).toBe(rationaleExcerpt.replace(/…$/, '').slice(0, 100));
    }
  });
});

describe('a diagnosis in the filter', () => {
  const listed = `EXISTS (SELECT FROM unnest(l.diagnoses) AS named
    WHERE to_tsvector('english', translate(named, '/', ' ')) @@ websearch_to_tsquery('english', $1))`;
  const inLists = async (words: string, where = 'true') => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT encode(l.document_id, 'hex') || ' ' || d.ordinal AS name
       FROM determinations d JOIN letters l USING (letter_id) WHERE d.counted AND ${where} AND ${listed}`,
      [words],
    );
    return rows.map(({ name }) => name).toSorted();
  };
  const nameOf = ({ letterId, ordinal }: { letterId: string; ordinal: number }) => `${letterId} ${ordinal}`;

  it.each(['lumbar', 'Radiculopathy', 'rotator cuff tear', '"cuff tear" -lumbar', 'stick'])(
    'selects the letters that list %s',
    async (diagnosis) => {
      const expected = await inLists(diagnosis);
      expect(expected.length > 0).toBe(diagnosis !== 'stick');
      const query = new URLSearchParams({ diagnosis, limit: '200' }).toString();
      const { body } = await getJson(stack.reporterUrl, `/v1/determinations?${query}`);
      const { determinations } = determinationsSchema.parse(body);
      expect(determinations.map(nameOf).toSorted()).toEqual(expected);
    },
  );

  it('narrows searches, by meaning and by words, and precedents', async () => {
    for (const query of [{ q: 'knee or spine or injection', in: 'letter' }, { q: 'medication' }]) {
      const all = await search({ ...query, limit: '50' });
      const some = await search({ ...query, diagnosis: 'lumbar', limit: '50' });
      const expected = new Set(await inLists('lumbar'));
      const kept = all.results.map(({ determination }) => nameOf(determination)).filter((name) => expected.has(name));
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThan(all.results.length);
      expect(some.results.map(({ determination }) => nameOf(determination)).toSorted()).toEqual(kept.toSorted());
      expect(some.totals.total).toBe(kept.length);
    }
    const { body } = await getJson(stack.reporterUrl, '/v1/precedents?q=pain%20medication&diagnosis=lumbar&limit=50');
    const { precedents } = precedentsSchema.parse(body);
    const lumbar = new Set(await inLists('lumbar'));
    expect(precedents.length).toBeGreaterThan(0);
    expect(precedents.filter(({ determination }) => !lumbar.has(nameOf(determination)))).toEqual([]);
  });

  it('is refused without a word that can be searched for', async () => {
    const { status, body } = await getJson(stack.reporterUrl, '/v1/determinations?diagnosis=the');
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect((body as { detail: string }).detail).toMatch(/^diagnosis: /);
  });
});
