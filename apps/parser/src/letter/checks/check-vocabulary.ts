import { type Notice } from '#domain/model/flag.js';
import { type Treatment } from '#domain/model/treatment.js';
import { type NamedItem, unknownWords, writtenWords } from '../treatment/named-treatments.js';

/**
 * What the vocabulary could not make out of an item: `unresolved` words, and words that were taken for others
 * (`misspelt`). `pointer` is the item's, as `/determinations/0/disputedItem`.
 */
export function checkVocabulary(
  item: NamedItem,
  treatment: Pick<Treatment, 'category' | 'substance' | 'drugClass' | 'resolutions'>,
  pointer: string,
): Notice[] {
  return [...unresolved(item, treatment, pointer), ...misspelt(item, treatment, pointer)];
}

/** The words that no list knows; the whole item where its category, or a medicine's name, is missing. */
function unresolved(
  item: NamedItem,
  { category, substance, drugClass }: Pick<Treatment, 'category' | 'substance' | 'drugClass'>,
  pointer: string,
): Notice[] {
  const words = unknownWords(item);
  const named = words.map((word) => `“${word}”`).join(', ');
  if (category === null) {
    return [{ kind: 'unresolved', pointer, detail: `No category is known for the item${named && `: ${named}`}.` }];
  }
  const nameless = category === 'pharmaceuticals' && substance === null && (drugClass === null || words.length > 0);
  if (nameless) {
    return [{ kind: 'unresolved', pointer, detail: `No drug is known by the item's words${named && `: ${named}`}.` }];
  }
  return words.length > 0 ? [{ kind: 'unresolved', pointer, detail: `No entry is known for ${named}.` }] : [];
}

function misspelt(item: NamedItem, { resolutions }: Pick<Treatment, 'resolutions'>, pointer: string): Notice[] {
  const fuzzy = resolutions
    .filter(({ method, field }) => method === 'fuzzy' && field !== 'drugClass')
    .map(({ written, resolved }) => [written, resolved] as const);
  const known = item.drugs
    .filter(({ value }) => value.name === 'misspelling')
    .map((match) => [writtenWords(item, match), match.value.drug.substance] as const);
  const details = new Set([...fuzzy, ...known].map(([written, read]) => `“${written}” is read as ${read}.`));
  return [...details].map((detail) => ({ kind: 'misspelt', pointer, detail }));
}
