import { type z } from 'zod';
import { type Reason, reasonTopics } from '#domain/model/reason.js';
import { type reasonAccuracySchema } from '#domain/statistics/reason-accuracy.js';
import { type ReasonModel } from '../../apps/parser/src/letter/reasons/reason-model.js';
import { readReasons } from '../../apps/parser/src/letter/reasons/read-reasons.js';
import { type LabelledItem, type LabelledItems } from './labelled-items.js';

/** Reasons that were read right, read but not labelled, and labelled but not read. */
interface Counts {
  right: number;
  invented: number;
  missed: number;
}

/** The figures of a comparison, as shares. */
export interface Figures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly primary: number;
}

/** A letter with more items than this is a big one: its items share most of their words. */
export const maxSmall = 3;

export const nameOf = ({ topic, direction }: Pick<Reason, 'topic' | 'direction'>): string => `${topic}/${direction}`;

const share = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 1_000;

const f1Of = ({ right, invented, missed }: Counts): number => (2 * right) / Math.max(1, 2 * right + invented + missed);

const readLetter = ({ items }: LabelledItems, model: ReasonModel): { item: LabelledItem; found: Reason[] }[] =>
  items.map((item) => ({
    item,
    found: [
      ...readReasons(
        item.sentences.map(({ sentence }) => sentence),
        item.context,
        model,
      ).reasons,
    ],
  }));

/** Compares what models read of letters with the labels. */
export class Comparison {
  readonly #byName = new Map<string, Counts>();
  readonly #letters: { readonly counts: Counts; readonly items: number; readonly primary: number }[] = [];

  add(letter: LabelledItems, model: ReasonModel): void {
    const ofLetter: Counts = { right: 0, invented: 0, missed: 0 };
    let right = 0;
    for (const { item, found } of readLetter(letter, model)) {
      const wanted = new Set(item.reasons.map(nameOf));
      const names = new Set(found.map(nameOf));
      for (const name of new Set([...wanted, ...names])) {
        const counts = this.#byName.get(name) ?? { right: 0, invented: 0, missed: 0 };
        const kind = !wanted.has(name) ? 'invented' : names.has(name) ? 'right' : 'missed';
        counts[kind] += 1;
        ofLetter[kind] += 1;
        this.#byName.set(name, counts);
      }
      const primary = found.find((reason) => reason.primary);
      right += Number((primary === undefined ? null : nameOf(primary)) === item.primary);
    }
    this.#letters.push({ counts: ofLetter, items: letter.items.length, primary: right });
  }

  /** Over the items of all letters, or of those with at most so many items. */
  figures(maxItems = Infinity): Figures {
    const total = { right: 0, invented: 0, missed: 0 };
    let [items, primary] = [0, 0];
    for (const letter of this.#letters.filter((each) => each.items <= maxItems)) {
      total.right += letter.counts.right;
      total.invented += letter.counts.invented;
      total.missed += letter.counts.missed;
      items += letter.items;
      primary += letter.primary;
    }
    return {
      f1: share(2 * total.right, 2 * total.right + total.invented + total.missed),
      precision: share(total.right, total.right + total.invented),
      recall: share(total.right, total.right + total.missed),
      primary: share(primary, items),
    };
  }

  /** The mean over letters of the F1 of each. */
  meanF1(): number {
    const each = this.#letters.map(({ counts }) => f1Of(counts));
    return (
      Math.round((1_000 * each.reduce((sum, value) => sum + value, 0)) / Math.max(1, this.#letters.length)) / 1_000
    );
  }

  /** F1 where the items of a letter count together by the root of their number. */
  weightedF1(): number {
    const total = { right: 0, invented: 0, missed: 0 };
    for (const { counts, items } of this.#letters) {
      const weight = 1 / Math.sqrt(Math.max(1, items));
      total.right += weight * counts.right;
      total.invented += weight * counts.invented;
      total.missed += weight * counts.missed;
    }
    return f1Of(total);
  }

  /** By topic, both directions together. */
  accuracy(): Record<string, z.infer<typeof reasonAccuracySchema>> {
    return Object.fromEntries(
      reasonTopics.map((topic) => {
        const total = { right: 0, invented: 0, missed: 0 };
        for (const direction of ['for', 'against'] as const) {
          const counts = this.#byName.get(nameOf({ topic, direction }));
          total.right += counts?.right ?? 0;
          total.invented += counts?.invented ?? 0;
          total.missed += counts?.missed ?? 0;
        }
        const labels = total.right + total.missed;
        const read = total.right + total.invented;
        return [
          topic,
          {
            labels,
            precision: read === 0 ? null : share(total.right, read),
            recall: labels === 0 ? null : share(total.right, labels),
          },
        ];
      }),
    );
  }

  describe(): string {
    return [...this.#byName]
      .toSorted(([, left], [, right]) => right.right + right.missed - left.right - left.missed)
      .map(
        ([name, counts]) =>
          `${name.padEnd(32)} right ${counts.right} invented ${counts.invented} missed ${counts.missed} F1 ${f1Of(counts).toFixed(2)}\n`,
      )
      .join('');
  }
}
