import { type Outcome } from '#domain/model/determination.js';

/**
 * The rules of counting once more, in plain loops over plain values and written apart from the indexer, to check what it
 * leaves in the database whatever happened on the way.
 */

/** What a revision of the parser reads in a document. */
export interface Reading {
  readonly caseNumber: string | null;
  readonly words: string;
  readonly decisionDate: string | null;
  readonly hasSummary: boolean;
  readonly outcomes: readonly Outcome[];
}

/** One event as it was delivered; the same may be delivered any number of times. */
export interface Delivery {
  readonly document: string;
  readonly revision: number;
  readonly kind: 'parsed' | 'rejected' | 'failed';
}

/** The world of one schedule: what there is to read, when each document was received, and which were removed. */
export interface World {
  /** By document; the reading of revision 1 first. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Milliseconds since 1970, by document. */
  readonly receivedAt: ReadonlyMap<string, number>;
  readonly removed: ReadonlySet<string>;
}

/** What the database must say of one document. */
export interface ExpectedDocument {
  readonly state: string;
  readonly revision: number | null;
  readonly standing: string | null;
  readonly countedItems: number;
  /** Pointers of the items that another copy decides otherwise. */
  readonly disagreements: readonly string[];
}

interface Held extends Reading {
  readonly document: string;
}

/** Everything that must be in the database after these deliveries, in whatever order they came, by document. */
export function expectedAfter(world: World, deliveries: readonly Delivery[]): ReadonlyMap<string, ExpectedDocument> {
  const last = lastWords(world, deliveries);
  const result = new Map<string, ExpectedDocument>();
  for (const document of world.removed) result.set(document, withoutLetter('removed', null));
  for (const [document, { kind, revision }] of last) result.set(document, withoutLetter(kind, revision));
  const held = heldLetters(world, last);
  for (const one of held) {
    const group = held.filter((other) => keyOf(other) === keyOf(one));
    const first = group.reduce((best, next) => (isBefore(world, next, best) ? next : best));
    const counted = first === one;
    result.set(one.document, {
      state: 'parsed',
      revision: last.get(one.document)?.revision ?? 0,
      standing: counted ? 'counted' : one.words === first.words ? 'copy' : 'superseded',
      countedItems: counted ? one.outcomes.length : 0,
      disagreements: counted ? disagreements(one, group) : [],
    });
  }
  return result;
}

function lastWords(world: World, deliveries: readonly Delivery[]): ReadonlyMap<string, Delivery> {
  const last = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    if (world.removed.has(delivery.document)) continue;
    const present = last.get(delivery.document);
    if (present === undefined || outweighs(delivery, present)) last.set(delivery.document, delivery);
  }
  return last;
}

function outweighs(one: Delivery, other: Delivery): boolean {
  const weight = { failed: 0, rejected: 1, parsed: 2 };
  if (one.kind === 'failed') return other.kind === 'failed' && one.revision > other.revision;
  if (other.kind === 'failed' || one.revision > other.revision) return true;
  return one.revision === other.revision && weight[one.kind] > weight[other.kind];
}

function heldLetters(world: World, last: ReadonlyMap<string, Delivery>): readonly Held[] {
  const held: Held[] = [];
  for (const [document, { kind, revision }] of last) {
    const reading = world.readings.get(document)?.[revision - 1];
    if (kind === 'parsed' && reading !== undefined) held.push({ document, ...reading });
  }
  return held;
}

function withoutLetter(state: string, revision: number | null): ExpectedDocument {
  return { state, revision, standing: null, countedItems: 0, disagreements: [] };
}

function keyOf(held: Held): string {
  return held.caseNumber === null ? `words ${held.words}` : `case ${held.caseNumber}`;
}

function isBefore(world: World, one: Held, other: Held): boolean {
  const [date, otherDate] = [one.decisionDate ?? '0000', other.decisionDate ?? '0000'];
  if (date !== otherDate) return date > otherDate;
  if (one.hasSummary !== other.hasSummary) return one.hasSummary;
  const [received, otherReceived] = [
    world.receivedAt.get(one.document) ?? 0,
    world.receivedAt.get(other.document) ?? 0,
  ];
  if (received !== otherReceived) return received < otherReceived;
  return one.document < other.document;
}

function disagreements(counted: Held, group: readonly Held[]): readonly string[] {
  const pointers: string[] = [];
  for (const [index, outcome] of counted.outcomes.entries()) {
    const opposed = group.some((other) => other.outcomes[index] !== undefined && other.outcomes[index] !== outcome);
    if (opposed) pointers.push(`/determinations/${index}/outcome`);
  }
  return pointers;
}
