import { describe, expect, it } from 'vitest';
import { bodyParts } from './body-parts.js';
import { categories } from './categories.js';
import commonWords from './common-words.json' with { type: 'json' };
import { diagnoses } from './diagnoses.js';
import { drugClasses } from './drug-classes.js';
import { drugs } from './drugs.js';
import { guidelines } from './guidelines.js';
import { specialties } from './specialties.js';
import { states } from './states.js';
import { treatmentTerms } from './treatments.js';
import { findWordEnding, wordEndings } from './word-endings.js';
import { readWords } from './words.js';

/** Normalises a name as the indexes do: two names with the same result are one. */
const folded = (name: string): string =>
  readWords(name)
    .map(({ text }) => text)
    .join(' ');

const isSorted = (keys: readonly string[]): boolean =>
  keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);

const duplicates = (entries: readonly (readonly [string, string])[]): string[] => {
  const seen = new Map<string, string>();
  return entries.flatMap(([name, entry]) => {
    const other = seen.get(folded(name));
    seen.set(folded(name), entry);
    return other === undefined || other === entry ? [] : [`${name}: ${other}, ${entry}`];
  });
};

const repeated = (names: readonly string[]): string[] => {
  const keys = names.map(folded);
  return names.filter((name, index) => keys.indexOf(folded(name)) !== index);
};

const categoryIds = new Set(categories.map(({ id }) => id));
const classIds = new Set(drugClasses.map(({ id }) => id));
const bodyPartIds = new Set(bodyParts.map(({ id }) => id));

describe('order', () => {
  it.each([
    ['body parts', bodyParts.map(({ id }) => id)],
    ['categories', categories.map(({ id }) => id)],
    ['common words', commonWords],
    ['diagnoses', diagnoses.map(({ id }) => id)],
    ['drug classes', drugClasses.map(({ id }) => id)],
    ['drugs', drugs.map(({ substance }) => substance)],
    ['guidelines', guidelines.map(({ id }) => id)],
    ['specialties', specialties.map(({ id }) => id)],
    ['states', states.map(({ code }) => code)],
    ['treatments', treatmentTerms.map(({ term }) => term)],
    ['word endings', wordEndings.map(({ ending }) => ending)],
  ])('%s are sorted', (_name, keys) => {
    expect(isSorted(keys)).toBe(true);
  });

  it.each([
    ['subcategories', categories.map(({ subcategories }) => subcategories.map(({ id }) => id))],
    ['aliases of treatments', treatmentTerms.map(({ aliases }) => aliases.map((alias) => alias.toLowerCase()))],
    ['generic names', drugs.map(({ generic }) => generic.map((name) => name.toLowerCase()))],
    ['brands', drugs.map(({ brands }) => brands.map((name) => name.toLowerCase()))],
    ['misspellings', drugs.map(({ misspellings }) => misspellings.map((name) => name.toLowerCase()))],
  ])('%s are sorted', (_name, lists) => {
    expect(lists.filter((list) => !isSorted(list))).toEqual([]);
  });
});

describe('names', () => {
  it('no drug name belongs to two entries', () => {
    const entries = drugs.flatMap(({ substance, drugClass, topical, generic, brands, misspellings }) =>
      [...generic, ...brands, ...misspellings].map(
        (name) => [name, `${substance} ${drugClass ?? ''} ${topical ?? ''}`] as const,
      ),
    );
    expect(duplicates(entries)).toEqual([]);
  });

  it('no treatment, body part, diagnosis, class, specialty or state name belongs to two entries', () => {
    const lists = [
      treatmentTerms.flatMap(({ term, aliases }) => [term, ...aliases].map((name) => [name, term] as const)),
      bodyParts.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const)),
      diagnoses.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const)),
      drugClasses.flatMap(({ id, label, names }) => [label, ...names].map((each) => [each, id] as const)),
      guidelines.flatMap(({ id, title, aliases }) => [title, ...aliases].map((each) => [each, id] as const)),
      specialties.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const)),
      states.flatMap(({ code, name, aliases }) => [name, ...aliases].map((each) => [each, code] as const)),
    ];
    expect(lists.flatMap(duplicates)).toEqual([]);
  });

  it('no name is repeated within an entry', () => {
    const lists = [
      ...drugs.map(({ generic, brands, misspellings }) => [...generic, ...brands, ...misspellings]),
      ...treatmentTerms.map(({ term, aliases }) => [term, ...aliases]),
      ...bodyParts.map(({ name, aliases }) => [name, ...aliases]),
      ...diagnoses.map(({ name, aliases }) => [name, ...aliases]),
    ];
    expect(lists.flatMap(repeated)).toEqual([]);
  });

  it('at least 600 drug names are known', () => {
    const names = new Set(
      drugs.flatMap(({ generic, brands, misspellings }) => [...generic, ...brands, ...misspellings]),
    );
    expect(names.size).toBeGreaterThanOrEqual(600);
  });

  it('no treatment, drug or body part is a common word', () => {
    const common = new Set(commonWords);
    const names = [
      ...drugs.flatMap(({ substance, generic, brands }) => [substance, ...generic, ...brands]),
      ...treatmentTerms
        .filter(({ precedence }) => precedence !== 'supporting')
        .flatMap(({ term, aliases }) => [term, ...aliases]),
    ];
    expect(names.filter((name) => common.has(folded(name)))).toEqual([]);
  });
});

describe('references', () => {
  it('every example of a word ending has that ending', () => {
    const wrong = wordEndings.flatMap((each) => each.examples.filter((example) => findWordEnding(example) !== each));
    expect(wrong).toEqual([]);
    expect(wordEndings.filter(({ category }) => !categoryIds.has(category))).toEqual([]);
  });

  it('every treatment has an existing category and a subcategory of it', () => {
    const subcategories = new Map(categories.map(({ id, subcategories: own }) => [id, own.map((each) => each.id)]));
    const wrong = treatmentTerms.filter(
      ({ category, subcategory }) =>
        !categoryIds.has(category) || (subcategory !== null && !subcategories.get(category)?.includes(subcategory)),
    );
    expect(wrong).toEqual([]);
  });

  it('every category and subcategory except surgical consults has a treatment or a drug', () => {
    const used = new Set(
      treatmentTerms.flatMap(({ category, subcategory }) => [category, `${category}/${subcategory ?? ''}`]),
    );
    const all = categories.flatMap(({ id, subcategories }) => [id, ...subcategories.map((each) => `${id}/${each.id}`)]);
    expect(all.filter((id) => !used.has(id))).toEqual(['surgery/surgical-consult']);
  });

  it('every drug has an existing class, and every class has a drug', () => {
    const used = new Set(drugs.map(({ drugClass }) => drugClass));
    expect([...used].filter((id) => id !== null && !classIds.has(id))).toEqual([]);
    expect([...classIds].filter((id) => !used.has(id))).toEqual([]);
  });

  it('guidelines refer to existing body parts, and body parts to regions of guidelines', () => {
    const regions = new Set(guidelines.flatMap(({ region }) => (region === null ? [] : [region])));
    expect(guidelines.flatMap(({ bodyParts: parts }) => parts.filter((id) => !bodyPartIds.has(id)))).toEqual([]);
    const withoutChapter = new Set(['head', 'hip']);
    const unknown = bodyParts.flatMap((part) =>
      part.regions.filter((id) => !regions.has(id) && !withoutChapter.has(id)),
    );
    expect(unknown).toEqual([]);
  });
});
