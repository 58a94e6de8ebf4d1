import { type Determination } from '#domain/model/determination.js';
import { type Treatment } from '#domain/model/treatment.js';
import { checkVocabulary } from '../../checks/check-vocabulary.js';
import { resolveTreatment } from '../../treatment/resolve-treatment.js';
import { type HeadingReading } from '../heading-family.js';
import { foldedWords } from '../normalise/fold.js';
import { type TextRange } from '../normalise/normalised-text.js';
import { type Assembly } from './assembly.js';

/** What is read out of an item's heading, but for its outcome. */
export type ItemFields = Treatment &
  Pick<
    Determination,
    'requestedItem' | 'headingFamily' | 'disputedItem' | 'originalItem' | 'authorizedItem' | 'datesOfService'
  >;

/** How much of a heading is looked up in the vocabulary, in characters; the longest heading seen has some 400. */
const longestHeading = 2_000;

/** Everything of a treatment but how its words were resolved. */
const treatmentFields = [
  'category',
  'subcategory',
  'substance',
  'drugClass',
  'strength',
  'quantity',
  'refills',
  'bodyParts',
  'frequency',
  'duration',
] as const satisfies readonly (keyof Treatment)[];

const isSaid = (value: Treatment[(typeof treatmentFields)[number]]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null;

/** Reads the heading's words by its family, and what was asked for out of the disputed ones, which are its evidence. */
export const readItem = (heading: HeadingReading, pointer: string, assembly: Assembly): ItemFields => {
  const { text, evidence, notices } = assembly;
  const words = (field: string, range: TextRange | null): string | null => {
    evidence.add(`${pointer}/${field}`, range);
    return range === null || range.end <= range.start ? null : foldedWords(text, range);
  };
  const requestedItem = words('requestedItem', heading.requested) ?? '';
  const disputedItem = words('disputedItem', heading.disputed) ?? '';
  const treatment = resolveTreatment(disputedItem.slice(0, longestHeading), requestedItem.slice(0, longestHeading));
  notices.push(...checkVocabulary(disputedItem.slice(0, longestHeading), treatment, `${pointer}/disputedItem`));
  for (const field of treatmentFields) {
    if (isSaid(treatment[field])) evidence.add(`${pointer}/${field}`, heading.disputed);
  }
  if (heading.datesOfService.length > 0) evidence.add(`${pointer}/datesOfService`, heading.requested);
  return {
    requestedItem,
    headingFamily: heading.family,
    disputedItem,
    originalItem: words('originalItem', heading.original),
    authorizedItem: words('authorizedItem', heading.authorized),
    datesOfService: [...heading.datesOfService],
    ...treatment,
  };
};
