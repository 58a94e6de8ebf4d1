import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../parse-letter.js';
import { documentOf } from '../../spec-support/document-of.js';

const letter = `
MAXIMUS FEDERAL SERVICES, INC.
Notice of Independent Medical Review Determination
Dated: 11/4/2013
IMR Case Number: CM13-0900001
Date of Injury: 5/7/2013

1) MAXIMUS Federal Services, Inc. has determined the request for a lamp is notmedically
necessary and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
The application for Independent Medical Review was filed on 10/2/2013 and disputes the Utilization
Review Denial dated 9/24/2013.

1) MAXIMUS Federal Services, Inc. has determined the request for a lamp is notmedically
necessary and appropriate.

Medical Qualifications of the Expert Reviewer:
The physician reviewer is Board Certified in Neurology and is licensed to practice in Ohio.

Case Summary:
The patient is a 47 year old male baker. On 9/24/2013 utilization review denied the lamp.

1) Regarding the request for a lamp:
The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Knee
Chapter, which is not a part of the MTUS. The Expert Reviewer based his/her decision on the MTUS,
ACOEM Chapter 13 Knee Complaints, page 344.

Rationale for the Decision:
A lamp treats nobody. The request for a lamp is not medically necessary and appropriate.
`;

describe('notice-2013', () => {
  it('reads the list, the dates in prose, and each discussion', () => {
    const parsed = parseLetter(documentOf(letter), { sha256: () => '0'.repeat(64) });
    expect(parsed).toMatchObject({
      kind: 'letter',
      letter: {
        layout: 'notice-2013',
        header: {
          caseNumber: 'CM13-0900001',
          decisionDate: '2013-11-04',
          dateOfInjury: '2013-05-07',
          applicationReceived: '2013-10-02',
          urDenialDate: '2013-09-24',
        },
        reviewer: { specialties: ['Neurology'], licensedIn: ['OH'] },
        caseSummary: 'The patient is a 47 year old male baker. On 9/24/2013 utilization review denied the lamp.',
        determinations: [
          {
            requestedItem: 'a lamp',
            outcome: 'upheld',
            claimsAdministratorBasis: { basedOnMtus: false, citations: [{ authority: 'ODG', chapter: 'Knee' }] },
            reviewerBasis: { basedOnMtus: true, citations: [{ authority: 'ACOEM', chapter: '13', pages: ['344'] }] },
            rationale: 'A lamp treats nobody. The request for a lamp is not medically necessary and appropriate.',
            rationaleConclusion: 'not_medically_necessary',
          },
        ],
        notices: [{ kind: 'unresolved', pointer: '/determinations/0/disputedItem' }],
      },
    });
  });
});
