import { type Fault } from '../fault.js';

const cases = 12;
const sample = '2016-lidocaine-patch.txt';
/** One of them is the sample's own date. */
const dates = [null, '2017-02-14', '2016-12-20'] as const;

/**
 * Fault 18: the same content under other names, and other content under the same case number, among them corrected
 * letters of a later date, in any order. Each case is counted once, by its latest decision.
 */
export const copies: Fault = {
  name: 'copies',
  title: 'the same content under different names; different content under the same case number',
  letters: 120,
  strike: async ({ sender, maker, random, anyMoment, note }) => {
    const documents = Array.from({ length: cases }, (_, index) =>
      dates.flatMap((date) => [31, 47].map((age) => maker.letterOf(String(8_000_000 + index), sample, age, date))),
    ).flat();
    const renamed = documents.map((document, index) => ({ ...document, name: `again-${index}.txt` }));
    const all = [...documents, ...renamed].map((document) => ({ document, place: random.fraction() }));
    all.sort((one, other) => one.place - other.place);
    for (let from = 0; from < all.length; from += 8) {
      await Promise.all(all.slice(from, from + 8).map(({ document }) => sender.send(document)));
      await anyMoment(0, 200);
    }
    note(`${cases} cases in ${documents.length} versions, each sent twice`);
  },
};
