import { type Citation } from '../api/answers.js';

/** A citation in words, from what was read of it: `MTUS, Low Back Complaints 2004, chapter 12, Imaging, p. 303, 305`. */
export function citationInWords(citation: Citation): string {
  const { authority, document, edition, chapter, section, sections, regulation, pages } = citation;
  const title = document === null ? null : edition === null ? document : `${document} ${edition}`;
  const parts = [
    authority,
    title,
    chapter === null ? null : `chapter ${chapter}`,
    section ?? (sections.length > 0 ? sections.join(', ') : null),
    regulation === null ? null : `§ ${regulation}`,
    pages.length === 0 ? null : `p. ${pages.join(', ')}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? citation.raw : parts.join(', ');
}
