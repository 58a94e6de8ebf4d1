import { describe, expect, it } from 'vitest';
import { readSummary } from './read-summary.js';

/** Far above the CPU time of a summary of the maximum length. */
const maxCpuMs = 5_000;

const values = (summary: string) => {
  const { age, sex, dateOfInjury, utilizationReview, diagnoses } = readSummary(summary);
  return {
    age: age?.value ?? null,
    sex: sex?.value ?? null,
    dateOfInjury: dateOfInjury?.value ?? null,
    reviewDate: utilizationReview.date?.value ?? null,
    decision: utilizationReview.decision?.value ?? null,
    diagnoses: diagnoses?.map(({ value }) => value) ?? null,
  };
};

describe('age and sex', () => {
  it.each([
    ['The patient is a 57 year old female injured at work.', 57, 'female'],
    ['The injured worker is a 38-year-old male, who fell.', 38, 'male'],
    ['This is a(n) 57 year old man.', 57, 'male'],
    ['The 58 year old female injured worker tripped.', 58, 'female'],
    ['A 45 y/o F with neck pain.', 45, 'female'],
    ['The applicant, aged 50, is a woman.', 50, 'female'],
    ['The claimant has a 20-year-old injury. He is 51 years of age.', 51, 'male'],
    ['The applicant fell. Her doctor said that he saw the applicant. The applicant used her cane.', null, 'female'],
    ['The applicant fell. The surgeon stated that he would operate.', null, null],
    ['Pain in the knee.', null, null],
  ])('of %j', (summary, age, sex) => {
    expect(values(summary)).toMatchObject({ age, sex });
  });
});

describe('date of injury', () => {
  it.each([
    ['The worker was injured on 04/17/97 while lifting.', '1997-04-17'],
    ['She sustained an industrial injury on 11-14-2011.', '2011-11-14'],
    ['She relates her sore hip to an industrial injury of March 6, 2004.', '2004-03-06'],
    ['A male with date of injury 2/23/06 and shoulder pain.', '2006-02-23'],
    ['There is a history of an occupational claim from 09/15/2016.', '2016-09-15'],
    ['On March 3, 2010, he sustained an injury to the knee.', '2010-03-03'],
    ['She was seen for her injury. A report of 4/5/2014 noted pain.', null],
    ['This is a 52-year-old female with a 3/7/12 date of injury, seen 4/5/14.', '2012-03-07'],
    ['A 40 year old male who reported an injury on 02/05/2009; the mechanism was a fall.', '2009-02-05'],
    ['The underlying date of injury in this case is 03/12/2009.', '2009-03-12'],
    ['He was seen on 4/5/2014.', null],
  ])('of %j', (summary, dateOfInjury) => {
    expect(values(summary)).toMatchObject({ dateOfInjury });
  });
});

describe('utilization review', () => {
  it.each([
    ['The request was non-certified on 11/11/13.', '2013-11-11', 'denied'],
    [
      'On 3/18/14, Utilization Review partially-certified the drug, noting a denial on 12/10/13.',
      '2014-03-18',
      'modified',
    ],
    [
      'In a Utilization Review Report dated August 21, 2014, the claims administrator failed to approve it.',
      '2014-08-21',
      'denied',
    ],
    ['The date of UR decision was 4/3/14.', '2014-04-03', null],
    ['The original Utilization Review (UR) (11-23-2016) denied the brace.', '2016-11-23', 'denied'],
    [
      'The Utilization Review report, with a decision date of 02-08-2017, modified the request.',
      '2017-02-08',
      'modified',
    ],
    [
      'On 5/1/2015 a request was received that was noncertified by Utilization Review on 5/9/2015.',
      '2015-05-09',
      'denied',
    ],
    ['On 11-04-2016 the request was non-certified by utilization review.', '2016-11-04', 'denied'],
    ['The Request for Authorization is dated 1/2/2015. UR on 1/9/2015 denied it.', '2015-01-09', 'denied'],
    ['UR denied the pills on 3/4/2015 and modified the visits.', '2015-03-04', 'modified'],
    ['On 2-19-2015 the requests were denied.', '2015-02-19', 'denied'],
    ['On 2-19-2015 the wrist was hurt.', null, null],
    ['UR on 3/4/2015 denied it. He is on modified duty, UR said.', '2015-03-04', 'denied'],
    ['The date of the utilization review under appeal is 01/20/2014.', '2014-01-20', null],
    ['Utilization review from January 2, 2014 denied the pills.', '2014-01-02', 'denied'],
    ['He was seen on 3/4/2015.', null, null],
  ])('of %j', (summary, reviewDate, decision) => {
    expect(values(summary)).toMatchObject({ reviewDate, decision });
  });
});

describe('diagnoses', () => {
  it.each([
    ['Current diagnoses included neck pain, gout, and anemia. Other text.', ['neck pain', 'gout', 'anemia']],
    ['The diagnosis is documented as a torn ligament.', ['torn ligament']],
    ['He was given a primary diagnosis of trigger finger.', ['trigger finger']],
    ['She also had issues with asthma, and vertigo.', ['asthma', 'vertigo']],
    ['He was diagnosed as having gout; vertigo.', ['gout', 'vertigo']],
    ['Diagnoses: 1. Gout 2. Vertigo', ['Gout', 'Vertigo']],
    ['Diagnoses include strain (left, right), gout.', ['strain (left, right)', 'gout']],
    [
      'Findings (pain), current diagnoses (strain, gout, and vertigo), and treatment (rest).',
      ['strain', 'gout', 'vertigo'],
    ],
    ['There is no diagnosis of gout.', null],
    ['A diagnosis of gout was made.', ['gout']],
    ['The pain is sharp.', null],
  ])('of %j', (summary, diagnoses) => {
    expect(values(summary)).toMatchObject({ diagnoses });
  });
});

describe('spans', () => {
  it('contain the words of the value', () => {
    const summary = 'A 58 year old female, injured on 04/17/97. Diagnoses include gout. UR denied it on 1/2/14.';
    const { age, sex, dateOfInjury, utilizationReview, diagnoses } = readSummary(summary);
    const readings = [age, sex, dateOfInjury, utilizationReview.date, utilizationReview.decision, ...(diagnoses ?? [])];
    expect(readings.map((each) => each && summary.slice(each.span.start, each.span.end))).toEqual([
      '58 year old',
      'female',
      '04/17/97',
      '1/2/14',
      'denied',
      'gout',
    ]);
  });
});

describe('a very long summary', () => {
  it('is read up to 30,000 characters', () => {
    const blanks = (count: number): string => ' '.repeat(count);
    expect(readSummary(`${blanks(29_980)}A 58 year old.`).age?.value).toBe(58);
    expect(readSummary(`${blanks(30_000)}A 58 year old.`).age).toBeNull();
  });

  it.each([
    'UR 1/1/2014 her ',
    'injured on 1/1/2014 UR denied ',
    'diagnosis of a 45 year old ',
    '1. 2. ',
    'diagnoses (',
  ])('of %j is read in bounded time', (words) => {
    const before = process.cpuUsage();
    readSummary(words.repeat(50_000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(maxCpuMs);
  });
});
