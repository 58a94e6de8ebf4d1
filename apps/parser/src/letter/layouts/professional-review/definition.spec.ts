import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../parse-letter.js';
import { documentOf } from '../../spec-support/document-of.js';

const letter = `
MEDICAL PROFESSIONAL REVIEW

Case Number: IMR13-0000001

ISSUE AT DISPUTE:
A lamp for the bedside

CASE SUMMARY:
The applicant is a 39 year old female baker.

DOCUMENTS REVIEWED FOR DETERMINATION:
1. A letter

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER
AND WHY:
Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 8-9. These speak of lamps.

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT
MEDICALLY NECESSARY:
A lamp treats nobody. It is not medically necessary.

MEDICAL REVIEWER QUALIFICATIONS:
The reviewer is Board Certified in Neurology and is licensed to practice in Ohio.
`;

const read = (text: string) => parseLetter(documentOf(text), { sha256: () => '0'.repeat(64) });

describe('professional-review', () => {
  it('reads its one issue', () => {
    expect(read(letter)).toMatchObject({
      kind: 'letter',
      letter: {
        layout: 'professional-review',
        header: { caseNumber: 'IMR13-0000001' },
        reviewer: { specialties: ['Neurology'], licensedIn: ['OH'] },
        caseSummary: 'The applicant is a 39 year old female baker.',
        determinations: [
          {
            requestedItem: 'A lamp for the bedside',
            outcome: 'upheld',
            claimsAdministratorBasis: { basedOnMtus: null, citations: [], text: '' },
            reviewerBasis: { basedOnMtus: true, citations: [{ authority: 'ACOEM', chapter: '12', pages: ['8-9'] }] },
            rationale: 'A lamp treats nobody. It is not medically necessary.',
          },
        ],
      },
    });
  });

  it('reads the outcome from the heading of the rationale', () => {
    expect(read(letter.replace('IS/WAS NOT\n', 'IS/WAS\n'))).toMatchObject({
      kind: 'letter',
      letter: { determinations: [{ outcome: 'overturned', rationaleConclusion: 'not_medically_necessary' }] },
    });
  });

  it('decides nothing where the rationale is missing', () => {
    expect(read(letter.replace(/RATIONALE[^:]*:/, 'Thoughts:'))).toMatchObject({
      kind: 'rejected',
      rejection: { code: 'no_determinations' },
    });
  });
});
