import { z } from 'zod';
import { groupBy } from './group-by.js';
import { type KnownItem, type KnownLetter } from '../letters/made-document.js';

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

/** What the harness knows that the figures must be made of. */
export interface KnownWorld {
  /** The letters that are counted. */
  readonly counted: readonly KnownLetter[];
  readonly rejected: number;
  readonly failed: number;
}

/** The dimensions that are recounted, and what an item falls under in each. */
const dimensions: Readonly<Record<string, (item: KnownItem, letter: KnownLetter) => string | null>> = {
  category: ({ category }) => category,
  year: (_, { decisionDate }) => decisionDate?.slice(0, 4) ?? null,
};

/** What is wrong with the reporter's figures, held against a recount of what was written into the letters. */
export async function auditFigures(reporterUrl: string, world: KnownWorld): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [dimension, keyOf] of Object.entries(dimensions)) {
    const response = await fetch(`${reporterUrl}/v1/statistics/outcomes?by=${dimension}`, {
      headers: { 'cache-control': 'no-cache' },
    });
    if (!response.ok) return [`the reporter answered ${response.status} to a question by ${dimension}`];
    const answer = outcomesSchema.parse(await response.json());
    const { notCounted } = answer.population;
    const found = new Map(answer.groups.map(({ key, ...counts }) => [key, counts]));
    const own = recount(world.counted, keyOf);
    for (const key of new Set([...found.keys(), ...own.keys()])) {
      faults.push(...differing(`${dimension} ${key ?? 'none'}`, found.get(key), own.get(key)));
    }
    faults.push(...differing('all', answer.totals, recount(world.counted, () => '').get('')));
    if (notCounted.rejectedDocuments !== world.rejected)
      faults.push(`figures name ${notCounted.rejectedDocuments} rejected documents, not ${world.rejected}`);
    if (notCounted.failedDocuments !== world.failed)
      faults.push(`figures name ${notCounted.failedDocuments} failed documents, not ${world.failed}`);
  }
  return faults.slice(0, 8);
}

const nothing: Counts = { upheld: 0, overturned: 0, total: 0, letters: 0 };

function differing(what: string, found: Counts = nothing, own: Counts = nothing): readonly string[] {
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
