import { type Determination } from '#domain/model/determination.js';
import { type Treatment } from '#domain/model/treatment.js';
import { checkVocabulary } from '../../checks/check-vocabulary.js';
import { resolveTreatment, type ValueLocation, type TreatmentReading } from '../../treatment/resolve-treatment.js';
import { type HeadingReading } from '../heading-family.js';
import { foldedWords, type FoldedText, foldRange } from '../normalise/fold.js';
import { type TextRange } from '../normalise/normalised-text.js';
import { type Assembly } from './assembly.js';

/** The fields read from an item's heading, except the outcome. */
export type ItemFields = Treatment &
  Pick<
    Determination,
    'requestedItem' | 'headingFamily' | 'disputedItem' | 'originalItem' | 'authorizedItem' | 'datesOfService'
  >;

/** This many characters of a heading are searched for vocabulary; the longest known heading has about 400. */
const maxHeadingLength = 20_000;

/** Records the evidence of each value of a treatment. */
const noteTreatment = (
  { locations }: TreatmentReading,
  folded: Readonly<Record<ValueLocation['text'], FoldedText>>,
  pointer: string,
  { evidence }: Assembly,
): void => {
  for (const [field, found] of locations) {
    evidence.addAll(
      `${pointer}/${field}`,
      found.map(({ text, start, end }) => folded[text].rangeOf(start, end)),
    );
  }
};

const isSame = (left: TextRange, right: TextRange): boolean => left.start === right.start && left.end === right.end;

/**
 * Reads the parts of the heading and the requested treatment of the disputed part.
 * @param requested the whole heading, folded
 */
export const readItem = (
  heading: HeadingReading,
  requested: FoldedText,
  pointer: string,
  assembly: Assembly,
): ItemFields => {
  const { text, evidence, notices } = assembly;
  const words = (field: string, range: TextRange | null): string | null => {
    evidence.add(`${pointer}/${field}`, range);
    return range === null || range.end <= range.start ? null : foldedWords(text, range);
  };
  const disputed = isSame(heading.disputed, heading.requested) ? requested : foldRange(text, heading.disputed);
  evidence.add(`${pointer}/requestedItem`, heading.requested);
  evidence.add(`${pointer}/disputedItem`, heading.disputed);
  const treatment = resolveTreatment(
    disputed.value.slice(0, maxHeadingLength),
    requested.value.slice(0, maxHeadingLength),
  );
  notices.push(...checkVocabulary(treatment.item, treatment.treatment, `${pointer}/disputedItem`));
  noteTreatment(treatment, { disputed, heading: requested }, pointer, assembly);
  evidence.addAll(
    `${pointer}/datesOfService`,
    heading.datesOfService.map(({ range }) => range),
  );
  return {
    requestedItem: requested.value,
    headingFamily: heading.family,
    disputedItem: disputed.value,
    originalItem: words('originalItem', heading.original),
    authorizedItem: words('authorizedItem', heading.authorized),
    datesOfService: heading.datesOfService.map(({ value }) => value),
    ...treatment.treatment,
  };
};
