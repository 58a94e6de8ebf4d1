import { type Citation } from '#domain/model/guideline-basis.js';
import { citedBodyParts } from './cited-body-parts.js';

/** A part of a statement with its offset in the statement. */
export interface Fragment {
  readonly text: string;
  readonly start: number;
}

/** A citation with its range in the statement. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly start: number;
  readonly end: number;
}

/** The fields of a citation read so far; a missing field is not stated. */
export type CitationDraft = Partial<Omit<Citation, 'raw' | 'sections' | 'bodyParts'>>;

/** Removes blanks and punctuation from the ends of a fragment. Closing brackets and slashes are kept. */
export const trimFragment = ({ text, start }: Fragment): Fragment => {
  const lead = /^[\s,;:.]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > lead && /[\s,;:.–—-]/.test(text.charAt(end - 1))) end -= 1;
  return { text: text.slice(lead, end), start: start + lead };
};

/** Normalises the words of a field: single blanks, no punctuation or unpaired bracket at the ends; null if empty. */
export const fieldWords = (words: string | undefined): string | null => {
  const trimmed = (words ?? '').replace(/\s+/g, ' ').replace(/^[\s,;:./–—-]+|[\s,;:–—-]+$|(?<!\b\w)\.$/g, '');
  const isOpen = trimmed.split('(').length < trimmed.split(')').length && trimmed.endsWith(')');
  const paired = isOpen ? trimmed.slice(0, -1).trim() : trimmed;
  return paired === '' ? null : paired;
};

/**
 * Splits the topics of a section at commas outside brackets. If the topics are numbered (`3.3.1 …`), a comma without a
 * following number is part of its topic.
 */
const splitSections = (section: string | null): string[] => {
  if (section === null) return [];
  const numbered = /^\d+(?:\.\d+)*\.?\s/.test(section);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= section.length; at += 1) {
    const character = section.charAt(at);
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    const isBorder = character === ',' && depth === 0 && (!numbered || /^,\s*\d/.test(section.slice(at, at + 4)));
    if (!isBorder && at < section.length) continue;
    const part = fieldWords(section.slice(from, at).replace(/^\s*and\s+/i, ''));
    if (part !== null) parts.push(part);
    from = at + 1;
  }
  return parts;
};

/** Returns the citation of a fragment. */
export const placeCitation = (draft: CitationDraft, fragment: Fragment): PlacedCitation => {
  const { text, start } = trimFragment(fragment);
  const place = {
    authority: draft.authority ?? null,
    document: draft.document ?? null,
    chapter: draft.chapter ?? null,
    section: draft.section ?? null,
  };
  return {
    citation: {
      ...place,
      edition: draft.edition ?? null,
      sections: splitSections(place.section),
      regulation: draft.regulation ?? null,
      pages: draft.pages ?? [],
      bodyParts: citedBodyParts(place),
      url: draft.url ?? null,
      raw: text,
    },
    start,
    end: start + text.length,
  };
};
