import { createHash } from 'node:crypto';
import { makeEvent } from '#domain/events/make-event.js';
import { sampleLetter } from '#domain/events/samples/sample-letter.js';
import { type Determination } from '#domain/model/determination.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type LetterHeader, type ReadLetter } from '#domain/model/letter.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type EventData, type PipelineEvent } from '#domain/pipeline.js';

/** The differences from the sample letter. `words` is the letter's wording: letters with equal words have equal fingerprints. */
export interface LetterDifferences extends Partial<Omit<ReadLetter, 'header' | 'determinations'>> {
  readonly header?: Partial<LetterHeader>;
  /** One entry a determination; one as in the sample where not given. */
  readonly determinations?: readonly Partial<Determination>[];
  readonly words?: string;
}

const time = new Date('2026-11-22T10:00:00.000Z');

/** SHA-256 of a word, as a document of these bytes would have it. */
export function documentIdOf(bytes: string): DocumentId {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A letter that differs from the contract's sample by what is given; each document's own in case number and words. */
export function makeLetter(differences: LetterDifferences = {}): ReadLetter {
  const { header, determinations = [{}], words, ...others } = differences;
  const documentId = others.documentId ?? documentIdOf('a letter');
  const number = (Number.parseInt(documentId.slice(0, 8), 16) % 10_000_000).toString().padStart(7, '0');
  return {
    ...sampleLetter,
    documentId,
    fingerprint: documentIdOf(`words: ${words ?? documentId}`),
    ...others,
    header: { ...sampleLetter.header, caseNumber: `CM16-${number}`, ...header },
    determinations: determinations.map((given, index) => makeDetermination({ ordinal: index + 1, ...given })),
  };
}

/** A determination that differs from the sample's by what is given. */
export function makeDetermination(differences: Partial<Determination> = {}): Determination {
  const [sample] = sampleLetter.determinations;
  if (sample === undefined) throw new Error('The sample letter has no determination.');
  return { ...sample, ...differences };
}

/** A document's record that differs from an ordinary one by what is given. */
export function makeDocument(documentId: DocumentId, differences: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    documentId,
    name: `${documentId.slice(0, 8)}.txt`,
    source: 'http',
    mediaType: 'text/plain',
    size: 6_300,
    receivedAt: '2026-11-22T09:30:00.000Z',
    batch: null,
    ...differences,
  };
}

/** Returns the event for a parsed letter. */
export function makeParsedEvent(
  letter: ReadLetter,
  document: Partial<DocumentRecord> = {},
): PipelineEvent<'determinations.parsed'> {
  const record = makeDocument(letter.documentId, document);
  return makeEvent('determinations.parsed', letter.documentId, String(letter.revision), time, {
    document: record,
    letter,
  });
}

/** Returns the event for a rejected document. */
export function makeRejectedEvent(
  documentId: DocumentId,
  differences: Partial<EventData<'document.rejected'>> = {},
): PipelineEvent<'document.rejected'> {
  const data = {
    document: makeDocument(documentId),
    revision: 1,
    code: 'not_an_imr_letter' as const,
    detail: 'It has no heading of a Final Determination Letter.',
    ...differences,
  };
  return makeEvent('document.rejected', documentId, String(data.revision), time, data);
}

/** Returns the event for a document whose processing failed. */
export function makeFailedEvent(
  documentId: DocumentId,
  differences: Partial<EventData<'document.failed'>> = {},
): PipelineEvent<'document.failed'> {
  const data = {
    document: makeDocument(documentId),
    revision: 1,
    code: 'raw_store_unreachable',
    detail: 'The raw store did not answer.',
    attempts: 5,
    places: ['at readDocument (read-document.ts:30:11)'],
    ...differences,
  };
  return makeEvent('document.failed', documentId, String(data.revision), time, data);
}
