import { isDeepStrictEqual } from 'node:util';
import { type Outcome } from '#domain/model/determination.js';
import { type Notice } from '#domain/model/flag.js';
import { type Letter } from '#domain/model/letter.js';
import { type CalendarDate, type DocumentId } from '#domain/model/primitives.js';
import { type Standing } from '#domain/model/standing.js';
import { fullness } from './fullness.js';
import { type ParsedResult } from './processing-result.js';

/** What the rank of a letter among its copies is computed from. */
export interface Copy {
  readonly documentId: DocumentId;
  /** Equal for all copies of one letter. */
  readonly copyKey: string;
  readonly decisionDate: CalendarDate | null;
  readonly fullness: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly fingerprint: string;
  /** Outcome of each determination by its ordinal. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

/** The rank of one copy in its copy group. */
export interface CopyRank {
  readonly standing: Standing;
  /** Where other copies have another outcome; on the counted copy only. */
  readonly disagreements: readonly Notice[];
}

/** A notice as it is stored; kinds of older versions included. */
export interface StoredNotice {
  readonly kind: string;
}

/** A copy that is in the database, with its present rank. */
export interface StoredCopy extends Copy {
  readonly letterId: string;
  readonly standing: Standing;
  readonly notices: readonly StoredNotice[];
}

/** A new standing or new notices of a stored copy. */
export interface RankChange {
  readonly letterId: string;
  readonly standing: Standing;
  readonly notices: readonly StoredNotice[];
}

/**
 * Returns what the copies of one letter have in common: the case number, or, for a letter without one, the fingerprint
 * of its summary, headings and rationales.
 */
export function copyKey(letter: Pick<Letter, 'header' | 'fingerprint'>): string {
  const { caseNumber } = letter.header;
  return caseNumber === null ? `fingerprint:${letter.fingerprint}` : `case:${caseNumber}`;
}

/** Returns a letter that was read as a copy to be ranked. */
export function copyOf({ document, letter }: ParsedResult): Copy {
  return {
    documentId: document.documentId,
    copyKey: copyKey(letter),
    decisionDate: letter.header.decisionDate,
    fullness: fullness(letter),
    receivedAt: Date.parse(document.receivedAt),
    fingerprint: letter.fingerprint,
    outcomes: new Map(letter.determinations.map(({ ordinal, outcome }) => [ordinal, outcome])),
  };
}

/**
 * Ranks the copies of each copy group. Counted is the one with the latest decision date (no date ranks last), then the
 * greatest fullness, then the earliest receipt, then the lowest document id, so that the order of arrival does not
 * matter.
 */
export function rankCopies(copies: readonly Copy[]): ReadonlyMap<DocumentId, CopyRank> {
  const groups = new Map<string, Copy[]>();
  for (const copy of copies) {
    const group = groups.get(copy.copyKey);
    if (group === undefined) groups.set(copy.copyKey, [copy]);
    else group.push(copy);
  }
  return new Map([...groups.values()].flatMap((group) => [...rankGroup(group)]));
}

/** Returns the notices of a letter with the given rank: those of the reading, and the disagreements of the rank. */
export function noticesWithRank<Kind extends StoredNotice>(
  notices: readonly Kind[],
  rank: CopyRank,
): readonly (Kind | Notice)[] {
  return [...notices.filter(({ kind }) => kind !== 'copies_disagree'), ...rank.disagreements];
}

/** Returns what changes in stored copies when they have these ranks; a copy without a rank stays as it is. */
export function rankChanges(
  stored: readonly StoredCopy[],
  ranks: ReadonlyMap<DocumentId, CopyRank>,
): readonly RankChange[] {
  return stored.flatMap((copy) => {
    const rank = ranks.get(copy.documentId);
    if (rank === undefined) return [];
    const notices = noticesWithRank(copy.notices, rank);
    const unchanged = copy.standing === rank.standing && isDeepStrictEqual(copy.notices, notices);
    return unchanged ? [] : [{ letterId: copy.letterId, standing: rank.standing, notices }];
  });
}

function rankGroup(copies: readonly Copy[]): ReadonlyMap<DocumentId, CopyRank> {
  const [counted, ...others] = [...copies].sort(byRank);
  const ranks = new Map<DocumentId, CopyRank>();
  if (counted === undefined) return ranks;
  ranks.set(counted.documentId, { standing: 'counted', disagreements: disagreements(counted, others) });
  for (const other of others) {
    const standing = other.fingerprint === counted.fingerprint ? 'copy' : 'superseded';
    ranks.set(other.documentId, { standing, disagreements: [] });
  }
  return ranks;
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
    const [first, ...rest] = opposed.map(({ documentId }) => documentId).sort(compare);
    return first === undefined ? [] : [disagreement(ordinal, first, rest.length)];
  });
}

function disagreement(ordinal: number, documentId: DocumentId, others: number): Notice {
  const more = others === 0 ? '' : ` and ${others} more`;
  return {
    kind: 'copies_disagree',
    pointer: `/determinations/${ordinal - 1}/outcome`,
    detail: `Another copy of this letter decides this item otherwise: document ${documentId}${more}.`,
  };
}
