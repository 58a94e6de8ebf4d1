import { type Citation } from '#domain/model/guideline-basis.js';
import { type Flag } from '#domain/model/flag.js';
import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { guidelines } from '#domain/vocabulary/guidelines.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type CheckedItem } from './checked-letter.js';

const regionOfChapter: ReadonlyMap<string, string> = new Map(
  guidelines.flatMap(({ acoemChapter, region }) =>
    acoemChapter === null || region === null ? [] : [[acoemChapter, region]],
  ),
);

/**
 * A treatment of one body part that was judged by chapters on others alone: an upper-extremity consultation by the
 * low-back chapter. General guidelines beside it (chronic pain, opioids) cover every part, so nothing is raised then.
 */
export function checkBodyPart(item: CheckedItem): Flag | null {
  if (item.basis === null) return null;
  const parts = bodyPartNames.find(readWords(item.heading.text));
  const itemRegions = new Set(parts.flatMap(({ value }) => value.regions));
  const { citations } = item.determination.reviewerBasis;
  const chapters = citations.map(regionsOf);
  const [first] = chapters;
  if (itemRegions.size === 0 || first === undefined) return null;
  if (parts.some(({ value }) => value.regions.length === 0)) return null;
  if (chapters.some((regions) => regions.length === 0 || regions.some((region) => itemRegions.has(region))))
    return null;
  const part = parts[0]?.value.name ?? '';
  const chapter = citations[0]?.document ?? citations[0]?.chapter ?? '';
  return {
    kind: 'body_part_mismatch',
    explanation: `A lead: the treatment is for the ${part}, and the reviewer judged it by a guideline on another body part (${chapter}).`,
    evidence: [item.heading.spanOf(0, item.heading.text.length), item.basis.spanOf(0, item.basis.text.length)],
  };
}

/** The regions that a cited chapter treats; empty for a guideline of every part. */
function regionsOf({ authority, document, chapter }: Citation): readonly string[] {
  const numbered = chapter === null || authority === 'ODG' ? undefined : regionOfChapter.get(chapter);
  if (numbered !== undefined) return [numbered];
  const named = bodyPartNames.find(readWords(`${document ?? ''}; ${chapter ?? ''}`));
  return [...new Set(named.flatMap(({ value }) => value.regions))];
}
