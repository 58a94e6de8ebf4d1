import { type Citation, type GuidelineBasis } from '#domain/model/guideline-basis.js';
import { type Determination } from '#domain/model/determination.js';
import { type Letter } from '#domain/model/letter.js';
import {
  type CitationTruth,
  type ItemTruth,
  type LetterTruth,
  type StatementTruth,
} from '../../tools/generator/truth.js';

/** One field of a generated letter: what it was made to hold beside what the parser read. */
export interface TruthCheck {
  /** The field's name, without its item's number. */
  readonly field: string;
  readonly right: boolean;
  readonly made: unknown;
  readonly read: unknown;
}

type Check = (field: string, made: unknown, read: unknown) => TruthCheck;

const check: Check = (field, made, read) => ({
  field,
  right: JSON.stringify(made) === JSON.stringify(read),
  made,
  read,
});

/** A text's words, so that line ends, quotes and hyphens do not count. */
const words = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Compares a reading with what the generator says that it put in. */
export function compareWithTruth(truth: LetterTruth, letter: Letter): TruthCheck[] {
  const { header } = truth;
  return [
    check('layout', truth.layout, letter.layout),
    check('caseNumber', header.caseNumber, letter.header.caseNumber),
    check('decisionDate', header.decisionDate, letter.header.decisionDate),
    check('dateAssigned', header.dateAssigned, letter.header.dateAssigned),
    check('urDenialDate', header.urDenialDate, letter.header.urDenialDate),
    check('applicationReceived', header.applicationReceived, letter.header.applicationReceived),
    check('priority', header.priority, letter.header.priority),
    check('specialties', truth.reviewer.specialties, letter.reviewer.specialties),
    check('licensedIn', truth.reviewer.states, letter.reviewer.licensedIn),
    check('age', truth.worker.age, letter.injuredWorker.age),
    check('sex', truth.worker.sex, letter.injuredWorker.sex),
    check('caseSummary', words(truth.caseSummary), words(letter.caseSummary)),
    check('items', truth.items.length, letter.determinations.length),
    ...(truth.items.length === letter.determinations.length
      ? truth.items.flatMap((item, index) => compareItem(item, letter.determinations[index]))
      : []),
  ];
}

function compareItem(item: ItemTruth, read: Determination | undefined): TruthCheck[] {
  if (read === undefined) return [];
  return [
    check('heading', words(item.heading.replace(/ is$/, '')), words(read.requestedItem)),
    check('family', item.family, read.headingFamily),
    check('disputed', words(item.disputed), words(read.disputedItem)),
    check('original', words(item.original), words(read.originalItem)),
    check('authorized', words(item.authorized), words(read.authorizedItem)),
    check('datesOfService', item.datesOfService, read.datesOfService),
    check('outcome', item.outcome, read.outcome),
    check('category', item.category, read.category),
    check('subcategory', item.subcategory, read.subcategory),
    check('substance', sorted(item.substance), sorted(read.substance)),
    check('drugClass', item.drugClass, read.drugClass),
    check('rationale', words(item.rationale), words(read.rationale)),
    check('conclusion', item.conclusion, read.rationaleConclusion),
    check('flags', [...item.flags].sort(), read.flags.map(({ kind }) => kind).sort()),
    ...(item.claimsAdministrator === null
      ? []
      : compareBasis('claims', item.claimsAdministrator, read.claimsAdministratorBasis)),
    ...compareBasis('reviewer', item.reviewer, read.reviewerBasis),
  ];
}

const sorted = (substance: string | null): string | null => substance?.split('/').sort().join('/') ?? null;

function compareBasis(side: string, made: StatementTruth, read: GuidelineBasis): TruthCheck[] {
  return [
    check(`${side}.basedOnMtus`, made.basedOnMtus, read.basedOnMtus),
    check(`${side}.citations`, made.citations.length, read.citations.length),
    ...(made.citations.length === read.citations.length
      ? made.citations.flatMap((citation, index) => compareCitation(side, citation, read.citations[index]))
      : []),
  ];
}

function compareCitation(side: string, made: CitationTruth, read: Citation | undefined): TruthCheck[] {
  if (read === undefined) return [];
  const document =
    made.document === null ? [] : [check(`${side}.document`, words(made.document), words(read.document))];
  return [
    check(`${side}.authority`, made.authority, read.authority),
    ...document,
    check(`${side}.edition`, made.edition, read.edition),
    check(`${side}.chapter`, words(made.chapter), words(read.chapter)),
    check(`${side}.section`, words(made.section), words(read.section)),
    check(`${side}.pages`, made.pages, read.pages),
  ];
}
