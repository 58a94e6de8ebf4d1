import { describe, expect, it } from 'vitest';
import {
  makeFailedEvent,
  makeLetter,
  makeParsedEvent,
  makeRejectedEvent,
} from '../../../../test/support/letter-factory.js';
import { type ProcessingResult, resultOf } from './processing-result.js';
import { keepOnePerDocument, takesPrecedence } from './precedence.js';

const parsed = (revision: number) => ({ state: 'parsed', revision }) as const;
const rejected = (revision: number) => ({ state: 'rejected', revision }) as const;
const failed = (revision: number) => ({ state: 'failed', revision }) as const;

describe('takesPrecedence', () => {
  it.each([
    ['a greater revision', parsed(2), parsed(1), true],
    ['a greater revision that rejects a letter', rejected(2), parsed(1), true],
    ['a newer failure over a letter', failed(2), parsed(1), false],
    ['a newer failure over a rejection', failed(2), rejected(1), false],
    ['a newer failure over an older one', failed(2), failed(1), true],
    ['an older letter over a newer failure', parsed(1), failed(2), true],
    ['a smaller revision', parsed(1), rejected(2), false],
    ['an equal letter', parsed(1), parsed(1), false],
    ['a letter over a rejection', parsed(1), rejected(1), true],
    ['a letter over a failure', parsed(1), failed(1), true],
    ['a rejection over a failure', rejected(1), failed(1), true],
    ['a rejection over a letter', rejected(1), parsed(1), false],
    ['a failure over a letter', failed(1), parsed(1), false],
    ['a failure over a rejection', failed(1), rejected(1), false],
    ['an equal failure', failed(1), failed(1), false],
  ])('%s: %#', (_name, incoming, present, expected) => {
    expect(takesPrecedence(incoming, present)).toBe(expected);
  });
});

describe('keepOnePerDocument', () => {
  const [one, other] = ['1', 'f'].map((digit) => digit.repeat(64));
  if (one === undefined || other === undefined) throw new Error('two ids are needed');
  const letter = (documentId: string, revision: number): ProcessingResult =>
    resultOf(makeParsedEvent(makeLetter({ documentId, revision })));

  it('keeps the winner of each document, in the order of their ids', () => {
    const kept = keepOnePerDocument([letter(other, 1), letter(one, 2), letter(one, 3), letter(one, 1)]);
    expect(kept.map(({ document, revision }) => [document.documentId, revision])).toEqual([
      [one, 3],
      [other, 1],
    ]);
  });

  it('sorts documents that arrive in any order', () => {
    const ids = ['8', '1', 'f', '4'].map((digit) => digit.repeat(64));
    const kept = keepOnePerDocument(ids.map((id) => letter(id, 1)));
    expect(kept.map(({ document }) => document.documentId)).toEqual(ids.toSorted());
  });

  it('keeps the letter among the results of one revision', () => {
    const results = [resultOf(makeRejectedEvent(one)), letter(one, 1), resultOf(makeFailedEvent(one))];
    expect(keepOnePerDocument(results).map(({ state }) => state)).toEqual(['parsed']);
  });
});
