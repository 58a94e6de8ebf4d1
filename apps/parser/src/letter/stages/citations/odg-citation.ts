import { type CitationDraft, fieldWords } from './citation-draft.js';
import { readPages } from './read-pages.js';

/** The normalised title of ODG. */
const odgTitle = 'Official Disability Guidelines';

const name =
  /^(?:the\s+)?(?:non-?\s?MTUS\s+)?(?:\(\s*ODG\s*\)\s*)?(?:official\s+disabilit(?:y|ies)\s+guid(?:elines?|e)(?:\s*\(?\s*\bODG(?:-TWC)?\b\s*\)?)?|ODG(?:-TWC)?\b(?:\s*\(\s*official\s+disabilit(?:y|ies)\s+guidelines?\s*\))?(?:\s+guidelines?\b)?)/i;
const additions =
  /^[\s,:;(-]*(?:(?:ODG(?:-TWC)?|TWC|treatment(?=\s+integrated\b)|treatment\s+(?:index|(?:in|for|of)\s+workers[’']?\s*comp(?:ensation)?)|\d{1,2}(?:st|nd|rd|th)\s+ed(?:ition|\.)?|(?:online|web|internet|web-based|current)\s*(?:version|edition|based)?|integrated\s+treatment\/disability\s+duration\s+guidelines?)\b\)?(?:\s*\((?:web|online)\))?)(?=[\s,:;)(]|$)[\s,:;)]*/i;
const leadingYear = /^[\s,:;(-]*((?:19|20)\d{2})(?:\s+(?:edition|version))?\)?[\s,:;]*/i;
const remark =
  /\s*\(\s*(?:(?:last\s+)?updated?|online|web|internet|accessed|version|current|acc?essed)\b[^()]{0,40}\)|,?\s*\b(?:last\s+)?updated:?\s+\d{1,2}\/\d{1,2}\/\d{2,4}|,\s*(?:online|web)\s+(?:edition|version)\s*$/gi;

/** ODG's chapters; a name with commas or `and` matches as a whole. */
const chapterName =
  /^(?:ankle(?:\s*(?:and|&)\s*foot)?|burns|cervical(?:\s+spine)?|carpal\s+tunnel(?:\s+syndrome)?|diabetes|elbow|eye|fitness\s+for\s+duty|forearm,?\s+wrist,?\s*(?:and|&)\s*hand|forearm|wrist|hand|head|hernia|hip(?:\s*(?:and|&)\s*pelvis)?|infectious\s+diseases?|knee(?:\s*(?:and|&)\s*leg)?|low\s+back|lumbar(?:\s+(?:and|&)\s+thoracic)?(?:\s+spine)?|mental(?:\s+(?:illness|health))?(?:\s*(?:and|&|\/)\s*stress)?|neck(?:\s*(?:and|&)\s*upper\s+back)?|pain|preface|pulmonary|shoulder)(?:\s+(?:problems|complaints|disorders|conditions))?(?:\s*[-–]?\s*lumbar\s*(?:and|&)\s*thoracic)?(?:\s*\([^()]{0,60}\))?(?=$|[\s,:;/.–-])/i;
const wordedChapter = /^((?:[^,;:/()]|\([^()]*\)){1,80}?(?:,\s+wrist,?\s+(?:and|&)\s+hand)?)\s+(?:chapter|section)\b/i;
const chapterFirst = /^(?:chapter\s*:?|section\s*:)\s+/i;

const takeAll = (words: string, pattern: RegExp): string => {
  let rest = words;
  for (let count = 0; count < 4; count += 1) {
    const match = pattern.exec(rest);
    if (match === null || match[0] === '') break;
    rest = rest.slice(match[0].length);
  }
  return rest;
};

/** Whether the words are only another chapter of the same guidelines (`…, Neck and Upper Back; Low Back`). */
export const isOdgChapter = (words: string): boolean => {
  const known = chapterName.exec(words.replace(chapterFirst, ''));
  return known !== null && /^\s*(?:chapter\b|$)/i.test(words.replace(chapterFirst, '').slice(known[0].length));
};

/** Whether the words start with the name of a chapter and the word: `Pain Chapter: Opioids`. */
export const startsWithOdgChapter = (words: string): boolean => {
  const known = chapterName.exec(words);
  return known !== null && /^\s+chapter\b/i.test(words.slice(known[0].length));
};

/** Whether the words start with the name of the Official Disability Guidelines. */
export const isOdg = (words: string): boolean => name.test(words);

/** Returns the words from the name of the guidelines on, without a publisher before it; null without that name. */
export const fromOdg = (words: string): string | null => {
  const at = words.slice(0, 100).search(/\bofficial\s+disabilit(?:y|ies)\s+guid|\bODG\b/i);
  return at < 0 ? null : words.slice(at);
};

interface Place {
  readonly chapter: string | null;
  readonly section: string | null;
}

/** `Pain Chapter, Zolpidem` · `Shoulder/MR Arthrogram` · `Pain (Chronic), Diclofenac` · `Physical Therapy Guidelines`. */
const readPlace = (words: string): Place => {
  const place = words.replace(chapterFirst, '').trim();
  const worded = wordedChapter.exec(place);
  if (worded !== null) {
    const section = place
      .slice(worded[0].length)
      .replace(/^\s*&\s+/, '')
      .replace(/\s+topic\s*$/i, '');
    return { chapter: fieldWords(worded[1]), section: fieldWords(section) };
  }
  const known = chapterName.exec(place);
  if (known === null) return { chapter: null, section: fieldWords(place) };
  const rest = place.slice(known[0].length);
  // `Pain` is also the start of `Pain management`: a chapter's name must be followed by a delimiter, a bracket or the end.
  const isDelimited = rest.trim() === '' || /^\s*[,:;/.–-]/.test(rest) || known[0].endsWith(')');
  if (!isDelimited) return { chapter: null, section: fieldWords(place) };
  return {
    chapter: fieldWords(known[0]),
    section: fieldWords(rest.replace(/^\s*chapter\b/i, '').replace(/^[\s,;]*topic\s*:\s+/i, '')),
  };
};

/** Reads the Official Disability Guidelines: edition, chapter (with the word, or a known name), topic, pages. */
export const readOdg = (words: string): CitationDraft => {
  const paged = readPages(words) ?? { before: words, after: '', pages: [] };
  let rest = takeAll(
    paged.before
      .replace(remark, ' ')
      .replace(/\s+(?=[,;:])/g, '')
      .replace(name, ''),
    additions,
  );
  const written = leadingYear.exec(rest);
  if (written !== null) rest = takeAll(rest.slice(written[0].length), additions);
  return {
    authority: 'ODG',
    document: odgTitle,
    edition: written === null ? null : Number(written[1]),
    ...readPlace(rest.replace(/^[\s,:;.–-]+/, '')),
    pages: paged.pages,
  };
};
