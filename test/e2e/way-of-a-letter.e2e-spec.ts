import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accept, waitForResult, post } from '../support/documents.js';
import { startTestServiceStack, type TestServiceStack } from '../support/service-stack.js';
import { samples } from '../support/samples.js';

const outcomesSchema = z.object({
  groups: z.array(
    z.object({ key: z.string().nullable(), upheld: z.number(), overturned: z.number(), total: z.number() }),
  ),
  totals: z.object({ upheld: z.number(), overturned: z.number(), total: z.number(), letters: z.number() }),
});

let stack: TestServiceStack;
beforeAll(async () => {
  stack = await startTestServiceStack();
});
afterAll(async () => {
  await stack.close();
});

async function outcomes() {
  const response = await fetch(`${stack.reporterUrl}/v1/statistics/outcomes?by=category`, {
    headers: { 'cache-control': 'no-cache' },
  });
  return outcomesSchema.parse(await response.json());
}

/** What the samples' expectations, counted here by hand, say that the figures must be. */
function expectedFigures() {
  const items = samples().flatMap((sample) => sample.expected.determinations);
  const count = (list: typeof items, outcome: string) => list.filter((item) => item.outcome === outcome).length;
  const categories = [...new Set(items.map((item) => item.category))];
  return {
    totals: {
      upheld: count(items, 'upheld'),
      overturned: count(items, 'overturned'),
      total: items.length,
      letters: samples().length,
    },
    groups: new Map(
      categories.map((category) => {
        const own = items.filter((item) => item.category === category);
        return [category, { upheld: count(own, 'upheld'), overturned: count(own, 'overturned'), total: own.length }];
      }),
    ),
  };
}

async function figuresAreThoseOfTheSamples(): Promise<void> {
  const expected = expectedFigures();
  const answer = await outcomes();
  expect(answer.totals).toMatchObject(expected.totals);
  const groups = new Map(
    answer.groups
      .filter((group) => group.total > 0)
      .map(({ key, upheld, overturned, total }) => [key, { upheld, overturned, total }]),
  );
  expect(groups).toEqual(expected.groups);
}

describe('the stages of a letter', () => {
  it('shows the figures that a person counts in the sample letters', async () => {
    const ids = await Promise.all(
      samples().map((sample) => accept(stack.ingestUrl, sample.bytes, sample.mediaType, sample.name)),
    );
    const ends = await Promise.all(ids.map((id) => waitForResult(stack.reporterUrl, id)));
    expect(ends).toEqual(ids.map(() => ({ state: 'parsed', code: null })));
    await figuresAreThoseOfTheSamples();
  });

  it('counts nothing twice if the same letters are sent again under other names', async () => {
    for (const sample of samples()) {
      const { status, body } = await post(stack.ingestUrl, sample.bytes, sample.mediaType, `again-${sample.name}`);
      expect({ status, body }).toMatchObject({ status: 200, body: { status: 'known' } });
    }
    await figuresAreThoseOfTheSamples();
  });

  it('counts a letter once if it is sent again as other bytes', async () => {
    const texts = samples().filter((sample) => sample.mediaType === 'text/plain');
    const ids = await Promise.all(
      texts.map((sample) => {
        const bytes = new Uint8Array([...sample.bytes, 10, 10]);
        return accept(stack.ingestUrl, bytes, sample.mediaType, `copy-${sample.name}`);
      }),
    );
    const ends = await Promise.all(ids.map((id) => waitForResult(stack.reporterUrl, id)));
    expect(ends.every((end) => end.state === 'parsed')).toBe(true);
    await figuresAreThoseOfTheSamples();
  });

  it('shows every value of a letter with the words that it was read from', async () => {
    const sample = samples().find((one) => one.expected.header.caseNumber !== null);
    if (sample === undefined) throw new Error('No sample has a case number.');
    const id = await accept(stack.ingestUrl, sample.bytes, sample.mediaType);
    const response = await fetch(`${stack.reporterUrl}/v1/letters/${id}`);
    const { letter } = z
      .object({
        letter: z.object({
          text: z.string(),
          evidence: z.record(z.string(), z.unknown()),
          header: z.object({ caseNumber: z.string() }),
        }),
      })
      .parse(await response.json());
    const span = z.object({ start: z.number(), end: z.number() }).parse(letter.evidence['/header/caseNumber']);
    expect(letter.text.slice(span.start, span.end)).toBe(letter.header.caseNumber);
  });
});

describe('documents that are no letters', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
  const word = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 500 }, () => 0),
  ]);
  const checkBoxes = text(
    'STATE OF OREGON\nWORKERS COMPENSATION MEDICAL REVIEW\n\nRequest: MRI of the knee\n\n[X] Upheld   [ ] Overturned\n' +
      'Reviewer comments: The request was reviewed on the papers alone.\n',
  );

  it.each([
    ['an empty file', new Uint8Array(), 'text/plain', 400, 'empty_document'],
    ['a JPEG', jpeg, 'image/jpeg', 415, 'unsupported_media_type'],
    ['a JPEG that says it is a PDF', jpeg, 'application/pdf', 415, 'unsupported_media_type'],
    ['a Word document', word, 'application/msword', 415, 'unsupported_media_type'],
    ['a 60 MB file', new Uint8Array(60_000_000).fill(65), 'text/plain', 413, 'document_too_large'],
  ])('%s gets a clear problem at the door', async (_, bytes, mediaType, status, code) => {
    const answer = await post(stack.ingestUrl, bytes, mediaType);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.contentType).toContain('application/problem+json');
  });

  it.each([
    ["a decision of another state's review with check boxes", checkBoxes, 'text/plain', 'not_an_imr_letter'],
    [
      'an ordinary text',
      text('Dear neighbour, the fence will be painted on Monday.'),
      'text/plain',
      'not_an_imr_letter',
    ],
    ['a PDF that is cut off', text('%PDF-1.7\n1 0 obj\n<< /Type'), 'application/pdf', 'pdf_unreadable'],
  ])('%s ends as rejected with its reason', async (_, bytes, mediaType, code) => {
    const id = await accept(stack.ingestUrl, bytes, mediaType);
    expect(await waitForResult(stack.reporterUrl, id)).toEqual({ state: 'rejected', code });
  });

  it('changes neither the services nor the figures', async () => {
    for (const service of stack.services) {
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    }
    await figuresAreThoseOfTheSamples();
  });
});
