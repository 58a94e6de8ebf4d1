import { distributions } from '../data.js';
import { Random } from '../random.js';
import { type FaultTruth, type ItemOutcome, type ItemTruth } from '../truth.js';
import { type CaseSummary, writeSummary } from './case-summary.js';
import { drawItems } from './draw-items.js';
import { type Item } from './item.js';
import { writeRationale } from './rationale.js';
import { drawSetting, type Setting } from './setting.js';
import { drawStatement } from './statement.js';

/** All that a letter says, before it is put into a form. */
export interface LetterPlan {
  readonly setting: Setting;
  readonly summary: CaseSummary;
  readonly items: readonly ItemTruth[];
  readonly faults: readonly FaultTruth[];
}

const purposes = { setting: 1, items: 2, summary: 3, arguments: 4 } as const;

/** Plans letter `number` of a seed's row, as if it were no copy. */
export function planLetter(seed: number, number: number): LetterPlan {
  const randomFor = (purpose: number): Random => new Random(seed, number, purpose);
  const setting = drawSetting(randomFor(purposes.setting), seed, number);
  const { items, repeated } = drawItems(randomFor(purposes.items), setting);
  const summary = writeSummary(randomFor(purposes.summary), setting, items);
  const faults = new Set<FaultTruth>(repeated ? ['repeated-item'] : []);
  const random = randomFor(purposes.arguments);
  const decided = items.map((item, index) => decide(random, setting, summary, item, index + 1, faults));
  return { setting, summary, items: decided, faults: [...faults] };
}

function decide(
  random: Random,
  setting: Setting,
  summary: CaseSummary,
  item: Item,
  ordinal: number,
  faults: Set<FaultTruth>,
): ItemTruth {
  const outcome = drawOutcome(random, setting, item);
  const otherPart =
    item.namesPart &&
    setting.layout.startsWith('determination') &&
    random.chance(distributions.faults.otherBodyPart * 2.5);
  const note = (fault: FaultTruth): void => void faults.add(fault);
  const request = { topic: item.topic, setting, note };
  const claimsAdministrator = drawStatement(random, { ...request, side: 'Claims Administrator', otherPart: false });
  const reviewer = drawStatement(random, { ...request, side: 'Expert Reviewer', otherPart });
  const { drugs } = summary;
  const argued = writeRationale(random, { item, outcome, setting, statement: reviewer, drugs, otherPart });
  return {
    ordinal,
    heading: item.heading,
    family: item.family,
    disputed: item.disputed,
    original: item.original,
    authorized: item.authorized,
    datesOfService: item.datesOfService,
    outcome,
    category: item.category,
    subcategory: item.subcategory,
    substance: item.substance,
    drugClass: item.drugClass,
    claimsAdministrator: setting.layout === 'professional-review' ? null : claimsAdministrator,
    reviewer,
    ...argued,
  };
}

/** Items of a letter are correlated: with some probability an item has the preferred outcome of the letter. */
function drawOutcome(random: Random, setting: Setting, item: Item): ItemOutcome {
  const upheld = distributions.upheld[String(setting.year)] ?? 0.9;
  const category = distributions.categories.find(({ id }) => id === item.category);
  const factor = item.subcategory === 'acupuncture' ? distributions.acupunctureOverturned : (category?.overturned ?? 1);
  const own = random.next();
  const leaning = random.chance(distributions.likeness) ? setting.leaning : own;
  return leaning < (1 - upheld) * factor ? 'overturned' : 'upheld';
}
