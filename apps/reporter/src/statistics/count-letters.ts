import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { effectiveSize } from '#domain/statistics/effective-size.js';
import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { wilsonInterval } from '#domain/statistics/wilson-interval.js';
import { type LetterDimension } from '../facts/fact-dimensions.js';
import { type FactStore } from '../facts/fact-store.js';
import { type FactsView } from '../facts/facts-view.js';
import { GroupSums } from '../facts/group-sums.js';
import { visitLetters } from '../facts/letter-groups.js';
import { type Selection } from '../facts/select.js';
import { dimensions } from './dimensions.js';
import { populationOf } from './population.js';
import { labelOf } from './labels.js';
import { type LetterCounts, type LetterFigures, type LettersQuery } from './letters.schema.js';
import { orderGroups } from './order-groups.js';
import { maxGroups } from './outcomes.schema.js';

/** Counts the letters of a selection, their determinations, and how many of these are partial certifications. */
export async function countLetters(query: LettersQuery, view: FactsView, selection: Selection): Promise<LetterCounts> {
  const { dictionary } = view.store.ofLetter[query.by];
  const groups = figuresByGroup(view.store, selection.shown, query.by, dictionary.size).flatMap((figures, value) =>
    figures.letters === 0 ? [] : [{ key: dictionary.wordOf(value), sums: figures }],
  );
  const shown = orderGroups(groups, query.by, maxGroups);
  await yieldToEventLoop();
  const [totals] = figuresByGroup(view.store, selection.shown, null, 1);
  if (totals === undefined) throw new Error('The group of all letters is missing.');
  return {
    by: query.by,
    multiValued: dimensions[query.by].multiValued,
    groups: shown.map(({ key, sums }) => ({ key, label: labelOf(query.by, key), ...sums })),
    groupsLeftOut: groups.length - shown.length,
    totals,
    population: populationOf(query, view, selection),
    dataVersion: view.dataVersion.version,
  };
}

/** @param groups number of groups; figures are returned in the order of their codes */
function figuresByGroup(
  store: FactStore,
  rows: Int32Array,
  by: LetterDimension | null,
  groups: number,
): readonly LetterFigures[] {
  const { codes, fitting } = partialCertifications(store);
  const sums = new GroupSums(groups);
  const sizes = Array.from({ length: groups }, (): number[] => []);
  visitLetters(store, rows, by, (group, _, from, to) => {
    const [size, ofGroup] = [to - from, sizes[group]];
    if (ofGroup !== undefined) ofGroup[size] = (ofGroup[size] ?? 0) + 1;
    let partial = 0;
    for (let at = from; at < to; at += 1) partial += fitting[codes[rows[at] ?? 0] ?? 0] ?? 0;
    sums.addLetter(group, size, partial, 1);
  });
  return sizes.map((ofGroup, group) => letterFigures(sums.sumsOf(group), ofGroup));
}

function partialCertifications(store: FactStore) {
  const { values: codes, dictionary } = store.ofItem.headingFamily;
  return { codes, fitting: dictionary.fitting((family) => family === 'partial-certification') };
}

/**
 * @param sums sums in which `overturned` counts partial certifications
 * @param sizes number of letters by their number of determinations
 */
function letterFigures(sums: LetterSums, sizes: readonly (number | undefined)[]): LetterFigures {
  const { letters, determinations, overturned: partial } = sums;
  const share = determinations === 0 ? null : partial / determinations;
  return {
    letters,
    determinations,
    determinationsPerLetter: letters === 0 ? null : determinations / letters,
    distribution: [...sizes.entries()].flatMap(([size, ofSize]) =>
      ofSize === undefined ? [] : [{ determinations: size, letters: ofSize }],
    ),
    partialCertification: {
      determinations: partial,
      share,
      interval: share === null ? null : wilsonInterval(share, effectiveSize(sums)),
    },
    smallSample: determinations < smallSampleLimit,
  };
}
