import { guidelines } from '#domain/vocabulary/guidelines.js';

/** The normalised title of the Chronic Pain guideline. */
export const chronicPainTitle = 'Chronic Pain Medical Treatment Guidelines';

const chronicPain = /^(?:(?:the|california|ca)\s+)*chronic\s+pain\s+(?:medical\s+)?treatment(?:\s+guidelines?)?$/i;

/** Returns a guideline's title as written; the title of the Chronic Pain guideline is normalised. */
export const documentTitle = (written: string): string => {
  const folded = written.replace(/\s+/g, ' ').trim();
  return chronicPain.test(folded) ? chronicPainTitle : folded;
};

/** A title of the vocabulary as a pattern: white space and `and` or `&` as letters have them. */
const asPattern = (title: string): string =>
  title
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+(?:and|&)\s+/g, '\\s+(?:and|&)\\s+')
    .replace(/\s+/g, '\\s+');

/** Elsewhere a comma separates two sections, and a colon a label from its value. */
const titlesWithPunctuation = guidelines
  .flatMap(({ title, aliases }) => [title, ...aliases])
  .filter((title) => /[,:]/.test(title))
  .map(asPattern);

/** A part of MTUS by title and year, as in letters from 2015 on: `Low Back Complaints 2004`. */
export const titleAndYear = new RegExp(
  `^(Forearm,\\s+Wrist,?\\s+(?:and|&)\\s+Hand(?:\\s+Complaints)?|${titlesWithPunctuation.join('|')}|[A-Z][\\w&/-]*(?:\\s+(?:and|of|to|for|the|in|&|[A-Z(][\\w&/()-]*)){0,7})\\s+((?:19|20)\\d{2})(?=\\s*(?:[,.;]|$|\\band\\b))`,
);

/** The titles of ACOEM's chapters, longest first, so that a title with commas matches as a whole. */
const acoemTitles: readonly string[] = guidelines
  .filter(({ acoemChapter }) => acoemChapter !== null)
  .flatMap(({ title, aliases }) => [title, ...aliases])
  .sort((a, b) => b.length - a.length);

/** Returns the ACOEM title at the start of the words, as written, or null. */
export const acoemTitleAt = (words: string): string | null => {
  const lower = words.toLowerCase();
  const title = acoemTitles.find(
    (known) => lower.startsWith(known.toLowerCase()) && !/^\w/.test(words.slice(known.length)),
  );
  return title === undefined ? null : words.slice(0, title.length);
};
