import { type Fragment } from './citation-draft.js';

/** One `Decision based on …` of a statement: what follows the announcement, up to the next one. */
export interface StatementPart extends Fragment {
  readonly kind: 'mtus' | 'non-mtus';
}

const announcement =
  /\b(?:decision\s{1,3})?based\s{1,3}on\s{1,3}(?:the\s{1,3})?(?:(MTUS)\b|(Non-?\s?MTUS)\b(?:\s{1,3}citations?\b)?)\s{0,2}:?/gi;

/** Splits a statement of 2014 or later into its parts; sentences that name no source give none. */
export const splitStatement = (statement: string): StatementPart[] => {
  const found = [...statement.matchAll(announcement)];
  return found.map((match, index): StatementPart => {
    const start = match.index + match[0].length;
    const text = statement.slice(start, found[index + 1]?.index ?? statement.length);
    return { kind: match[1] === undefined ? 'non-mtus' : 'mtus', text, start };
  });
};

/** Cuts a part at borders: places in it where one source ends (`at`) and the next begins (`next`), in order. */
export const cutAt = (part: Fragment, borders: readonly { readonly at: number; readonly next: number }[]): Fragment[] => {
  const fragments: Fragment[] = [];
  let from = 0;
  for (const { at, next } of borders) {
    fragments.push({ text: part.text.slice(from, at), start: part.start + from });
    from = next;
  }
  fragments.push({ text: part.text.slice(from), start: part.start + from });
  return fragments.filter(({ text }) => /[\p{L}\d]/u.test(text));
};
