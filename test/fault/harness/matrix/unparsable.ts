import { type Fault } from '../fault.js';
import { letterWithNul, unparsableDocuments } from '../letters/hazardous-documents.js';
import { testDocument } from '../letters/test-document.js';

/** Documents that ingest refuses, with the expected status. */
const refused = [
  { bytes: new Uint8Array(0), mediaType: 'text/plain', status: 400 },
  { bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), mediaType: 'application/zip', status: 415 },
  { bytes: new Uint8Array(4_000).map((_, index) => (index * 167) % 256), mediaType: 'text/plain', status: 415 },
] as const;

/** Fault 19: documents that are made to break parsers, among letters. Each is rejected with its reason and affects no other. */
export const unparsable: Fault = {
  name: 'unparsable',
  title: 'decompression bombs, damaged and endless documents among letters',
  letters: 400,
  inject: async ({ sender, letterFactory, rounds, check, randomPause, note }) => {
    let bad = 0;
    for (let round = 0; round < Math.ceil(rounds / 2); round += 1) {
      for (const document of [...unparsableDocuments(letterFactory, round), letterWithNul(letterFactory)]) {
        await randomPause(0, 300);
        await sender.send(document);
        bad += 1;
      }
    }
    for (const { bytes, mediaType, status } of refused) {
      const answer = await sender.post(testDocument('refused', mediaType, bytes, { kind: 'rejected', codes: [] }));
      check(`ingest answers ${mediaType} with ${status}, not ${answer.status}`, answer.status === status);
    }
    note(`${bad} unparsable documents`);
  },
};
