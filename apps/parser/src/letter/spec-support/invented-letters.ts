import { pageBreak } from './document-of.js';

/** A letter of 2016 in the project's own words: three items, one of them partly certified, over two pages. */
export const letterOf2016 = `
Case Number:   CM16-0900001
Date Assigned:   09/14/2016   Date of Injury:   03/07/2016
Decision Date:   10/19/2016   UR Denial Date:   08/18/2016
Priority:   Standard   Application   09/02/2016
Received:

HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services gave the file to an expert reviewer who has no tie to any party.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California, New
York
Certification(s)/Specialty: Physical Medicine & Rehabilitation,
Pain Management

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The injured worker is a 41 year old female baker who lifted a tray on 3-7-2016. The diagnoses
are lumbar strain and insomnia. On 08/18/2016 utilization review denied two requests.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Lamp for the bedside, model B. 2: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
for its decision.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical
Methods. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back
Chapter, Lighting.

Decision rationale: A lamp treats nobody, as page 301 says. The lamp for the bedside, model B.
2 is not medically necessary.
${pageBreak}
Ten visits of stretching for the low back was the original request. Six visits of
stretching for the low back was authorized by the Claims Administrator. The remaining IMR
eligible portion of the original request, four visits of stretching for the low back is:
Overturned

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):
Physical medicine treatment.

Decision rationale: Each visit brought her further, and four more reach the count that the
schedule names (Baker, 2008). The remaining four visits are medically necessary.

Associated surgical service: Cold pack: Upheld

Claims Administrator guideline: The Claims Administrator based their decision on
recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation
www.nlm.nih.gov/coldpacks.html.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: No operation is planned. The cold pack is not medically necessary.
`;

/** A letter of 2014 in the project's own words: no header, credentials in prose, pages of guidelines. */
export const letterOf2014 = `
HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services gave the file to an expert reviewer. The expert reviewer is Board
Certified in Physical Medicine and Rehabilitation, has a subspecialty in Sleep Medicine and Spinal Cord
Injury and is licensed to practice in California and Nevada. He/she works in practice.

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The patient is a 47-year-old male baker with date of injury 5/9/07. The date of UR decision was
3/4/14.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

TABLET 15MG #45 WITH 2 REFILLS:  Upheld

Claims Administrator guideline: The Claims Administrator did not base their decision on the
MTUS. Decision based on Non-MTUS Citation MTUS: CALIFORNIA CHRONIC PAIN MEDICAL TREATMENT
GUIDELINES (MAY 2009), ,

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Tablets
Page(s):.

Decision rationale: Per the May report the tablets stay in the drawer. The request is not
medically necessary.

LAMP: Overturned

Claims Administrator guideline: Decision based on MTUS ACOEM.

MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s):
290-291.

Decision rationale: He sees the stairs by it. The lamp is medically necessary.
`;

/**
 * A letter of 2015 in the project's own words, over two pages: a date of service that occurs twice, a rationale that
 * continues on the second page and contradicts the summary in two drugs, and a mixture of two ingredients.
 */
export const letterOf2015 = `
Case Number:   CM15-0900002
Date Assigned:   06/15/2015   Date of Injury:   02/11/2009
Decision Date:   07/20/2015   UR Denial Date:   05/20/2015
Priority:   Standard   Application   06/02/2015
Received:

HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services gave the file to an expert reviewer who has no tie to any party.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Internal Medicine

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The injured worker is a 52 year old male roofer. He has hypertension and low back pain. He was
treated with naproxen and with gabapentin for a year.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Retrospective Norco 10/325 mg #60 for the low back and the neck, dates of service 5/1/2014,
5/3/2014 and 5/1/2014: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s):
Opioids.

Decision rationale: Opioids are a second choice for the low back. There is no documentation of
a prior trial of naproxen and gabapentin. The tablets relieved
${pageBreak}
the pain for an hour. Norco is not medically necessary. The file holds no other request.

Compound cream of ketoprofen 10% and gabapentin 6%, 120 gm: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: The cream spares the stomach. The cream is medically necessary.
`;
