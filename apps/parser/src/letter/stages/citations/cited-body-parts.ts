import { type Citation } from '#domain/model/guideline-basis.js';
import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { guidelines } from '#domain/vocabulary/guidelines.js';
import { readWords } from '#domain/vocabulary/words.js';

const titleOfChapter: ReadonlyMap<string, string> = new Map(
  guidelines.flatMap(({ acoemChapter, title }) => (acoemChapter === null ? [] : [[acoemChapter, title]])),
);

const partsIn = (words: string): string[] => [
  ...new Set(bodyPartNames.find(readWords(words)).map(({ value }) => value.id)),
];

/**
 * Returns the body parts that a citation covers, in the order named: from its title and chapter (`ACOEM Chapter 12` is the
 * low back), or from its topic if these cover all parts (`Postsurgical Treatment 2009, Section(s): Shoulder`).
 */
export const citedBodyParts = ({
  authority,
  document,
  chapter,
  section,
}: Pick<Citation, 'authority' | 'document' | 'chapter' | 'section'>): string[] => {
  const numbered = chapter === null || authority === 'ODG' ? undefined : titleOfChapter.get(chapter);
  const own = partsIn([document, numbered ?? chapter].filter((words) => words !== null).join('; '));
  return own.length > 0 || section === null ? own : partsIn(section);
};
