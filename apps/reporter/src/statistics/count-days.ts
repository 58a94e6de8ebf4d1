import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { quartiles } from '#domain/statistics/quartiles.js';
import { type LetterDimension } from '../facts/fact-dimensions.js';
import { type DayName, type FactStore, noDay } from '../facts/fact-store.js';
import { type FactsView } from '../facts/facts-view.js';
import { visitLetters } from '../facts/letter-groups.js';
import { type Selection } from '../facts/select.js';
import { type Days, type DaysQuery, type Span } from './days.schema.js';
import { populationOf } from './population.js';
import { labelOf } from './labels.js';
import { orderGroups } from './order-groups.js';

/** Maximum number of groups in one response: each has figures for every pair of dates. */
const maxGroups = 100;

const columns: Readonly<Record<Span['from'], DayName>> = {
  injury: 'injuredByHeader',
  urDenial: 'denied',
  applicationReceived: 'received',
  assigned: 'assigned',
  decision: 'decided',
};

const pairs = [
  ['injury', 'urDenial'],
  ['urDenial', 'applicationReceived'],
  ['applicationReceived', 'assigned'],
  ['assigned', 'decision'],
  ['applicationReceived', 'decision'],
  ['injury', 'decision'],
] as const satisfies readonly (readonly [Span['from'], Span['to']])[];

/** Initial length of the histogram: thirty years; a misread date may need more. */
const usualDays = 11_000;

/** Computes the days between the dates of the header, over the letters of a selection, each once. */
export async function countDays(query: DaysQuery, view: FactsView, selection: Selection): Promise<Days> {
  const { by } = query;
  const groups = by === undefined ? [] : lettersByGroup(view.store, selection.shown, by);
  await yieldToEventLoop();
  const [all = new Int32Array(0)] = lettersOfGroups(view.store, selection.shown, null, 1);
  const shown: Days['groups'] = [];
  for (const { key, letters } of by === undefined ? [] : orderGroups(groups, by, maxGroups)) {
    shown.push({ key, label: by === undefined ? '' : labelOf(by, key), ...(await spansOf(view.store, letters)) });
  }
  return {
    by: by ?? null,
    groups: shown,
    groupsLeftOut: groups.length - shown.length,
    totals: await spansOf(view.store, all),
    population: populationOf(query, view, selection),
    dataVersion: view.dataVersion.version,
  };
}

function lettersByGroup(store: FactStore, rows: Int32Array, by: LetterDimension) {
  const { dictionary } = store.ofLetter[by];
  return lettersOfGroups(store, rows, by, dictionary.size).flatMap((letters, value) =>
    letters.length === 0 ? [] : [{ key: dictionary.wordOf(value), letters, sums: { determinations: letters.length } }],
  );
}

/** Returns the rows of the letters of each group; one pass counts them, a second one writes them. */
function lettersOfGroups(
  store: FactStore,
  rows: Int32Array,
  by: LetterDimension | null,
  groups: number,
): readonly Int32Array[] {
  const sizes = new Int32Array(groups);
  visitLetters(store, rows, by, (group) => (sizes[group] = (sizes[group] ?? 0) + 1));
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  visitLetters(store, rows, by, (group, letter) => {
    const at = sizes[group] ?? 0;
    const list = lists[group];
    if (list !== undefined) list[at] = letter;
    sizes[group] = at + 1;
  });
  return lists;
}

async function spansOf(store: FactStore, letters: Int32Array): Promise<{ letters: number; spans: Span[] }> {
  const spans: Span[] = [];
  for (const [from, to] of pairs) {
    await yieldToEventLoop();
    spans.push(spanOf(store, letters, from, to));
  }
  return { letters: letters.length, spans };
}

function spanOf(store: FactStore, letters: Int32Array, from: Span['from'], to: Span['to']): Span {
  const [begins, ends] = [store.days[columns[from]].values, store.days[columns[to]].values];
  let counts = new Int32Array(usualDays);
  let [dated, outOfOrder, sum] = [0, 0, 0];
  for (const letter of letters) {
    const [begin, end] = [begins[letter] ?? noDay, ends[letter] ?? noDay];
    if (begin === noDay || end === noDay) continue;
    const days = end - begin;
    if (days < 0) {
      outOfOrder += 1;
      continue;
    }
    if (days >= counts.length) counts = grown(counts, days + 1);
    counts[days] = (counts[days] ?? 0) + 1;
    dated += 1;
    sum += days;
  }
  const found = quartiles(counts, dated);
  return {
    from,
    to,
    letters: dated,
    withoutDates: letters.length - dated - outOfOrder,
    outOfOrder,
    days: found === null ? null : { ...found, mean: sum / dated },
    smallSample: dated < smallSampleLimit,
  };
}

function grown(counts: Int32Array<ArrayBuffer>, minLength: number): Int32Array<ArrayBuffer> {
  const room = new Int32Array(Math.max(minLength, counts.length * 2));
  room.set(counts);
  return room;
}
