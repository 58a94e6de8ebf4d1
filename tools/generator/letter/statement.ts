import { distributions, regions, topics, type Topic } from '../data.js';
import { type Random } from '../random.js';
import { type StatementForm, type StatementTruth } from '../truth.js';
import { type Setting } from './setting.js';
import { type Cited, citedBefore2015, citedElsewhere, citedSince2015, type NoteFault } from './statement-parts.js';

/** The side whose statement it is. */
export type Side = 'Claims Administrator' | 'Expert Reviewer';

/** The topic of a statement and what else determines its text. */
export interface StatementRequest {
  readonly topic: string;
  readonly side: Side;
  readonly setting: Setting;
  /** Whether the statement cites the chapter on a body part that the item does not concern. */
  readonly otherPart: boolean;
  readonly note: NoteFault;
}

const { faults, statements: forms } = distributions;

/**
 * Returns the guidelines of a topic.
 * @throws Error if the data does not contain the topic
 */
export function topicOf(name: string): Topic {
  const topic = topics[name];
  if (topic === undefined) throw new Error(`There is no topic "${name}".`);
  return topic;
}

/** Draws the guideline statement of one side, in the wording of the letter's year. */
export function drawStatement(random: Random, request: StatementRequest): StatementTruth {
  const { setting, side, note } = request;
  if (request.otherPart) return otherPartStatement(random, setting);
  const topic = topicOf(request.topic);
  const early = setting.decidedOn < '2014-11-16';
  const schedule = early
    ? citedBefore2015(random, topic, setting, faults.noPage, note)
    : citedSince2015(random, topic, setting);
  if (setting.layout === 'notice-2013') return noticeStatement(random, schedule, request);
  const form = drawForm(random, schedule.length > 0, side, setting);
  switch (form) {
    case 'nothing-cited':
      return { form, basedOnMtus: false, citations: [], text: nothingCited(side) };
    case 'contradictory':
      note('contradictory-citation');
      return contradictory(random, topic, side);
    case 'mtus':
      return statement(form, true, random.sample(schedule, random.chance(0.12) ? 2 : 1), null, early);
    case 'mtus-and-non-mtus':
      return statement(form, true, [random.pick(schedule)], drawNonMtusCitation(random, topic, setting, note), early);
    case 'non-mtus':
    case 'outside-mtus': {
      const cited = drawNonMtusCitation(random, topic, setting, note);
      const opening =
        form === 'non-mtus'
          ? `The ${side} did not base their decision on the MTUS.`
          : `The ${side} based their decision on recommendation(s) outside of the MTUS Guidelines.`;
      return { ...statement(form, false, [], cited, early), text: `${opening} ${nonMtus(cited)}` };
    }
  }
}

function drawForm(random: Random, schedule: boolean, side: Side, { year, decidedOn }: Setting): StatementForm {
  const administrator = side === 'Claims Administrator';
  const since2016 = decidedOn >= '2016-01-01';
  if (since2016 && random.chance(administrator ? forms.nothingCited : forms.nothingCitedByReviewer))
    return 'nothing-cited';
  if (administrator && year <= 2014 && random.chance(faults.contradictoryCitation)) return 'contradictory';
  if (schedule && random.chance(administrator ? forms.schedule : forms.scheduleByReviewer)) {
    return random.chance(forms.withMore) ? 'mtus-and-non-mtus' : 'mtus';
  }
  return since2016 && random.chance(forms.outside) ? 'outside-mtus' : 'non-mtus';
}

/** A source outside the MTUS as a statement cites it. */
interface NonMtusCitation extends Cited {
  /** Whether the word "Citation" is omitted. */
  readonly wordMissing: boolean;
}

function drawNonMtusCitation(random: Random, topic: Topic, setting: Setting, note: NoteFault): NonMtusCitation {
  const cited = citedElsewhere(random, topic, setting, faults.emptyPart, note);
  const wordMissing = random.chance(faults.missingCitationWord);
  if (wordMissing) note('missing-citation-word');
  return { ...cited, wordMissing };
}

const nonMtus = ({ words, wordMissing }: NonMtusCitation): string =>
  `Decision based on Non-MTUS ${wordMissing ? '' : 'Citation '}${words}.`;

const nothingCited = (side: Side): string => `The ${side} did not cite any medical evidence for its decision.`;

function statement(
  form: StatementForm,
  basedOnMtus: boolean,
  schedule: readonly Cited[],
  other: NonMtusCitation | null,
  early: boolean,
): StatementTruth {
  const joined = schedule.map(({ words }) => words).join(early ? ', ' : ', and ');
  const sentences = [
    ...(schedule.length > 0 ? [`Decision based on MTUS ${joined}.`] : []),
    ...(other === null ? [] : [nonMtus(other)]),
  ];
  const citations = [...schedule, ...(other === null ? [] : [other])].map(({ citation }) => citation);
  return { form, basedOnMtus, citations, text: sentences.join(' ') };
}

/** Draws a statement in the wording of the layout `notice-2013`. */
function noticeStatement(random: Random, schedule: readonly Cited[], request: StatementRequest): StatementTruth {
  const { side, setting, topic, note } = request;
  const based = `The ${side} based ${side === 'Expert Reviewer' ? 'his/her' : 'its'} decision on the`;
  if (schedule.length > 0 && random.chance(0.7)) {
    const { words, citation } = random.pick(schedule);
    return { form: 'mtus', basedOnMtus: true, citations: [citation], text: `${based} MTUS, ${words}.` };
  }
  const { words, citation } = citedElsewhere(random, topicOf(topic), setting, 0, note);
  const text = `${based} ${words}, which is not a part of the MTUS.`;
  return { form: 'non-mtus', basedOnMtus: false, citations: [citation], text };
}

/** Draws a statement that cites the MTUS as a Non-MTUS citation, as claims administrators did in 2014. */
function contradictory(random: Random, topic: Topic, side: Side): StatementTruth {
  const section = random.pick([...topic.chronicPain.map((part) => part.section.toUpperCase()), null]);
  const text = `The ${side} did not base their decision on the MTUS. Decision based on Non-MTUS Citation MTUS: CALIFORNIA CHRONIC PAIN MEDICAL TREATMENT GUIDELINES (MAY 2009), ${section ?? ''},`;
  const document = 'Chronic Pain Medical Treatment Guidelines';
  const citation = { authority: 'MTUS', document, edition: 2009, chapter: null, section, pages: [] };
  return { form: 'contradictory', basedOnMtus: false, citations: [citation], text };
}

/** Returns the chapter on a body part that the item does not concern. */
export const otherRegion = ({ region }: Setting) =>
  regions.find(({ id }) => id === (region.id === 'knee' || region.id === 'low-back' ? 'shoulder' : 'knee')) ?? region;

function otherPartStatement(random: Random, setting: Setting): StatementTruth {
  const other = otherRegion(setting);
  const topic = { chronicPain: [], chapterSections: ['Initial Care'], odg: [], others: [], ownGuideline: null };
  const otherSetting = { ...setting, region: other };
  const early = setting.decidedOn < '2014-11-16';
  const cited = early
    ? citedBefore2015(random, topic, otherSetting, 0, () => undefined)
    : citedSince2015(random, topic, otherSetting);
  return statement('mtus', true, cited, null, early);
}
