import { z } from 'zod';
import { groupBy } from './group-by.js';
import { type KnownItem, type KnownLetter } from '../letters/test-document.js';

const countsSchema = z.object({
  upheld: z.int(),
  overturned: z.int(),
  total: z.int(),
  letters: z.int(),
});
const outcomesSchema = z.object({
  groups: z.array(countsSchema.extend({ key: z.string().nullable() })),
  totals: countsSchema,
  population: z.object({
    notCounted: z.object({ rejectedDocuments: z.int(), failedDocuments: z.int() }),
  }),
});

type Counts = z.infer<typeof countsSchema>;

/** The values that the figures must be computed from. */
export interface ExpectedFigures {
  /** The counted letters. */
  readonly counted: readonly KnownLetter[];
  readonly rejected: number;
  readonly failed: number;
}

/** The dimensions that are recounted, with the group of an item in each. */
const dimensions: Readonly<Record<string, (item: KnownItem, letter: KnownLetter) => string | null>> = {
  category: ({ category }) => category,
  year: (_, { decisionDate }) => decisionDate?.slice(0, 4) ?? null,
};

/** Returns differences between the figures of the reporter and a recount of the values that the harness wrote. */
export async function auditFigures(reporterUrl: string, expected: ExpectedFigures): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [dimension, keyOf] of Object.entries(dimensions)) {
    const response = await fetch(`${reporterUrl}/v1/statistics/outcomes?by=${dimension}`, {
      headers: { 'cache-control': 'no-cache' },
    });
    if (!response.ok) return [`the reporter answered ${response.status} to a query by ${dimension}`];
    const answer = outcomesSchema.parse(await response.json());
    const { notCounted } = answer.population;
    const found = new Map(answer.groups.map(({ key, ...counts }) => [key, counts]));
    const own = recount(expected.counted, keyOf);
    for (const key of new Set([...found.keys(), ...own.keys()])) {
      findings.push(...compareCounts(`${dimension} ${key ?? 'none'}`, found.get(key), own.get(key)));
    }
    findings.push(...compareCounts('all', answer.totals, recount(expected.counted, () => '').get('')));
    if (notCounted.rejectedDocuments !== expected.rejected)
      findings.push(`figures name ${notCounted.rejectedDocuments} rejected documents, not ${expected.rejected}`);
    if (notCounted.failedDocuments !== expected.failed)
      findings.push(`figures name ${notCounted.failedDocuments} failed documents, not ${expected.failed}`);
  }
  return findings.slice(0, 8);
}

const nothing: Counts = { upheld: 0, overturned: 0, total: 0, letters: 0 };

function compareCounts(what: string, found: Counts = nothing, own: Counts = nothing): readonly string[] {
  const words = ({ upheld, overturned, total, letters }: Counts) =>
    `${upheld} upheld, ${overturned} overturned, ${total} in ${letters} letters`;
  return words(found) === words(own) ? [] : [`figures of ${what}: ${words(found)}; recounted ${words(own)}`];
}

function recount(
  letters: readonly KnownLetter[],
  keyOf: (item: KnownItem, letter: KnownLetter) => string | null,
): ReadonlyMap<string | null, Counts> {
  const groups = new Map<string | null, Counts>();
  for (const letter of letters) {
    for (const [key, items] of groupBy(letter.items, (item) => keyOf(item, letter))) {
      const before = groups.get(key) ?? nothing;
      const overturned = items.filter(({ outcome }) => outcome === 'overturned').length;
      groups.set(key, {
        upheld: before.upheld + items.length - overturned,
        overturned: before.overturned + overturned,
        total: before.total + items.length,
        letters: before.letters + 1,
      });
    }
  }
  return groups;
}
