import { type Fault } from '../fault.js';
import { letterWithNul, poison } from '../letters/hazards.js';
import { madeDocument } from '../letters/made-document.js';

/** What the door itself refuses, with what it must answer. */
const refused = [
  { bytes: new Uint8Array(0), mediaType: 'text/plain', status: 400 },
  { bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), mediaType: 'application/zip', status: 415 },
  { bytes: new Uint8Array(4_000).map((_, index) => (index * 167) % 256), mediaType: 'text/plain', status: 415 },
] as const;

/** Fault 19: documents made to break readers, among good ones. Each ends with its reason and costs no other. */
export const poisoned: Fault = {
  name: 'poison',
  title: 'bombs, broken and endless documents among good ones',
  letters: 400,
  strike: async ({ sender, maker, rounds, check, anyMoment, note }) => {
    let bad = 0;
    for (let round = 0; round < Math.ceil(rounds / 2); round += 1) {
      for (const document of [...poison(maker, round), letterWithNul(maker)]) {
        await anyMoment(0, 300);
        await sender.send(document);
        bad += 1;
      }
    }
    for (const { bytes, mediaType, status } of refused) {
      const answer = await sender.post(madeDocument('refused', mediaType, bytes, { kind: 'rejected', codes: [] }));
      check(`the door answers ${status} and not ${answer.status} to ${mediaType}`, answer.status === status);
    }
    note(`${bad} bad ones`);
  },
};
