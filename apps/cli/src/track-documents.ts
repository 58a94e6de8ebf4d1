import { setTimeout as pause } from 'node:timers/promises';
import { documentStates } from './document-states.js';
import { type Tally } from './tally.js';

const askedAtOnce = 16;
const pauseBetweenRounds = 250;

/** Asks after the waiting documents, the first sent first, until everything that was sent has ended. */
export async function trackDocuments(tally: Tally): Promise<void> {
  while (!tally.sendingEnded || tally.waiting.size > 0) {
    const asked = [...firstOf(tally.waiting, askedAtOnce)];
    const states = await documentStates(asked.map(([documentId]) => documentId));
    let ended = 0;
    for (const [index, [documentId, name]] of asked.entries()) {
      const standing = states[index] ?? null;
      if (standing === null || standing.state === 'accepted') continue;
      tally.end(documentId, name, standing.state, standing.reason);
      ended += 1;
    }
    // Documents end about in the order they came: where none of the first has, none of the others will have.
    if (ended < askedAtOnce) await pause(pauseBetweenRounds);
  }
}

function* firstOf<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let given = 0;
  for (const item of items) {
    if (given >= most) return;
    given += 1;
    yield item;
  }
}
