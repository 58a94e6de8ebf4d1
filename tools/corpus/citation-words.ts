import { asList, asText, at, type Json } from './json.js';
import { sha256, wordsOf } from './words.js';

/**
 * What of a citation is compared, in a fixed order: titles and topics by their words, an address without its scheme
 * and last stops.
 */
export function citationWords(citation: Json): readonly Json[] {
  return [
    at(citation, 'authority') ?? null,
    wordsOf(asText(at(citation, 'document'))),
    at(citation, 'edition') ?? null,
    wordsOf(asText(at(citation, 'chapter'))),
    wordsOf(asText(at(citation, 'section'))),
    at(citation, 'regulation') ?? null,
    [...asList(at(citation, 'pages'))],
    asText(at(citation, 'url')).replace(/^https?:\/\/|[./]+$/g, ''),
  ];
}

/** The words of a list of citations. */
export function citationListWords(citations: Json | undefined): Json {
  return asList(citations).map((citation) => [...citationWords(citation)]);
}

/** SHA-256 of the words of a list of citations, for labels that keep the hash alone. */
export function citationListHash(citations: Json | undefined): string {
  return sha256(spacedJson(citationListWords(citations)));
}

/** JSON with a space after each comma and escaped non-ASCII characters: the input of these hashes. */
function spacedJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  return JSON.stringify(value).replace(
    /[\u007F-\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
