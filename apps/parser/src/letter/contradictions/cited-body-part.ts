import { type Citation } from '#domain/model/guideline-basis.js';
import { type Flag } from '#domain/model/flag.js';
import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { guidelines } from '#domain/vocabulary/guidelines.js';
import { readWords } from '#domain/vocabulary/words.js';
import { splitSentences, type Sentence } from '../summary/sentences.js';
import { findBodyParts } from '../treatment/named-treatments.js';
import { type CheckedItem, maxPassageLength } from './checked-letter.js';

const regionOfChapter: ReadonlyMap<string, string> = new Map(
  guidelines.flatMap(({ acoemChapter, region }) =>
    acoemChapter === null || region === null ? [] : [[acoemChapter, region]],
  ),
);

/** Sentences that repeat the request name its body part whatever the argument was about. */
const repeatsRequest =
  /\b(?:request\w*|medically\s+(?:necessary|appropriate)|medical\s+necessity|certified|authorized)\b/i;

/**
 * A treatment of one body part that was judged by another's: an upper-extremity consultation by the low-back chapter.
 * The statement cites chapters on other parts alone, and the rationale argues about those and never about the item's: a
 * chapter that was only mis-cited is not flagged. General guidelines (chronic pain, opioids) cover every part.
 */
export function checkCitedBodyPart(item: CheckedItem): Flag | null {
  if (item.basis === null || item.rationale === null) return null;
  const parts = findBodyParts(readWords(item.heading.text));
  const { citations } = item.determination.reviewerBasis;
  const own = new Set(parts.flatMap(({ value }) => value.regions));
  const cited = citations.map(regionsOf);
  if (own.size === 0 || cited.length === 0 || parts.some(({ value }) => value.regions.length === 0)) return null;
  if (cited.some((regions) => regions.length === 0 || regions.some((region) => own.has(region)))) return null;
  const argument = argumentOn(item.rationale.text, new Set(cited.flat()), own);
  if (argument === null) return null;
  const part = parts[0]?.value.name ?? '';
  const chapter = citations[0]?.document ?? citations[0]?.chapter ?? '';
  return {
    kind: 'body_part_mismatch',
    grade: 'arguable',
    concept: 'body part of the guideline',
    explanation: `The treatment is for the ${part}; the reviewer judged it by a guideline on another body part (${chapter}).`,
    evidence: [
      item.heading.spanOf(0, item.heading.text.length),
      item.basis.spanOf(0, item.basis.text.length),
      item.rationale.spanOf(argument.start, argument.end),
    ],
  };
}

/** The first sentence that argues about the cited regions, where none argues about the item's own. */
function argumentOn(rationale: string, cited: ReadonlySet<string>, own: ReadonlySet<string>): Sentence | null {
  let first: Sentence | null = null;
  for (const sentence of splitSentences(rationale.slice(0, maxPassageLength))) {
    if (repeatsRequest.test(sentence.text)) continue;
    const regions = bodyPartNames.find(readWords(sentence.text)).flatMap(({ value }) => value.regions);
    if (regions.some((region) => own.has(region))) return null;
    if (regions.some((region) => cited.has(region))) first ??= sentence;
  }
  return first;
}

/** The regions that a cited chapter treats; empty for a guideline of every part. */
function regionsOf({ authority, document, chapter }: Citation): readonly string[] {
  const numbered = chapter === null || authority === 'ODG' ? undefined : regionOfChapter.get(chapter);
  if (numbered !== undefined) return [numbered];
  const named = bodyPartNames.find(readWords(`${document ?? ''}; ${chapter ?? ''}`));
  return [...new Set(named.flatMap(({ value }) => value.regions))];
}
