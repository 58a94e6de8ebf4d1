import { type Topic } from '../data.js';
import { fill } from '../fill.js';
import { type Random } from '../random.js';
import { type CitationTruth, type FaultTruth } from '../truth.js';
import { type Setting } from './setting.js';

/** Words of a statement with what they cite. */
export interface Cited {
  readonly words: string;
  readonly citation: CitationTruth;
}

const nothing = { edition: null, chapter: null, section: null, pages: [] } as const;
const chronicPain = 'Chronic Pain Medical Treatment Guidelines';
const odg = 'Official Disability Guidelines';

/** Notes a fault that a statement was given. */
export type NoteFault = (fault: FaultTruth) => void;

const partsOfPages = (pages: string): string[] => pages.split(/, | and /);

const pagesOf = (random: Random, all: readonly string[], noPage: number, note: NoteFault) => {
  if (random.chance(noPage)) {
    note('no-page');
    return { words: ' Page(s):', pages: [] };
  }
  if (all.length === 0 || random.chance(0.12)) return { words: '', pages: [] };
  const written = random.chance(0.1) && all.length > 1 ? `${all[0] ?? ''}, ${all[1] ?? ''}` : random.pick(all);
  return { words: ` Page(s): ${written}`, pages: partsOfPages(written) };
};

/** What the schedule says on a topic as the letters of 2013 and 2014 cite it; empty where it says nothing. */
export function citedBefore2015(
  random: Random,
  topic: Topic,
  { region }: Setting,
  noPage: number,
  note: NoteFault,
): Cited[] {
  const cited: Cited[] = [];
  for (const { section, pages: all } of topic.chronicPain) {
    const { words, pages } = pagesOf(random, all, noPage, note);
    const citation = { ...nothing, authority: 'MTUS', document: chronicPain, section, pages };
    cited.push({ words: `Chronic Pain Treatment Guidelines ${section}${words}`, citation });
  }
  if (topic.chapterSections.length > 0) {
    const { words, pages } = pagesOf(random, region.pages, noPage, note);
    const citation = { ...nothing, authority: 'ACOEM', document: region.title, chapter: region.chapter, pages };
    cited.push({ words: `ACOEM Chapter ${region.chapter} ${region.title}${words}`, citation });
  }
  if (topic.ownGuideline !== null) {
    const { words, pages } = pagesOf(random, topic.ownGuideline.pages, noPage, note);
    const { title2014: document } = topic.ownGuideline;
    cited.push({ words: `${document}${words}`, citation: { ...nothing, authority: 'MTUS', document, pages } });
  }
  return cited;
}

/** The same as the letters from 2015 on cite it: title, year, sections. */
export function citedSince2015(random: Random, topic: Topic, setting: Setting): Cited[] {
  const { region, decidedOn } = setting;
  const cited: Cited[] = [];
  const cite = (title: string, edition: number, document: string, section: string | null): void => {
    const words = section === null ? `${title} ${edition}` : `${title} ${edition}, Section(s): ${section}`;
    cited.push({ words, citation: { ...nothing, authority: 'MTUS', document, edition, section } });
  };
  for (const { section } of topic.chronicPain) {
    cite('Chronic Pain Medical Treatment', decidedOn < '2016-08-01' ? 2009 : 2016, chronicPain, section);
  }
  if (topic.chapterSections.length > 0) {
    const sections = random.sample(topic.chapterSections, random.chance(0.15) ? 2 : 1).join(', ');
    cite(region.title, region.edition, region.title, random.chance(0.1) ? null : sections);
  }
  if (topic.ownGuideline !== null) {
    const { title, edition, sections } = topic.ownGuideline;
    cite(title, edition, title, fill(random.pick(sections), { odg: region.odg }));
  }
  return cited;
}

/** Something outside of the schedule: mostly the Official Disability Guidelines. */
export function citedElsewhere(
  random: Random,
  topic: Topic,
  { region }: Setting,
  emptyPart: number,
  note: NoteFault,
): Cited {
  if (topic.others.length > 0 && (topic.odg.length === 0 || random.chance(0.3))) {
    const { words, ...citation } = random.pick(topic.others);
    return { words, citation: { ...nothing, document: null, ...citation } };
  }
  const [chapter = '', section = ''] = random.pick(topic.odg).map((text) => fill(text, { odg: region.odg }));
  const citation = { ...nothing, authority: 'ODG', document: odg, chapter, section };
  if (random.chance(emptyPart)) {
    note('empty-part');
    return { words: `${odg} (ODG), , ${section}`, citation: { ...citation, chapter: null } };
  }
  return random.weighted<readonly [number, Cited]>(
    [
      [5, { words: `${odg} (ODG), ${chapter} Chapter, ${section}`, citation }],
      [2, { words: `${odg}, ${chapter} Chapter`, citation: { ...citation, section: null } }],
      [1, { words: odg, citation: { ...citation, chapter: null, section: null } }],
      [2, { words: `${odg} (ODG) ${chapter} Chapter, ${section}`, citation }],
    ],
    ([weight]) => weight,
  )[1];
}
