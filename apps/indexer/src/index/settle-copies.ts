import { type Outcome } from '#domain/model/determination.js';
import { type Notice } from '#domain/model/flag.js';
import { type CalendarDate, type DocumentId } from '#domain/model/primitives.js';
import { type Standing } from '#domain/model/standing.js';

/** What decides which of the copies of one letter is counted, and whether they agree. */
export interface Copy {
  readonly documentId: DocumentId;
  readonly decisionDate: CalendarDate | null;
  readonly fullness: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly fingerprint: string;
  /** Outcome of each determination by its ordinal. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

/** The place of one copy among the copies of its letter. */
export interface Place {
  readonly standing: Standing;
  /** Where other copies decide otherwise; on the counted copy alone. */
  readonly disagreements: readonly Notice[];
}

/**
 * Gives every copy of one letter its place. Counted is the one with the latest decision date (none counts as oldest),
 * then the fullest reading, then the first received, then the lowest document id, so that the order in which copies
 * come in changes nothing.
 */
export function settleCopies(copies: readonly Copy[]): ReadonlyMap<DocumentId, Place> {
  const [counted, ...others] = [...copies].sort(byRank);
  const places = new Map<DocumentId, Place>();
  if (counted === undefined) return places;
  places.set(counted.documentId, { standing: 'counted', disagreements: disagreements(counted, others) });
  for (const other of others) {
    const standing = other.fingerprint === counted.fingerprint ? 'copy' : 'superseded';
    places.set(other.documentId, { standing, disagreements: [] });
  }
  return places;
}

function byRank(one: Copy, other: Copy): number {
  return (
    compare(other.decisionDate ?? '', one.decisionDate ?? '') ||
    other.fullness - one.fullness ||
    one.receivedAt - other.receivedAt ||
    compare(one.documentId, other.documentId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function disagreements(counted: Copy, others: readonly Copy[]): readonly Notice[] {
  const ordinals = [...counted.outcomes].sort(([one], [other]) => one - other);
  return ordinals.flatMap(([ordinal, outcome]) => {
    const opposed = others.filter((other) => (other.outcomes.get(ordinal) ?? outcome) !== outcome);
    const documentIds = opposed.map(({ documentId }) => documentId).sort(compare);
    return documentIds.length === 0 ? [] : [disagreement(ordinal, documentIds)];
  });
}

function disagreement(ordinal: number, documentIds: readonly DocumentId[]): Notice {
  const [first, ...rest] = documentIds;
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return {
    kind: 'copies_disagree',
    pointer: `/determinations/${ordinal - 1}/outcome`,
    detail: `Another copy of this letter decides this item otherwise: document ${first ?? ''}${more}.`,
  };
}
