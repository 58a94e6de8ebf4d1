import { type Letter } from '#domain/model/letter.js';
import { type Notice } from '#domain/model/flag.js';
import { type LayoutDefinition } from '../../layouts/layout-definition.js';
import { type ParseContext } from '../../parse-context.js';
import { type CheckedLetter } from '../../contradictions/checked-letter.js';
import { findFlags } from '../../contradictions/find-flags.js';
import { readDetermination, type ReadDetermination } from './assemble-determination.js';
import { type Assembly, toPassage } from './assembly.js';
import { EvidenceCollector } from './evidence-collector.js';
import { headerRange, type Sections } from '../find-sections.js';
import { fingerprint } from './fingerprint.js';
import { readSummaryFields, type SummaryFields } from './read-summary-fields.js';
import { datesAreInOrder, type HeaderReading, headerValues, orderOfDates, readHeader } from '../header/read-header.js';
import { type FoundItems } from '../items/found-item.js';
import { type FoldedText, foldRange } from '../normalise/fold.js';
import { type NormalisedText, type TextRange } from '../normalise/normalised-text.js';
import { findCaseSummary } from '../read-case-summary.js';
import { readReviewer } from '../reviewer/read-reviewer.js';

/** The results of the previous stages, from which every field is read. */
export interface LetterParts {
  readonly text: NormalisedText;
  readonly definition: LayoutDefinition;
  readonly sections: Sections;
  readonly found: FoundItems;
}

/** Reads the header, records its evidence and checks the order of its dates. */
const readHead = ({ text, definition, sections }: LetterParts, { evidence, notices }: Assembly): HeaderReading => {
  const reading = readHeader(text, headerRange(sections, definition.headerEndsAt));
  for (const [field, value] of reading) evidence.add(`/header/${field}`, value);
  if (!datesAreInOrder(orderOfDates.map((field) => reading.get(field)?.value))) {
    notices.push({
      kind: 'dates_out_of_order',
      pointer: '/header',
      detail: 'Injury, utilization review denial, application, assignment and decision are not in this order.',
    });
  }
  return reading;
};

const readReviewerOf = ({ text, sections }: LetterParts, { evidence, notices }: Assembly): Letter['reviewer'] => {
  const reading = readReviewer(text, sections.ranges.get('reviewer') ?? null);
  reading.specialties.forEach(({ range }, index) => {
    evidence.add(`/reviewer/specialties/${index}`, range);
  });
  reading.licensedIn.forEach(({ range }, index) => {
    evidence.add(`/reviewer/licensedIn/${index}`, range);
  });
  for (const { value } of reading.unresolvedStates) {
    notices.push({ kind: 'unresolved', pointer: '/reviewer/licensedIn', detail: `“${value}” is no known state.` });
  }
  for (const { value } of reading.misspeltStates) {
    notices.push({ kind: 'misspelt', pointer: '/reviewer/licensedIn', detail: `A state is written “${value}”.` });
  }
  return {
    specialties: reading.specialties.map(({ value }) => value),
    licensedIn: reading.licensedIn.map(({ value }) => value),
  };
};

/** Returns the range of the summary, which ends at the first item even if the heading between them is missing. */
const summaryRange = ({ text, sections, found }: LetterParts): TextRange | null => {
  const section = sections.ranges.get('summary') ?? null;
  const firstItem = found.items[0]?.heading.start ?? text.text.length;
  const cut = section !== null && section.start < firstItem && section.end > firstItem;
  return findCaseSummary(text, cut ? { start: section.start, end: firstItem } : section);
};

const generalNotices = ({ text, definition, found }: LetterParts): Notice[] => [
  ...(definition.id === 'unknown'
    ? [{ kind: 'layout_unknown' as const, pointer: '/layout', detail: 'The letter has no form that is known.' }]
    : []),
  ...found.disagreements.map((detail) => ({ kind: 'counts_disagree' as const, pointer: '/determinations', detail })),
  ...text.repairs.map((detail) => ({ kind: 'text_repaired' as const, pointer: '/text', detail })),
];

/** What the checks of a letter need. */
const toCheckedLetter = (
  items: readonly ReadDetermination[],
  summary: FoldedText | null,
  { dateOfInjury, utilizationReview, injuredWorker }: SummaryFields,
  header: HeaderReading,
  { evidence, ...assembly }: Assembly,
): CheckedLetter => {
  const injury = evidence.first('/dateOfInjury');
  const age = evidence.first('/injuredWorker/age');
  return {
    items: items.map(({ checked }) => checked),
    summary: summary === null ? null : toPassage(summary, { evidence, ...assembly }),
    dateOfInjury: dateOfInjury === null || injury === null ? null : { date: dateOfInjury, span: injury },
    reviewedOn: utilizationReview.date ?? headerValues(header).decisionDate,
    age: injuredWorker.age === null || age === null ? null : { years: injuredWorker.age, span: age },
  };
};

/** Makes the letter of its parts: every value with its evidence, every fault with a notice. */
export const assembleLetter = (parts: LetterParts, context: ParseContext): Letter => {
  const { text, definition, found } = parts;
  const assembly: Assembly = { text, evidence: new EvidenceCollector(text), notices: generalNotices(parts) };
  const header = readHead(parts, assembly);
  const reviewer = readReviewerOf(parts, assembly);
  const range = summaryRange(parts);
  const summary = range === null ? null : foldRange(text, range);
  assembly.evidence.add('/caseSummary', range);
  const summaryFields = readSummaryFields(summary, header, assembly);
  const items = found.items.map((item, index) => readDetermination(item, index, assembly));
  const flags = findFlags(toCheckedLetter(items, summary, summaryFields, header, assembly));
  const determinations = items.map(({ determination }, index) => ({ ...determination, flags: flags[index] ?? [] }));
  const caseSummary = summary?.value ?? null;
  return {
    layout: definition.id,
    header: headerValues(header),
    reviewer,
    ...summaryFields,
    caseSummary,
    determinations,
    notices: assembly.notices,
    fingerprint: fingerprint(caseSummary, determinations, context),
    pageCount: text.pageCount,
    text: text.text,
    evidence: assembly.evidence.toEvidence(),
  };
};
