import { type StoredItem, type StoredLetter, type StoredResult } from './reporter-fixture.js';
import { countedItems } from './reporter-recount.js';

/** The reasons of an item; letters with different numbers have different ones, so that rankings have an order. */
function reasonsOf(outcome: StoredItem['outcome'], index: number): NonNullable<StoredItem['reasons']> {
  const direction = outcome === 'overturned' ? 'for' : 'against';
  return [
    { topic: 'benefit', direction },
    ...(index % 2 === 0 ? [{ topic: 'prior-treatment', direction } as const] : []),
    ...(index % 4 === 0 ? [{ topic: 'scope', direction } as const] : []),
  ];
}

/** 40 letters of two decided years and none, with categories of different size, and a copy that no figure holds. */
const ofTwoYears: readonly StoredLetter[] = [
  ...Array.from({ length: 40 }, (_, index): StoredLetter => {
    const decisionDate = ['2014-03-05', '2016-05-06', '2016-11-30', undefined][index % 4];
    const categories = [['injection', 'injection'], ['surgery'], ['injection', 'pharmaceuticals']][index % 3] ?? [];
    return {
      name: `letter ${index}`,
      ...(decisionDate === undefined ? {} : { decisionDate }),
      items: categories.map((category, item) => ({
        outcome: (index * 7 + item) % 5 === 0 ? 'overturned' : 'upheld',
        ...(category === 'pharmaceuticals' && index % 2 === 0 ? {} : { category }),
        reasons: reasonsOf((index * 7 + item) % 5 === 0 ? 'overturned' : 'upheld', index),
        ...(index % 6 === 1 ? { flags: ['rationale_contradicts_dates'] } : {}),
      })),
    };
  }),
  {
    name: 'a copy',
    copyKey: 'letter 0',
    standing: 'copy',
    items: [{ outcome: 'overturned', category: 'injection' }],
  },
];

/** 260 letters over the months of a year, more than one page of a list holds. */
const ofOneYear: readonly StoredLetter[] = Array.from({ length: 260 }, (_, index) => ({
  name: `another letter ${index}`,
  caseNumber: `CM16-${String(index).padStart(7, '0')}`,
  ...(index % 10 === 0 ? {} : { decisionDate: `2016-${String((index % 12) + 1).padStart(2, '0')}-15` }),
  items: [
    {
      outcome: index % 5 === 0 ? 'overturned' : 'upheld',
      ...(index % 4 === 0 ? {} : { category: index % 4 === 1 ? 'surgery' : 'injection' }),
      authorities: [index % 3 === 0 ? 'ODG' : 'MTUS'],
    },
  ],
}));

/** The letters that the overview and the explore page are tested over. */
export const storedLetters: readonly StoredLetter[] = [...ofTwoYears, ...ofOneYear];

/** What figures hold of them. */
export const storedItems = countedItems(storedLetters);

/** Documents that ended without a letter. */
export const storedResults: readonly StoredResult[] = [
  { name: 'a photograph', state: 'rejected', reason: 'unsupported_media_type' },
  { name: 'a page of soot', state: 'failed', reason: 'raw_store_unreachable' },
];
