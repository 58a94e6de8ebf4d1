import { drugGroups, people, wording } from '../data.js';
import { capital, list } from '../fill.js';
import { type Random } from '../random.js';
import { type Item } from './item.js';
import { repeatedSample, sentence } from './prose-slots.js';
import { type Setting } from './setting.js';

/** A case summary in paragraphs, and the drugs that it says the worker takes. */
export interface CaseSummary {
  readonly paragraphs: readonly string[];
  readonly drugs: readonly SummaryDrug[];
}

/** A drug of the summary by its generic name. */
export interface SummaryDrug {
  readonly substance: string;
  readonly drugClass: string;
}

const maxRequestsNamed = 6;

/** Writes the case summary: who, how, what was found and tried, and what utilization review said. */
export function writeSummary(random: Random, setting: Setting, items: readonly Item[]): CaseSummary {
  const say = (templates: readonly string[], more = {}): string =>
    sentence(random, setting, random.pick(templates), more);
  const diagnoses = [
    ...random.sample(setting.region.diagnoses, random.integer(1, 3)),
    ...random.sample(people.otherDiagnoses, random.integer(0, 2)),
  ];
  const drugs = random.chance(0.5) ? drawDrugs(random) : [];
  const length = random.lengthAbout(11.5, 0.52, 3, 44);
  const middle = repeatedSample(random, wording.summary, length).map((template) => sentence(random, setting, template));
  if (drugs.length > 0) {
    middle.splice(random.integer(0, middle.length), 0, say(wording.drugsTaken, { drugs: list(drugs.map(drugName)) }));
  }
  if (setting.conditions.length > 0) middle.unshift(say(wording.conditions, { conditions: list(setting.conditions) }));
  const [verb, participle] = random.pick(setting.modified ? wording.modifyVerbs : wording.denialVerbs);
  const requests = items.slice(0, maxRequestsNamed).map(({ shortName }) => shortName);
  const denial = say(wording.denial, { verb: verb ?? '', participle: participle ?? '', items: list(requests) });
  const opening = say(wording.opening);
  const listed = say(wording.diagnoses, { list: list(diagnoses) });
  return { paragraphs: intoParagraphs(random, [opening, listed, ...middle, denial].map(capital)), drugs };
}

const drugName = ({ substance }: SummaryDrug): string => substance;

function drawDrugs(random: Random): readonly SummaryDrug[] {
  return random.sample(drugGroups.slice(0, 8), random.integer(1, 3)).flatMap(({ drugClass, drugs }) => {
    const single = drugs.filter(({ substance }) => substance !== null && !substance.includes('/'));
    if (single.length === 0) return [];
    return [{ substance: random.pick(single).substance ?? '', drugClass }];
  });
}

function intoParagraphs(random: Random, sentences: readonly string[]): readonly string[] {
  if (random.chance(0.75)) return [sentences.join(' ')];
  const border = Math.ceil(sentences.length / 2);
  return [sentences.slice(0, border).join(' '), sentences.slice(border).join(' ')];
}
