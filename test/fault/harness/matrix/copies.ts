import { type Fault } from '../fault.js';

const cases = 12;
const sample = '2016-lidocaine-patch.txt';
/** One of them is the sample's own date. */
const dates = [null, '2017-02-14', '2016-12-20'] as const;

/**
 * Fault 18: the same content under other names, and other content under the same case number, among it corrected letters
 * with a later date, in random order. Each case is counted once, with its latest decision.
 */
export const copies: Fault = {
  name: 'copies',
  title: 'the same content under different names; different content under the same case number',
  letters: 120,
  inject: async ({ sender, letterFactory, random, randomPause, note }) => {
    const documents = Array.from({ length: cases }, (_, index) =>
      dates.flatMap((date) =>
        [31, 47].map((age) => letterFactory.letterOf(String(8_000_000 + index), sample, age, date)),
      ),
    ).flat();
    const renamed = documents.map((document, index) => ({ ...document, name: `again-${index}.txt` }));
    const all = [...documents, ...renamed].map((document) => ({ document, order: random.fraction() }));
    all.sort((one, other) => one.order - other.order);
    for (let from = 0; from < all.length; from += 8) {
      await Promise.all(all.slice(from, from + 8).map(({ document }) => sender.send(document)));
      await randomPause(0, 200);
    }
    note(`${cases} cases in ${documents.length} versions, each sent twice`);
  },
};
