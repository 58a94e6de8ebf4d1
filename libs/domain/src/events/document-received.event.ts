import { documentRecordSchema } from '../model/document.js';
import { defineEvent } from './cloud-event.js';

/** A document's bytes and record are in the raw store. Sent by ingest, the sweep and retries. Contains no bytes. */
export const documentReceived = defineEvent({
  type: 'document.received',
  version: 1,
  source: '/rationale/ingest',
  data: documentRecordSchema,
  retry: { attempts: 5, firstDelayMs: 1_000 },
  sample: {
    documentId: '5f2b7c6a9d0e4f1382a6b5c4d3e2f1a0918273645566778899aabbccddeeff00',
    name: '2016-lumbar-support.pdf',
    source: 'http',
    mediaType: 'application/pdf',
    size: 48_213,
    receivedAt: '2026-11-22T09:30:00.000Z',
    batch: null,
  },
});
