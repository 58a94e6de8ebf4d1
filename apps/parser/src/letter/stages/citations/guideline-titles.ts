import { guidelines } from '#domain/vocabulary/guidelines.js';

/** The Chronic Pain guideline's one name, however the letter writes it. */
export const chronicPainTitle = 'Chronic Pain Medical Treatment Guidelines';

const chronicPain = /^(?:(?:the|california|ca)\s+)*chronic\s+pain\s+(?:medical\s+)?treatment(?:\s+guidelines?)?$/i;

/** A guideline's title as a citation holds it: as written, but for the Chronic Pain guideline. */
export const documentTitle = (written: string): string => {
  const folded = written.replace(/\s+/g, ' ').trim();
  return chronicPain.test(folded) ? chronicPainTitle : folded;
};

/**
 * A title and its year, as letters from 2015 on name a part of MTUS: `Low Back Complaints 2004`. One title alone holds
 * commas; in every other a comma would join two sections.
 */
export const titleAndYear =
  /^(Forearm,\s+Wrist,?\s+(?:and|&)\s+Hand(?:\s+Complaints)?|[A-Z][\w&/-]*(?:\s+(?:and|of|to|for|the|in|&|[A-Z(][\w&/()-]*)){0,7})\s+((?:19|20)\d{2})(?=\s*(?:[,.;]|$|\band\b))/;

/** The titles of ACOEM's chapters; the longest first, so that a title with commas is taken whole. */
const acoemTitles: readonly string[] = guidelines
  .filter(({ acoemChapter }) => acoemChapter !== null)
  .flatMap(({ title, aliases }) => [title, ...aliases])
  .sort((a, b) => b.length - a.length);

/** The ACOEM title that words begin with, as written; null where they begin with none. */
export const acoemTitleAt = (words: string): string | null => {
  const lower = words.toLowerCase();
  const title = acoemTitles.find(
    (known) => lower.startsWith(known.toLowerCase()) && !/^\w/.test(words.slice(known.length)),
  );
  return title === undefined ? null : words.slice(0, title.length);
};
