import { addDays, dayBetween, monthOf, writeDay, type Day } from '../calendar.js';
import { fill, fillBy, type Slots } from '../fill.js';
import { type Random } from '../random.js';
import { type Setting } from './setting.js';

/** What the slots of one sentence share. */
interface Sentence {
  readonly random: Random;
  readonly setting: Setting;
  readonly visit: Day;
  readonly low: number;
  /** What was found on examination, each time something else. */
  readonly findings: readonly string[];
  findingsUsed: number;
}

const measures = ({ random, setting }: Sentence): Slots => ({
  degrees: random.integer(4, 17) * 5,
  size: random.integer(2, 6),
  weight: random.integer(2, 12) * 5,
  side: setting.side,
});

const byPronoun =
  (female: string, male: string) =>
  ({ setting }: Sentence) =>
    setting.worker.sex === 'female' ? female : male;

/** What each slot of the prose gives. */
const values: Readonly<Record<string, (sentence: Sentence) => string | number>> = {
  worker: ({ setting }) => setting.worker.noun,
  age: ({ random, setting }) => `${setting.worker.age}${random.chance(0.5) ? ' year old' : '-year-old'}`,
  sex: ({ setting }) => setting.worker.sex,
  occupation: ({ setting }) => setting.occupation,
  part: ({ setting }) => setting.part,
  side: ({ setting }) => setting.side,
  pronoun: byPronoun('she', 'he'),
  object: byPronoun('her', 'him'),
  possessive: byPronoun('her', 'his'),
  injured: ({ setting }) => writeDay(setting.injured, setting.dayStyle),
  denied: ({ setting }) => writeDay(setting.denied, setting.dayStyle),
  visit: ({ visit, setting }) => writeDay(visit, setting.dayStyle),
  month: ({ visit }) => monthOf(visit),
  mechanism: (sentence) => fill(sentence.random.pick(sentence.setting.region.mechanisms), measures(sentence)),
  study: (sentence) => fill(sentence.random.pick(sentence.setting.region.studies), measures(sentence)),
  finding: (sentence) => {
    const finding = sentence.findings[sentence.findingsUsed % sentence.findings.length] ?? '';
    sentence.findingsUsed += 1;
    return fill(finding, measures(sentence));
  },
  weight: ({ random }) => random.integer(2, 12) * 5,
  low: ({ low }) => low,
  high: ({ low, random }) => Math.min(10, low + random.integer(1, 4)),
  n: ({ random }) => random.integer(2, 9),
  count: ({ random }) => random.integer(2, 5),
  visits: ({ random }) => random.integer(4, 24),
  percent: ({ random }) => random.integer(2, 15) * 5,
  minutes: ({ random }) => random.integer(2, 12) * 5,
  strength: ({ random }) => random.integer(3, 5),
};

/** Fills a sentence about the worker. Draws values that the setting does not define; `more` takes precedence. */
export function sentence(random: Random, setting: Setting, template: string, more: Slots = {}): string {
  const earliest = addDays(setting.denied, -240);
  const drawn: Sentence = {
    random,
    setting,
    visit: dayBetween(random, earliest > setting.injured ? earliest : setting.injured, addDays(setting.denied, -3)),
    low: random.integer(2, 6),
    findings: template.includes('{finding}') ? random.sample(setting.region.findings, 2) : [],
    findingsUsed: 0,
  };
  return fillBy(template, (name) => more[name] ?? values[name]?.(drawn));
}

/** Returns `count` templates in random order, with repetitions when there are fewer. */
export function repeatedSample(random: Random, templates: readonly string[], count: number): readonly string[] {
  const rounds = Array.from({ length: Math.ceil(count / templates.length) }, () =>
    random.sample(templates, templates.length),
  );
  return rounds.flat().slice(0, count);
}
