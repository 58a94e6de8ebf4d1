import { type Fragment } from './citation-draft.js';

/** The words after one `Decision based on …`, up to the next one. */
export interface StatementPart extends Fragment {
  readonly kind: 'mtus' | 'non-mtus';
}

const announcement =
  /\b(?:decision\s{1,3})?based\s{1,3}on\s{1,3}(?:the\s{1,3})?(?:(MTUS)\b|(Non-?\s?MTUS)\b(?:\s{1,3}citations?\b)?)/gi;

/** Joins a source outside of MTUS to the previous ones. */
const joined = /\band\s{1,3}(?:up)?(?:on\s{1,3})?the\s{1,3}Non-?\s?MTUS\b(?:\s{1,3}citations?\b)?\s{0,2}:?/gi;

/** The phrasing in letters of 2013: `The Expert Reviewer based his/her decision on the …, which is part of the MTUS.` */
const announcementInProse =
  /\b(?:based\s{1,3}(?:its|their|his\/her|his|her)\s{1,3}decision\s{1,3}(?:up)?on|relied\s{1,3}(?:up)?on)\s{1,3}(?:the\s{1,3})?(MTUS\b)?(?!recommendation)/gi;
const proseTail = /,?\s+(?:which|and)\s+(?:is|are)\s+(not\s+)?(?:a\s+)?part\s+of\s+the\s+MTUS\b/i;

const proseJoint = /^[,;]?\s+and\s+(?:(?:up)?on\s+)?(?:the\s+)?/i;

/** A comment on the sources after them (`These guidelines …`); `3. Opioids …` is a topic. */
const comment = /\.\s+(?=(?:the|these|this|it|he|she|in|as|per|according|while)\s)/i;

const withoutComment = (part: StatementPart): StatementPart => {
  const end = comment.exec(part.text)?.index ?? part.text.length;
  return { ...part, text: part.text.slice(0, end) };
};

const splitAt = (statement: string, found: readonly RegExpExecArray[]): StatementPart[] =>
  found.map((match, index) => {
    const start = match.index + match[0].length;
    const text = statement.slice(start, found[index + 1]?.index ?? statement.length);
    return withoutComment({ kind: match[1] === undefined ? 'non-mtus' : 'mtus', text, start });
  });

/** Splits at the clauses that classify a source: `…, which is part of the MTUS, and the …, which is not part of the MTUS`. */
const splitAtTails = (part: StatementPart): StatementPart[] => {
  const parts: StatementPart[] = [];
  let { text, start } = part;
  for (let tail = proseTail.exec(text); tail !== null; tail = proseTail.exec(text)) {
    parts.push({ kind: tail[1] === undefined ? 'mtus' : 'non-mtus', text: text.slice(0, tail.index), start });
    const next = tail.index + tail[0].length;
    const lead = proseJoint.exec(text.slice(next));
    if (lead === null) return parts;
    start += next + lead[0].length;
    text = text.slice(next + lead[0].length);
  }
  return [...parts, { ...part, text, start }];
};

/** Splits a statement into the parts that name sources; other sentences are ignored. */
export const splitStatement = (statement: string): StatementPart[] => {
  const announced = [...statement.matchAll(announcement)];
  const found = announced.length > 0 ? announced : [...statement.matchAll(announcementInProse)];
  const others = [...statement.matchAll(joined)].filter((match) => match.index > (found[0]?.index ?? Infinity));
  const parts = splitAt(
    statement,
    [...found, ...others].sort((a, b) => a.index - b.index),
  );
  return announced.length > 0 ? parts : parts.flatMap(splitAtTails);
};

/** Splits a part at borders: the end of one source (`at`) and the start of the next (`next`), in order. */
export const cutAt = (
  part: Fragment,
  borders: readonly { readonly at: number; readonly next: number }[],
): Fragment[] => {
  const fragments: Fragment[] = [];
  let from = 0;
  for (const { at, next } of borders) {
    fragments.push({ text: part.text.slice(from, at), start: part.start + from });
    from = next;
  }
  fragments.push({ text: part.text.slice(from), start: part.start + from });
  return fragments.filter(({ text }) => /[\p{L}\d]/u.test(text));
};
