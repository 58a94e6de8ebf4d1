import { expect, it } from 'vitest';
import { failures } from '#domain/errors/failure-catalogue.js';
import { type InvalidEventCode } from '#domain/events/invalid-event.js';
import { type RawStoreErrorCode } from '#platform/raw-store/raw-store-error.js';
import { type DatabaseErrorCode } from '../../apps/indexer/src/index/database-decision.js';
import { type DocumentReadErrorCode } from '../../apps/parser/src/consume/read-document.js';
import { type PdfReaderErrorCode } from '../../apps/parser/src/text/pdf/pdf-reader-error.js';

/** Codes with a type; a code without an entry in the catalogue does not compile. */
type TypedCode = InvalidEventCode | RawStoreErrorCode | DatabaseErrorCode | DocumentReadErrorCode | PdfReaderErrorCode;
const explained: Readonly<Record<TypedCode, unknown>> = failures;

it('every failure has a meaning and a remedy', () => {
  expect(Object.keys(explained).length).toBeGreaterThan(0);
  for (const { meaning, remedy } of Object.values(failures)) {
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
});
