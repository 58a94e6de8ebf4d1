import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { distributions } from './data.js';
import { generateLetter, generateLetters, type GeneratedLetter, type LetterKind } from './generate-letters.js';
import { type ItemTruth } from './truth.js';

const make = async (from: number, count: number, kind: LetterKind = 'text', seed = 1): Promise<GeneratedLetter[]> => {
  const letters: GeneratedLetter[] = [];
  for await (const letter of generateLetters({ seed, from, count, kind })) letters.push(letter);
  return letters;
};

const many = await make(0, 4_000);
const truths = many.map(({ truth }) => truth);
const items = truths.flatMap((truth) => truth.items);
const share = <Value>(values: readonly Value[], is: (value: Value) => boolean): number =>
  values.filter(is).length / values.length;
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('generateLetters', () => {
  it('gives the same letter for the same seed and number, wherever the range begins', async () => {
    const [alone] = await make(137, 1);
    expect(alone).toEqual(many[137]);
    expect((await make(137, 1, 'text', 2))[0]?.truth.sha256).not.toBe(alone?.truth.sha256);
  });

  it('gives the same bytes for the same PDF', async () => {
    const [first, second] = [await generateLetter(1, 3, 'pdf'), await generateLetter(1, 3, 'pdf')];
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.truth.sha256).toBe(second.truth.sha256);
  });

  it('makes one PDF of five letters when mixed', async () => {
    expect((await make(0, 10, 'mixed')).map(({ truth }) => truth.kind).filter((kind) => kind === 'pdf')).toHaveLength(
      2,
    );
  });

  it('never repeats bytes, and repeats text only in copies', () => {
    expect(new Set(truths.map(({ sha256 }) => sha256)).size).toBe(many.length);
    const originals = truths.filter(({ copyOf }) => copyOf === null);
    const texts = originals.map((truth) => words(truth.caseSummary + truth.items.map((one) => one.rationale).join('')));
    expect(new Set(texts).size).toBe(originals.length);
    const numbers = originals.flatMap(({ header }) => header.caseNumber ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('states name, size and hash of the bytes', () => {
    for (const { name, bytes, truth } of many.slice(0, 200)) {
      expect(truth.document).toBe(name);
      expect(truth.bytes).toBe(bytes.length);
      expect(truth.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('copies letters that are none themselves, under their case number and another decision date', () => {
    const copies = truths.filter(({ copyOf }) => copyOf !== null);
    expect(copies.length / truths.length).toBeCloseTo(distributions.faults.copy, 1);
    for (const copy of copies) {
      const original = truths[copy.copyOf ?? -1];
      expect(original?.copyOf).toBeNull();
      expect(copy.header.caseNumber).toBe(original?.header.caseNumber);
      expect(copy.header.decisionDate).not.toBe(original?.header.decisionDate);
    }
    expect(copies.some((copy) => copy.items[0]?.outcome !== truths[copy.copyOf ?? -1]?.items[0]?.outcome)).toBe(true);
  });

  it('orders the dates of each header as the law does', () => {
    for (const { header } of truths) {
      const { dateOfInjury, urDenialDate, applicationReceived, dateAssigned, decisionDate } = header;
      const dates = [dateOfInjury, urDenialDate, applicationReceived, dateAssigned, decisionDate].filter(
        (date) => date !== null,
      );
      expect(dates).toEqual([...dates].sort());
    }
  });
});

describe('the truth', () => {
  it('matches the text exactly', () => {
    const plain = many.filter(({ truth }) => !truth.faults.includes('windows-1252') && truth.copyOf === null);
    for (const { bytes, truth } of plain.slice(0, 600)) {
      // A page's foot or a link repeated at its end may part a sentence.
      if (/Final Determination Letter for IMR|www\./.test(bytes.toString())) continue;
      const text = words(bytes.toString('utf8'));
      expect(text).toContain(words(truth.caseSummary));
      for (const item of truth.items) expect(text).toContain(words(sentencesOf(truth.layout, item)));
    }
  });

  it('says of each item what its heading and its verdict say', () => {
    for (const item of items) {
      const conflicts = item.flags.includes('outcome_conflicts_with_rationale');
      expect((item.conclusion === 'medically_necessary') === (item.outcome === 'overturned')).toBe(!conflicts);
      expect(item.family === 'partial-certification').toBe(item.original !== null);
      expect(item.drugClass === null || item.category === 'pharmaceuticals').toBe(true);
    }
  });
});

function sentencesOf(layout: string, item: ItemTruth): string {
  const outcome = item.outcome === 'upheld' ? 'Upheld' : 'Overturned';
  const administrator = item.claimsAdministrator?.text ?? '';
  if (!layout.startsWith('det') && !layout.startsWith('doc')) return item.rationale;
  return `${item.heading}: ${outcome} Claims Administrator guideline: ${administrator} MAXIMUS guideline: ${item.reviewer.text} Decision rationale: ${item.rationale}`;
}

describe('the distributions', () => {
  it('are those of the data', () => {
    expect(items.length / truths.length).toBeGreaterThan(1.7);
    expect(items.length / truths.length).toBeLessThan(2.1);
    expect(Math.max(...truths.map((truth) => truth.items.length))).toBeLessThanOrEqual(21);
    const bytes = truths.reduce((sum, truth) => sum + truth.bytes, 0) / truths.length;
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(7_000);
    expect(share(items, ({ outcome }) => outcome === 'upheld')).toBeCloseTo(0.9, 1);
    expect(share(items, ({ category }) => category === 'pharmaceuticals')).toBeCloseTo(0.327, 1);
    expect(share(items, ({ family }) => family === 'partial-certification')).toBeCloseTo(0.1, 1);
    expect(share(truths, ({ year }) => year === 2018)).toBeCloseTo(0.11, 1);
  });

  it('overturn evaluations most often and acupuncture least often', () => {
    const rate = (is: (item: ItemTruth) => boolean): number =>
      share(items.filter(is), ({ outcome }) => outcome === 'overturned');
    const all = rate(() => true);
    expect(rate(({ category }) => category === 'evaluation-and-management')).toBeGreaterThan(all);
    expect(rate(({ subcategory }) => subcategory === 'acupuncture')).toBeLessThan(all);
  });

  it.each([
    ['layout', new Set(truths.map(({ layout }) => layout)), 6],
    ['heading family', new Set(items.map(({ family }) => family)), 6],
    [
      'statement form',
      new Set(
        items
          .map(({ reviewer }) => reviewer.form)
          .concat(items.flatMap(({ claimsAdministrator }) => claimsAdministrator?.form ?? [])),
      ),
      6,
    ],
    ['fault', new Set(truths.flatMap(({ faults }) => faults)), 12],
    ['flag', new Set(items.flatMap(({ flags }) => flags)), 3],
    ['category', new Set(items.map(({ category }) => category)), 12],
  ])('meet every %s', (_, found, expected) => {
    expect(found.size).toBe(expected);
  });
});
