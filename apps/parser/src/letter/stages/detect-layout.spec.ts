import { describe, expect, it } from 'vitest';
import { documentOf } from '../spec-support/document-of.js';
import { letterOf2014, letterOf2016 } from '../spec-support/invented-letters.js';
import { detectLayout } from './detect-layout.js';
import { normalise } from './normalise/normalise.js';

const layoutOf = (letter: string): string => {
  const detected = detectLayout(normalise(documentOf(letter)));
  return detected.kind === 'letter' ? detected.definition.id : detected.kind;
};

const withoutHeader = letterOf2016.slice(letterOf2016.indexOf('HOW THE IMR'));
const decisionsOf2014 = letterOf2014.slice(letterOf2014.indexOf('IMR ISSUES'));

const labelledItem =
  'Lamp: Upheld\n\nMAXIMUS guideline: Decision based on MTUS.\n\nDecision rationale: It is not medically necessary.';

describe('detectLayout', () => {
  it.each([
    ['determination-2014', 'credentials in prose', letterOf2014],
    ['determination-2014', 'cut off before the decisions', decisionsOf2014],
    [
      'determination-2015',
      'credential lines, decided in 2015',
      letterOf2016
        .replace('10/19/2016', '08/01/2015')
        .replace(/2016/g, '2015')
        .replace(
          /did not cite any medical evidence[^.]*|based their decision on\nrecommendation\(s\) outside of the MTUS Guidelines/g,
          'did not base it',
        ),
    ],
    ['determination-2016', 'decided in 2016', letterOf2016],
    ['determination-2016', 'no header, statements of 2016', withoutHeader],
    [
      'notice-2013',
      'title and listed decisions',
      'MAXIMUS FEDERAL SERVICES, INC.\nNotice of Independent Medical Review Determination\n1) MAXIMUS Federal Services, Inc. has determined the request for a lamp is not medically necessary and appropriate.',
    ],
    [
      'documents-reviewed',
      'the documents’ heading',
      `HOW THE IMR FINAL DETERMINATION WAS MADE\nBy one.\nDOCUMENTS REVIEWED\n- One\nIMR DECISION(S) AND RATIONALE(S)\n${labelledItem}`,
    ],
    ['professional-review', 'capital headings', 'MEDICAL PROFESSIONAL REVIEW\nISSUE AT DISPUTE:\nA lamp'],
    ['unknown', 'an IMR letter of another form', `Independent Medical Review by MAXIMUS\n\n${labelledItem}`],
    [
      'unknown',
      'an IMR letter without any known item',
      'The Division of Workers’ Compensation sent this Independent Medical Review. All requests are upheld.',
    ],
    [
      'not_an_imr_letter',
      'a check-box decision of another state',
      'NOTICE OF INDEPENDENT REVIEW DECISION\nThe earlier denial should be:\n[ ] Upheld (Agree)\n[X] Overturned (Disagree)\nMTUS is not used here.',
    ],
    ['not_an_imr_letter', 'any other text', 'A recipe for bread: flour, water, salt.'],
  ])('%s: %s', (expected, _, letter) => {
    expect(layoutOf(letter)).toBe(expected);
  });

  it('returns the score of every layout and the marks found', () => {
    const detected = detectLayout(normalise(documentOf(letterOf2016)));
    if (detected.kind !== 'letter') throw new Error('The letter was not detected.');
    expect(detected.scores).toHaveLength(6);
    expect(detected.scores.find(({ layout }) => layout === 'determination-2016')?.found).toContain(
      'decided in 2016 or later',
    );
  });
});
