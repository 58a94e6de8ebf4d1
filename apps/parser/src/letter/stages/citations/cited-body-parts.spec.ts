import { describe, expect, it } from 'vitest';
import { parseCitations } from './parse-citations.js';

const basedOnMtus = (source: string): string => `Decision based on MTUS ${source}.`;
const basedOnOther = (source: string): string => `Decision based on Non-MTUS Citation ${source}.`;

describe('the body parts of a citation', () => {
  it.each<[string, string, string[][]]>([
    ['a title', basedOnMtus('Low Back Complaints 2004, Section(s): Physical Methods'), [['lumbar-spine']]],
    ['a title of two', basedOnMtus('Neck and Upper Back Complaints 2004'), [['cervical-spine', 'thoracic-spine']]],
    ['a title with commas', basedOnMtus('Forearm, Wrist, and Hand Complaints 2004'), [['forearm', 'wrist', 'hand']]],
    ['a chapter by its number alone', basedOnMtus('ACOEM Chapter 13 Page(s): 343-345'), [['knee']]],
    ['a chapter by number and title', basedOnMtus('ACOEM Chapter 9 Shoulder Complaints Page(s): 207'), [['shoulder']]],
    [
      'a named chapter',
      basedOnOther('Official Disability Guidelines, Ankle & Foot Chapter, Orthotics'),
      [['ankle', 'foot']],
    ],
    ['the topic of a chapter on all', basedOnOther('ODG, Pain Chapter, Lumbar supports'), [['lumbar-spine']]],
    [
      'the topic of a guideline on all',
      basedOnMtus('Postsurgical Treatment 2009, Section(s): Shoulder'),
      [['shoulder']],
    ],
    ['a guideline on all', basedOnMtus('Chronic Pain Medical Treatment 2009, Section(s): NSAIDs'), [[]]],
    ['a chapter number of other guidelines', basedOnOther('ODG, Handbook, Chapter 13'), [[]]],
    ['an edition is no chapter', basedOnOther('ODG, 13th edition (web), Elbow Chapter'), [['elbow']]],
    [
      'each citation its own',
      basedOnMtus('Knee Complaints 2004, Section(s): Imaging, and Elbow Complaints 2007, Section(s): Imaging'),
      [['knee'], ['elbow']],
    ],
  ])('%s', (_what, statement, expected) => {
    expect(parseCitations(statement).map(({ citation }) => citation.bodyParts)).toEqual(expected);
  });
});
