import { distributions, wording } from '../data.js';
import { capital } from '../fill.js';
import { type Random } from '../random.js';
import { type FlagTruth, type ItemOutcome, type ItemTruth, type StatementTruth } from '../truth.js';
import { type SummaryDrug } from './case-summary.js';
import { type Item } from './item.js';
import { repeatedSample, sentence } from './prose-slots.js';
import { type Setting } from './setting.js';
import { otherRegion } from './statement.js';

/** What a rationale argues from. */
export interface RationaleRequest {
  readonly item: Item;
  readonly outcome: ItemOutcome;
  readonly setting: Setting;
  readonly statement: StatementTruth;
  readonly drugs: readonly SummaryDrug[];
  readonly otherPart: boolean;
}

/** A rationale, its verdict, and the flags that were written into it. */
export type Rationale = Pick<ItemTruth, 'rationale' | 'conclusion' | 'flags'>;

const maxItemLengthInVerdict = 70;

/** Writes the rationale of one item. */
export function writeRationale(random: Random, request: RationaleRequest): Rationale {
  const { item, outcome, setting, otherPart } = request;
  const against = random.chance(distributions.faults.verdictAgainstOutcome);
  const granted = (outcome === 'overturned') !== against;
  const say = (template: string, more = {}): string => capital(sentence(random, setting, template, more));
  const silent = (template: string): boolean => !template.includes('{part}');
  const usable = otherPart ? wording.facts.filter(silent) : wording.facts;
  const guideline = { guideline: guidelineName(request.statement) };
  const absent = absentClaim(random, request, say);
  const length = random.lengthAbout(8.3, 0.62, 1, 30);
  const take = (templates: readonly string[], share: number): readonly string[] =>
    repeatedSample(random, templates, Math.round(length * share));
  const reasons = granted ? wording.overturned : wording.upheld;
  const sentences = [
    ...take(wording.guideline, 0.25).map((template) => say(template, guideline)),
    ...(otherPart ? [say(random.pick(wording.otherPart), { part: otherPartName(setting) })] : []),
    ...take(usable, 0.45).map((template) => say(template)),
    ...(absent === null ? [] : [absent]),
    ...random.sample(reasons, Math.max(length > 1 ? 1 : 0, Math.round(length * 0.3))).map((template) => say(template)),
    verdict(random, item, granted),
    ...(item.topic === 'opioids' && !granted && random.chance(0.3) ? [say(random.pick(wording.tapering))] : []),
  ];
  const flags: FlagTruth[] = [
    ...(against ? ['outcome_conflicts_with_rationale' as const] : []),
    ...(absent === null ? [] : ['rationale_contradicts_summary' as const]),
    ...(otherPart ? ['body_part_mismatch' as const] : []),
  ];
  return {
    rationale: sentences.join(' '),
    conclusion: granted ? 'medically_necessary' : 'not_medically_necessary',
    flags,
  };
}

function guidelineName({ citations }: StatementTruth): string {
  const [first] = citations;
  if (first === undefined || first.document === null) return 'the evidence on this treatment';
  if (first.authority === 'ODG') return 'the ODG';
  return first.document.startsWith('Chronic Pain') ? 'the guideline on chronic pain' : 'the medical treatment schedule';
}

/** A sentence that says something is not on record that the summary has, in some letters that are upheld. */
function absentClaim(
  random: Random,
  { item, outcome, setting, drugs }: RationaleRequest,
  say: (template: string, more: Readonly<Record<string, string>>) => string,
): string | null {
  const condition = setting.conditions[0];
  const drug = drugs.find(({ drugClass }) => drugClass !== item.drugClass);
  if (outcome === 'overturned' || (condition === undefined && drug === undefined)) return null;
  if (!random.chance(distributions.faults.contradictedSummary)) return null;
  return condition === undefined
    ? say(random.pick(wording.absentDrug), { drug: drug?.substance ?? '' })
    : say(random.pick(wording.absentCondition), { condition });
}

const otherPartName = (setting: Setting): string => otherRegion(setting).parts[0] ?? '';

function verdict(random: Random, { disputed }: Item, granted: boolean): string {
  const templates = granted ? wording.verdictOverturned : wording.verdictUpheld;
  const short = disputed.length <= maxItemLengthInVerdict && !disputed.includes(':');
  const usable = short ? templates : templates.filter((template) => !/\{item\}/i.test(template));
  return random
    .pick(usable)
    .replace(/\{item\}/, disputed)
    .replace(/\{Item\}/, capital(disputed));
}
