import { describe, expect, it } from 'vitest';
import { guidelines } from '#domain/vocabulary/guidelines.js';
import { type Citation } from '#domain/model/guideline-basis.js';
import { parseCitations } from './parse-citations.js';

/** The words themselves, and what is deduced from the rest. */
type NotedApart = 'raw' | 'sections' | 'bodyParts';
type Expected = Partial<Omit<Citation, NotedApart>>;

const notedApart: ReadonlySet<string> = new Set<NotedApart>(['raw', 'sections', 'bodyParts']);

const isSaid = ([field, value]: [string, unknown]): boolean =>
  !notedApart.has(field) && value !== null && !(Array.isArray(value) && value.length === 0);

/** What the grammar read, without what was not said and without the words it was read from, whose range is checked. */
const read = (statement: string): Expected[] =>
  parseCitations(statement).map(({ citation, start, end }) => {
    expect(statement.slice(start, end)).toBe(citation.raw);
    return Object.fromEntries(Object.entries(citation).filter(isSaid));
  });

const chronicPain = { authority: 'MTUS', document: 'Chronic Pain Medical Treatment Guidelines' };
const odg = { authority: 'ODG', document: 'Official Disability Guidelines' };
const mtus = (document: string, edition: number, section?: string): Expected =>
  section === undefined ? { authority: 'MTUS', document, edition } : { authority: 'MTUS', document, edition, section };

describe('parseCitations of MTUS, 2015 and later', () => {
  it.each<[string, Expected[]]>([
    ['Low Back Complaints 2004.', [mtus('Low Back Complaints', 2004)]],
    ['Knee Complaints 2004, Section(s): Lamps.', [mtus('Knee Complaints', 2004, 'Lamps')]],
    ['Knee Complaints 2004, Section(s): Lamps, Cold Packs.', [mtus('Knee Complaints', 2004, 'Lamps, Cold Packs')]],
    [
      'Chronic Pain Medical Treatment 2009, Section(s): Tablets (for pain).',
      [{ ...chronicPain, edition: 2009, section: 'Tablets (for pain)' }],
    ],
    [
      'Knee Complaints 2004, Section(s): Lamps, and Shoulder Complaints 2004, Section(s): Slings.',
      [mtus('Knee Complaints', 2004, 'Lamps'), mtus('Shoulder Complaints', 2004, 'Slings')],
    ],
    [
      'Postsurgical Treatment 2009, and Chronic Pain Medical Treatment 2016.',
      [mtus('Postsurgical Treatment', 2009), { ...chronicPain, edition: 2016 }],
    ],
    [
      'Forearm, Wrist, and Hand Complaints 2004, Section(s): Splints.',
      [mtus('Forearm, Wrist, and Hand Complaints', 2004, 'Splints')],
    ],
    [
      'Elbow Complaints 2007, Section(s): 12, Straps, and Forearm, Wrist, and Hand Complaints 2004.',
      [mtus('Elbow Complaints', 2007, '12, Straps'), mtus('Forearm, Wrist, and Hand Complaints', 2004)],
    ],
    [
      'Knee Complaints 2004, Section(s): Lamps, and Cold Packs, and Elbow Complaints 2007.',
      [mtus('Knee Complaints', 2004, 'Lamps, and Cold Packs'), mtus('Elbow Complaints', 2007)],
    ],
    [
      'Opioid Treatment 2016, Section(s): 3. Starting: Overview, 3.3 Starting: Slowly, Before Work: Noon.',
      [mtus('Opioid Treatment', 2016, '3. Starting: Overview, 3.3 Starting: Slowly, Before Work: Noon')],
    ],
    ['Stress-Related Conditions 2004, Section(s): Rest.', [mtus('Stress-Related Conditions', 2004, 'Rest')]],
  ])('%s', (sources, expected) => {
    expect(read(`Decision based on MTUS ${sources}`)).toEqual(expected);
  });
});

describe('parseCitations of MTUS since 2017', () => {
  const titles: readonly (readonly [title: string, year: number])[] = guidelines.flatMap(
    ({ title, aliases, editions }) =>
      [title, ...aliases.filter((alias) => /Disorders$|^Hip and Groin$|^Cervical/.test(alias))].flatMap((name) =>
        editions.filter((year) => year > 2016).map((year) => [name, year] as const),
      ),
  );

  it.each(titles)('%s %i, with two sections', (title, year) => {
    const [citation, another] = read(`Decision based on MTUS ${title} ${year}, Section(s): Initial Care, Imaging.`);
    expect(another).toBeUndefined();
    expect(citation).toMatchObject({ authority: 'MTUS', document: title, edition: year });
  });

  it('reads two titles with commas and colons', () => {
    expect(
      read(
        'Decision based on MTUS Hand, Wrist and Forearm Disorders 2019, Section(s): Imaging, and Workplace Mental Health: Anxiety Disorders 2021, Section(s): Therapy.',
      ).map((citation) => [citation.document, citation.edition]),
    ).toEqual([
      ['Hand, Wrist and Forearm Disorders', 2019],
      ['Workplace Mental Health: Anxiety Disorders', 2021],
    ]);
  });
});

describe('parseCitations of MTUS, 2014', () => {
  it.each<[string, Expected[]]>([
    ['Chronic Pain Treatment Guidelines.', [chronicPain]],
    ['Chronic Pain Treatment Guidelines Tablets Page(s): 60.', [{ ...chronicPain, section: 'Tablets', pages: ['60'] }]],
    [
      'Chronic Pain Treatment Guidelines Tablets Page(s): 71-73, 80 and 92.',
      [{ ...chronicPain, section: 'Tablets', pages: ['71-73', '80', '92'] }],
    ],
    ['Chronic Pain Treatment Guidelines Tablets Page(s):.', [{ ...chronicPain, section: 'Tablets' }]],
    ['Chronic Pain Treatment Guidelines Page(s): 60,61 of 127.', [{ ...chronicPain, pages: ['60', '61'] }]],
    [
      'Chronic Pain Treatment Guidelines Chronic Pain Medical Treatment Guidelines, 9792.20, Tablets, daily, Page(s): 63.',
      [{ ...chronicPain, section: 'Tablets, daily', regulation: '9792.20', pages: ['63'] }],
    ],
    [
      'Chronic Pain Treatment Guidelines 8 C.C.R. §§9792.20 – 9792.26 MTUS (Effective July 18, 2009) Tablets Page(s): 8.',
      [{ ...chronicPain, edition: 2009, section: 'Tablets', regulation: '9792.20-9792.26', pages: ['8'] }],
    ],
    ['ACOEM.', [{ authority: 'ACOEM' }]],
    ['ACOEM Page(s): 303-305.', [{ authority: 'ACOEM', pages: ['303-305'] }]],
    [
      'ACOEM Chapter 12 Low Back Complaints Page(s): 290-291.',
      [{ authority: 'ACOEM', chapter: '12', document: 'Low Back Complaints', pages: ['290-291'] }],
    ],
    [
      'ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 265.',
      [{ authority: 'ACOEM', chapter: '11', document: 'Forearm, Wrist, and Hand Complaints', pages: ['265'] }],
    ],
    [
      'ACOEM Chapter 12 (Low Back Complaints) (2007), Lamps Page(s): 303.',
      [
        {
          authority: 'ACOEM',
          edition: 2007,
          chapter: '12',
          document: 'Low Back Complaints',
          section: 'Lamps',
          pages: ['303'],
        },
      ],
    ],
    [
      'ACOEM Low Back Complaints, Chapter 12, page 303.',
      [{ authority: 'ACOEM', chapter: '12', document: 'Low Back Complaints', pages: ['303'] }],
    ],
    [
      'Chronic Pain Treatment Guidelines Tablets, Page 60,78, Gels, Page 124.',
      [{ ...chronicPain, section: 'Tablets, Gels', pages: ['60', '78', '124'] }],
    ],
    ['Chronic Pain Treatment Guidelines MTUS Chronic Pain Medical Treatment Guidelines.', [chronicPain]],
    [
      'ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 41,Chronic Pain Treatment Guidelines Water Page(s): 5, 31.',
      [
        { authority: 'ACOEM', chapter: '3', document: 'Initial Approaches to Treatment', pages: ['41'] },
        { ...chronicPain, section: 'Water', pages: ['5', '31'] },
      ],
    ],
    [
      'Postsurgical Treatment Guidelines Page(s): 10.',
      [{ authority: 'MTUS', document: 'Postsurgical Treatment Guidelines', pages: ['10'] }],
    ],
    ['.', [{ authority: 'MTUS' }]],
  ])('%s', (sources, expected) => {
    expect(read(`Decision based on MTUS ${sources}`)).toEqual(expected);
  });
});

describe('parseCitations of the Official Disability Guidelines', () => {
  it.each<[string, Expected]>([
    ['Official Disability Guidelines', {}],
    ['Official Disability Guidelines (ODG), Low Back Chapter.', { chapter: 'Low Back' }],
    ['Official Disability Guidelines, Pain Chapter', { chapter: 'Pain' }],
    ['Official Disability Guidelines (ODG), Shoulder Chapter, Slings.', { chapter: 'Shoulder', section: 'Slings' }],
    [
      'Official Disability Guidelines (ODG) Shoulder, Slings & Splints.',
      { chapter: 'Shoulder', section: 'Slings & Splints' },
    ],
    ['Official Disability Guidelines (ODG), Shoulder.', { chapter: 'Shoulder' }],
    ['ODG Mental Illness and Stress.', { chapter: 'Mental Illness and Stress' }],
    [
      'Official Disability Guidelines (ODG) Neck & upper back, Pillows.',
      { chapter: 'Neck & upper back', section: 'Pillows' },
    ],
    ['Official Disability Guidelines (ODG) Shoulder/Slings.', { chapter: 'Shoulder', section: 'Slings' }],
    ['Official Disability Guidelines (ODG) Knee/ Rides.', { chapter: 'Knee', section: 'Rides' }],
    ['Official Disability Guidelines (ODG) Pain (Chronic), Gel.', { chapter: 'Pain (Chronic)', section: 'Gel' }],
    [
      'Official Disability Guidelines, Forearm, Wrist & Hand - Splints.',
      { chapter: 'Forearm, Wrist & Hand', section: 'Splints' },
    ],
    [
      'Official Disability Guidelines (ODG) Low Back - Lumbar & Thoracic (Acute & Chronic), Lamps.',
      { chapter: 'Low Back - Lumbar & Thoracic (Acute & Chronic)', section: 'Lamps' },
    ],
    [
      'Official Disability Guidelines (ODG) 2016 Shoulder Chapter: Scan.',
      { edition: 2016, chapter: 'Shoulder', section: 'Scan' },
    ],
    ['ODG Guidelines, 14th Edition, 2016, Knee Chapter.', { edition: 2016, chapter: 'Knee' }],
    [
      'Official Disability Guidelines (ODG), Treatment Index, 11th Edition (web), 2014, Low Back Chapter, Scan.',
      { edition: 2014, chapter: 'Low Back', section: 'Scan' },
    ],
    ['Official Disability Guidelines (ODG), Pain Chapter (Online version) Gel.', { chapter: 'Pain', section: 'Gel' }],
    ['Official Disability Guidelines, Elbow (updated 3/4/15).', { chapter: 'Elbow' }],
    [
      'Official Disability Guidelines (ODG) Elbow and hand Chapter, Stretching.',
      { chapter: 'Elbow and hand', section: 'Stretching' },
    ],
    ['Official Disability Guidelines, Chapter: Knee & Leg, Braces.', { chapter: 'Knee & Leg', section: 'Braces' }],
    ['Official Disability Guidelines (ODG) Stretching Guidelines.', { section: 'Stretching Guidelines' }],
    ['Official Disability Guidelines: Stretching Guidelines.', { section: 'Stretching Guidelines' }],
    ['Official Disability Guidelines (ODG) Pain management programs.', { section: 'Pain management programs' }],
    ['Work Loss Data Institute, Official Disability Guidelines, Pain.', { chapter: 'Pain' }],
    ['(ODG) Official Disability Guidelines, Pain.', { chapter: 'Pain' }],
    ['Official Disability Guidelines, Pain Chapter & Lamps topic.', { chapter: 'Pain', section: 'Lamps' }],
    [
      'Official Disability Guidelines, Shoulder, topic: Slings topics.',
      { chapter: 'Shoulder', section: 'Slings topics' },
    ],
    [
      'Official Disability Guidelines, Pain (not the other chapter), Lamps.',
      { section: 'Lamps', chapter: 'Pain (not the other chapter)' },
    ],
    ['ODG, Pain Chapter, www.example.org/pain.htm.', { chapter: 'Pain', url: 'www.example.org/pain.htm' }],
  ])('%s', (source, expected) => {
    expect(read(`Decision based on Non-MTUS Citation ${source}`)).toEqual([{ ...odg, ...expected }]);
  });
});

describe('parseCitations of other sources', () => {
  it.each<[string, Expected[]]>([
    ['MTUS: CALIFORNIA CHRONIC PAIN MEDICAL TREATMENT GUIDELINES (MAY 2009), , ', [{ ...chronicPain, edition: 2009 }]],
    [
      'MTUS: CALIFORNIA CHRONIC PAIN MEDICAL TREATMENT GUIDELINES (MAY 2009), TABLETS (DAILY),',
      [{ ...chronicPain, edition: 2009, section: 'TABLETS (DAILY)' }],
    ],
    ['MTUS: ACOEM GUIDELINES, CHAPTER 10, 231', [{ authority: 'ACOEM', chapter: '10', pages: ['231'] }]],
    [
      'ACOEM Lamps, Light, and the Order of Work Chapter, page 61; and the Non-MTUS Official Disability Guidelines',
      [{ authority: 'ACOEM', chapter: 'Lamps, Light, and the Order of Work', pages: ['61'] }, odg],
    ],
    [
      'American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, (2004) Chapter 12, pages 303-305.',
      [{ authority: 'ACOEM', edition: 2004, chapter: '12', pages: ['303-305'] }],
    ],
    [
      'Physician’s Desk Reference; and ODG, Knee.',
      [
        { authority: 'PDR', document: 'Physician’s Desk Reference' },
        { ...odg, chapter: 'Knee' },
      ],
    ],
    ['www.nlm.nih.gov/lamps/.', [{ authority: 'NLM', url: 'www.nlm.nih.gov/lamps/' }]],
    ['http://www.example.org/lamp_1.html', [{ url: 'http://www.example.org/lamp_1.html' }]],
    [
      'Handbook of Lamps, 2010, Chapter 4: Bulbs, page 12.',
      [{ document: 'Handbook of Lamps', edition: 2010, chapter: '4', section: 'Bulbs', pages: ['12'] }],
    ],
    [
      'Official Disability Guidelines, Elbow (updated 3/4/15); ODG, Head (updated 5/6/15).',
      [
        { ...odg, chapter: 'Elbow' },
        { ...odg, chapter: 'Head' },
      ],
    ],
    [
      'Official Disability Guidelines (ODG), Knee; Low Back.',
      [
        { ...odg, chapter: 'Knee' },
        { ...odg, chapter: 'Low Back' },
      ],
    ],
    [
      'Official Disability Guidelines (ODG) Knee Chapter, Braces and Other Medical Treatment Guidelines www.example.org.',
      [{ ...odg, chapter: 'Knee', section: 'Braces' }, { url: 'www.example.org' }],
    ],
    ['Official Disability Guidelines (ODG), Knee Chapter; Braces.', [{ ...odg, chapter: 'Knee', section: 'Braces' }]],
    ['CA MTUS Acupuncture Guidelines.', [{ authority: 'MTUS', document: 'Acupuncture Guidelines' }]],
    ['FDA, drugs.com, Some syrup.', [{ authority: 'FDA', document: 'FDA, Some syrup', url: 'drugs.com' }]],
    [
      'ODG, Low Back Lumbar & Thoracic (updated 1/2/15), Lamps; ODG, Knee, Online Edition.',
      [
        { ...odg, chapter: 'Low Back Lumbar & Thoracic', section: 'Lamps' },
        { ...odg, chapter: 'Knee' },
      ],
    ],
    [
      'ODG, Elbow Chapter: Warm water, and Knee Chapter: Braces.',
      [
        { ...odg, chapter: 'Elbow', section: 'Warm water' },
        { ...odg, chapter: 'Knee', section: 'Braces' },
      ],
    ],
    ['ODG: Section: Low Back, Topic: Lamps.', [{ ...odg, chapter: 'Low Back', section: 'Lamps' }]],
    [
      'ODG, Knee (2015): Braces; Length of wear.',
      [{ ...odg, chapter: 'Knee (2015)', section: 'Braces; Length of wear' }],
    ],
    ['ODG, Knee; Handbook of Knees.', [{ ...odg, chapter: 'Knee' }, { document: 'Handbook of Knees' }]],
    ['ODG, Knee; drugs.com.', [{ ...odg, chapter: 'Knee' }, { url: 'drugs.com' }]],
    [
      'ODG, Hip Chapter, Canes and on the Non-MTUS ODG Knee Chapter.',
      [
        { ...odg, chapter: 'Hip', section: 'Canes' },
        { ...odg, chapter: 'Knee' },
      ],
    ],
    [
      'ODG, Knee; Lamps in the home of a worker in the evening.',
      [{ ...odg, chapter: 'Knee' }, { document: 'Lamps in the home of a worker in the evening' }],
    ],
    [
      'the ACOEM, 3rd Edition, (2011) Low Back Complaints (2012).',
      [{ authority: 'ACOEM', edition: 2011, document: 'Low Back Complaints' }],
    ],
    [
      'ACOEM Chapter 12 (Low Back Complaints) (2007), Lamps.',
      [{ authority: 'ACOEM', edition: 2007, chapter: '12', document: 'Low Back Complaints', section: 'Lamps' }],
    ],
    ['MTUS-ACOEM Chapter 10, 1999.', [{ authority: 'ACOEM', chapter: '10', document: '1999' }]],
    ['MTUS-ACOEM Chapter 10, 19, 1998.', [{ authority: 'ACOEM', chapter: '10', pages: ['19', '1998'] }]],
    ['', []],
  ])('%s', (sources, expected) => {
    expect(read(`Decision based on Non-MTUS Citation ${sources}`)).toEqual(expected);
  });
});

describe('parseCitations of whole statements', () => {
  it.each<[string, Expected[]]>([
    ['The Claims Administrator did not cite any medical evidence for its decision.', []],
    [
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Knee.',
      [{ ...odg, chapter: 'Knee' }],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Official Disability Guidelines, Knee Chapter.',
      [mtus('Knee Complaints', 2004), { ...odg, chapter: 'Knee' }],
    ],
    [
      'Decision based on MTUS Acupuncture Treatment Guidelines Page(s): 8-9. These guidelines speak of needles.',
      [{ authority: 'MTUS', document: 'Acupuncture Treatment Guidelines', pages: ['8-9'] }],
    ],
    [
      'The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Knee Chapter, which is not a part of the MTUS.',
      [{ ...odg, chapter: 'Knee' }],
    ],
    [
      'The Expert Reviewer based his/her decision on the MTUS, ACOEM Chapter 13 Knee Complaints, page 344.',
      [{ authority: 'ACOEM', chapter: '13', document: 'Knee Complaints', pages: ['344'] }],
    ],
    [
      'The Expert Reviewer relied on the Chronic Pain Medical Treatment Guidelines, page 60, which is part of the MTUS.',
      [{ ...chronicPain, pages: ['60'] }],
    ],
    [
      'The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 60, which is part of the MTUS, and the Official Disability Guidelines (ODG), Knee Chapter, which is not part of the MTUS.',
      [
        { ...chronicPain, pages: ['60'] },
        { ...odg, chapter: 'Knee' },
      ],
    ],
    [
      'The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, page 60 and on the Non-MTUS Official Disability Guidelines (ODG).',
      [{ ...chronicPain, pages: ['60'] }, odg],
    ],
    [
      'The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, and the Non-MTUS ODG, which is not part of the MTUS, and on the Handbook of Lamps.',
      [chronicPain, odg, { document: 'Handbook of Lamps' }],
    ],
    ['And the Non-MTUS ODG is silent. Decision based on MTUS Knee Complaints 2004.', [mtus('Knee Complaints', 2004)]],
    [
      'Decision based on MTUS Knee Complaints 2004 and the Non-MTUS ODG, Knee. Decision based on MTUS Elbow Complaints 2007.',
      [mtus('Knee Complaints', 2004), { ...odg, chapter: 'Knee' }, mtus('Elbow Complaints', 2007)],
    ],
    ['Decision based on MTUS Knee Complaints.', [{ authority: 'MTUS', document: 'Knee Complaints' }]],
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines 8 C.C.R. MTUS (Effective July 18, 2009) Page(s): 60 of 127.',
      [{ ...chronicPain, edition: 2009, pages: ['60'] }],
    ],
    [
      'Decision based on MTUS ACOEM Chapter 13 Knee Complaints, Chapter 10 Elbow Complaints Page(s): 12.',
      [
        { authority: 'ACOEM', chapter: '13', document: 'Knee Complaints' },
        { authority: 'ACOEM', chapter: '10', document: 'Elbow Complaints', pages: ['12'] },
      ],
    ],
  ])('%s', (statement, expected) => {
    expect(read(statement)).toEqual(expected);
  });

  it('keeps the words of each source and their range', () => {
    const statement =
      'Decision based on MTUS Knee Complaints 2004, Section(s): Lamps, and Elbow Complaints 2007. Decision based on Non-MTUS Citation ODG, Knee; and a Handbook.';
    const placed = parseCitations(statement);
    expect(placed.map(({ citation }) => citation.raw)).toEqual([
      'Knee Complaints 2004, Section(s): Lamps',
      'Elbow Complaints 2007',
      'ODG, Knee',
      'a Handbook',
    ]);
    for (const { citation, start, end } of placed) expect(statement.slice(start, end)).toBe(citation.raw);
  });

  it.each<[string, string[]]>([
    ['Lamps (red, blue), Cold Packs', ['Lamps (red, blue)', 'Cold Packs']],
    [
      '3. Starting: Overview, 3.3.1 Starting: Slowly, Before Work',
      ['3. Starting: Overview', '3.3.1 Starting: Slowly, Before Work'],
    ],
    ['Lamps, and Cold Packs', ['Lamps', 'Cold Packs']],
    ['Lamps ((red, blue), green), Cold Packs', ['Lamps ((red, blue), green)', 'Cold Packs']],
    ['Lamps), red, Cold Packs and ice', ['Lamps', 'red', 'Cold Packs and ice']],
    ['3. Lamps, red 5, 4. Packs', ['3. Lamps, red 5', '4. Packs']],
  ])('splits the topics of a section: %s', (section, expected) => {
    const [placed] = parseCitations(`Decision based on MTUS Knee Complaints 2004, Section(s): ${section}.`);
    expect(placed?.citation.sections).toEqual(expected);
  });
});
