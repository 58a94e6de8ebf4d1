import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../parse-letter.js';
import { documentOf } from '../../spec-support/document-of.js';

const head = `
MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review
IMR Case Number: CM13-0900002   UR Denial Date: 10/3/2013

HOW THE IMR FINAL DETERMINATION WAS MADE
The physician reviewer is Board Certified in Neurology and is licensed to practice in Ohio.

DOCUMENTS REVIEWED
- A letter of 10/3/2013

CLINICAL CASE SUMMARY
The patient is a 51 year old female baker.

IMR DECISION(S) AND RATIONALE(S)
The Final Determination was based on decisions for the disputed items/services set forth below:
`;

const labelled = `
Lamp: Overturned

Claims Administrator guideline: Decision based on MTUS ACOEM.

MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints.

Decision rationale: She sees the stairs by it. The lamp is medically necessary.
`;

const listed = `
1. The request for a lamp is medically necessary and appropriate.
`;

const read = (letter: string) => parseLetter(documentOf(letter), { sha256: () => '0'.repeat(64) });

describe('documents-reviewed', () => {
  it('reads labelled items and excludes the documents from the summary', () => {
    expect(read(head + labelled)).toMatchObject({
      kind: 'letter',
      letter: {
        layout: 'documents-reviewed',
        header: { caseNumber: 'CM13-0900002', urDenialDate: '2013-10-03' },
        caseSummary: 'The patient is a 51 year old female baker.',
        determinations: [
          {
            requestedItem: 'Lamp',
            outcome: 'overturned',
            rationale: 'She sees the stairs by it. The lamp is medically necessary.',
          },
        ],
      },
    });
  });

  it('reads a list of decisions', () => {
    expect(read(head + listed)).toMatchObject({
      kind: 'letter',
      letter: { layout: 'documents-reviewed', determinations: [{ requestedItem: 'a lamp', outcome: 'overturned' }] },
    });
  });
});
