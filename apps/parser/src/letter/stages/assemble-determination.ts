import { type Determination } from '#domain/model/determination.js';
import { type GuidelineBasis } from '#domain/model/guideline-basis.js';
import { type Notice } from '#domain/model/flag.js';
import { type Treatment } from '#domain/model/treatment.js';
import { resolveTreatment } from '../treatment/resolve-treatment.js';
import { parseCitations } from './citations/parse-citations.js';
import { type EvidenceCollector } from './evidence-collector.js';
import { readBasedOnMtus } from './guideline-statement.js';
import { type HeadingReading, readHeading } from './heading-family.js';
import { type FoundItem } from './items/found-item.js';
import { foldedWords, foldRange } from './normalise/fold.js';
import { type NormalisedText, type TextRange } from './normalise/normalised-text.js';
import { readConclusion } from './rationale-conclusion.js';
import { findSecondaryCitations } from './secondary-citations.js';

/** Where the values of a letter, their evidence and its notices come together. */
export interface Assembly {
  readonly text: NormalisedText;
  readonly evidence: EvidenceCollector;
  readonly notices: Notice[];
}

/** How much of a guideline statement is read for sources, in characters; the longest seen has some 1,200. */
const longestStatement = 20_000;

const emptyBasis: GuidelineBasis = { basedOnMtus: null, citations: [], text: '' };

const readBasis = (range: TextRange | null, pointer: string, { text, evidence, notices }: Assembly): GuidelineBasis => {
  if (range === null || range.end <= range.start) return emptyBasis;
  const statement = foldRange(text, range);
  evidence.add(`${pointer}/text`, range);
  const citations = parseCitations(statement.value.slice(0, longestStatement));
  citations.forEach(({ start, end }, index) => {
    evidence.add(`${pointer}/citations/${index}`, statement.rangeOf(start, end));
  });
  const basedOnMtus = readBasedOnMtus(statement.value);
  if (basedOnMtus !== null) evidence.add(`${pointer}/basedOnMtus`, range);
  if (/\bPage\(s\)\s?:\s?(?:[.,;]|$)/i.test(statement.value)) {
    notices.push({ kind: 'citation_without_page', pointer, detail: 'A page is announced and none is named.' });
  }
  if (/\bNon-?\s?MTUS\s+(?:Citation\s+)?MTUS\b/i.test(statement.value)) {
    notices.push({
      kind: 'citation_contradicts_itself',
      pointer,
      detail: 'The statement announces a source outside of MTUS and names MTUS.',
    });
  }
  return { basedOnMtus, citations: citations.map(({ citation }) => citation), text: statement.value };
};

const readRationale = (
  range: TextRange | null,
  pointer: string,
  { text, evidence }: Assembly,
): Pick<Determination, 'rationale' | 'rationaleConclusion' | 'secondaryCitations'> => {
  if (range === null) return { rationale: '', rationaleConclusion: null, secondaryCitations: [] };
  const rationale = foldRange(text, range);
  const verdict = readConclusion(rationale.value);
  const secondary = findSecondaryCitations(rationale.value);
  evidence.add(`${pointer}/rationale`, range);
  if (verdict !== null) evidence.add(`${pointer}/rationaleConclusion`, rationale.rangeOf(verdict.start, verdict.end));
  secondary.forEach(({ start, end }, index) => {
    evidence.add(`${pointer}/secondaryCitations/${index}`, rationale.rangeOf(start, end));
  });
  return {
    rationale: rationale.value,
    rationaleConclusion: verdict?.conclusion ?? null,
    secondaryCitations: secondary.map(({ value }) => value),
  };
};

const readItem = (
  reading: HeadingReading,
  pointer: string,
  { text, evidence }: Assembly,
): Pick<
  Determination,
  'requestedItem' | 'headingFamily' | 'disputedItem' | 'originalItem' | 'authorizedItem' | 'datesOfService'
> => {
  const words = (field: string, range: TextRange | null): string | null => {
    evidence.add(`${pointer}/${field}`, range);
    return range === null || range.end <= range.start ? null : foldedWords(text, range);
  };
  if (reading.datesOfService.length > 0) evidence.add(`${pointer}/datesOfService`, reading.requested);
  return {
    requestedItem: words('requestedItem', reading.requested) ?? '',
    headingFamily: reading.family,
    disputedItem: words('disputedItem', reading.disputed) ?? '',
    originalItem: words('originalItem', reading.original),
    authorizedItem: words('authorizedItem', reading.authorized),
    datesOfService: [...reading.datesOfService],
  };
};

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

/** How much of a heading is looked up in the vocabulary, in characters; the longest heading seen has some 400. */
const longestHeading = 2_000;

/** What was asked for is read from the disputed words; its evidence is all of them. */
const readTreatment = (
  disputedItem: string,
  heading: HeadingReading,
  pointer: string,
  { text, evidence }: Assembly,
): Treatment => {
  const treatment = resolveTreatment(
    disputedItem.slice(0, longestHeading),
    foldedWords(text, heading.requested).slice(0, longestHeading),
  );
  for (const field of treatmentFields) {
    if (isSaid(treatment[field])) evidence.add(`${pointer}/${field}`, heading.disputed);
  }
  return treatment;
};

/** Reads one found item into a determination, noting evidence and notices on the way. `index` counts from 0. */
export const assembleDetermination = (item: FoundItem, index: number, assembly: Assembly): Determination => {
  const pointer = `/determinations/${index}`;
  const heading = readHeading(assembly.text, item.heading);
  const named = readItem(heading, pointer, assembly);
  assembly.evidence.add(`${pointer}/outcome`, item.outcomeAt);
  if (item.misspeltOutcome !== null) {
    assembly.notices.push({
      kind: 'misspelt',
      pointer: `${pointer}/outcome`,
      detail: `The outcome is written “${item.misspeltOutcome}”.`,
    });
  }
  return {
    ordinal: index + 1,
    ...named,
    outcome: item.outcome,
    ...readTreatment(named.disputedItem, heading, pointer, assembly),
    claimsAdministratorBasis: readBasis(item.claimsAdministratorBasis, `${pointer}/claimsAdministratorBasis`, assembly),
    reviewerBasis: readBasis(item.reviewerBasis, `${pointer}/reviewerBasis`, assembly),
    ...readRationale(item.rationale, pointer, assembly),
    flags: [],
  };
};
