import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { pdfOfDeflated } from '../../../../../../test/support/pdf-documents.js';
import { type ChildRequest } from './child-messages.js';
import { childModule } from './child-module.js';
import { ForkedChild } from './forked-child.js';

let child: ForkedChild | undefined;

afterEach(() => child?.end());

describe('childModule', { timeout: 60_000 }, () => {
  it('limits the memory of PDFium inside the child too, for systems without /proc', async () => {
    const maxMemoryBytes = 150_000_000;
    const unwatched = { maxMemoryBytes: Number.POSITIVE_INFINITY, maxTimeMs: 60_000 };
    child = new ForkedChild(childModule({ maxMemoryBytes }));
    expect(await child.next(unwatched)).toMatchObject({ message: { kind: 'ready' } });
    const bytes = pdfOfDeflated(deflateSync(Buffer.alloc(300_000_000, ' ')), 1);
    const request: ChildRequest = { bytes, maxPages: 10, maxCharacters: 1_000, maxMemoryBytes };
    expect(await child.next(unwatched, request)).toMatchObject({
      message: { reading: { kind: 'rejected', rejection: { code: 'pdf_too_much_memory' } }, spent: true },
    });
  });
});
