import { describe, expect, it } from 'vitest';
import { documentOf } from '../../spec-support/document-of.js';
import { normalise } from '../normalise/normalise.js';
import { readReviewer } from './read-reviewer.js';

const reviewerOf = (section: string) => {
  const text = normalise(documentOf(section));
  const reading = readReviewer(text, { start: 0, end: text.text.length });
  return {
    specialties: reading.specialties.map(({ value }) => value),
    licensedIn: reading.licensedIn.map(({ value }) => value),
    unresolved: reading.unresolvedStates.map(({ value }) => value),
    words: [...reading.specialties, ...reading.licensedIn].map(({ range }) => text.text.slice(range.start, range.end)),
  };
};

describe('readReviewer', () => {
  it.each([
    [
      'lines of their own',
      'State(s) of Licensure: Maine,New York, Kansas\nCertification(s)/Specialty: Dermatology',
      ['Dermatology'],
      ['ME', 'NY', 'KS'],
    ],
    [
      'a name that continues in the next line',
      'State(s) of Licensure: North\nCarolina\nCertification(s)/Specialty: Preventive Medicine, Public Health &\nGeneral Preventive Medicine\n\nThe reviewer works.',
      ['Preventive Medicine', 'Public Health & General Preventive Medicine'],
      ['NC'],
    ],
    [
      'specialties before states',
      'Certification(s)/Specialty: Neurology, Pain Management\nState(s) of Licensure: Florida',
      ['Neurology', 'Pain Management'],
      ['FL'],
    ],
    [
      'prose',
      'He/she has no affiliation. The expert reviewer is Board Certified in Urology, and is\nlicensed to practice in Utah. He/she works.',
      ['Urology'],
      ['UT'],
    ],
    [
      'prose with a subspecialty and several states',
      'The expert reviewer is Board Certified in Neurology, has a subspecialty in Sleep Medicine and\nNeuromuscular Medicine and is licensed to practice in Idaho, Nevada and Utah. She works.',
      ['Neurology', 'Sleep Medicine', 'Neuromuscular Medicine'],
      ['ID', 'NV', 'UT'],
    ],
    [
      'a specialty with `and` in its name',
      'The physician reviewer is Board Certified in Physical Medicine and Rehabilitation and is licensed to practice in California.',
      ['Physical Medicine and Rehabilitation'],
      ['CA'],
    ],
    ['nothing', 'MAXIMUS sent the file to a reviewer.', [], []],
  ])('reads %s', (_, section, specialties, licensedIn) => {
    expect(reviewerOf(section)).toMatchObject({ specialties, licensedIn, unresolved: [] });
  });

  it('returns unknown states separately', () => {
    expect(reviewerOf('State(s) of Licensure: California, Atlantis')).toMatchObject({
      licensedIn: ['CA'],
      unresolved: ['Atlantis'],
    });
  });

  it('reads a misspelt state and reports it', () => {
    const text = normalise(documentOf('State(s) of Licensure: Pensylvania, Ohio'));
    const { licensedIn, misspeltStates } = readReviewer(text, { start: 0, end: text.text.length });
    expect(licensedIn.map(({ value }) => value)).toEqual(['PA', 'OH']);
    expect(misspeltStates.map(({ value }) => value)).toEqual(['Pensylvania']);
  });

  it('refer to the words', () => {
    expect(reviewerOf('State(s) of Licensure: Ohio\nCertification(s)/Specialty: Surgery').words).toEqual([
      'Surgery',
      'Ohio',
    ]);
  });

  it('returns nothing without a section', () => {
    expect(readReviewer(normalise(documentOf('a')), null).specialties).toEqual([]);
  });
});
