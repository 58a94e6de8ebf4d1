import { distributions, surgicalServices } from '../data.js';
import { capital } from '../fill.js';
import { type Random } from '../random.js';
import { drawDrug } from './drug-item.js';
import { drawFamily } from './item-family.js';
import { type Item } from './item.js';
import { type Setting } from './setting.js';
import { drawTreatment, hasTreatment, itemOf } from './treatment-item.js';

/** The items of a letter, and whether one of them occurs twice. */
export interface DrawnItems {
  readonly items: readonly Item[];
  readonly repeated: boolean;
}

const sameCategory = 0.45;

/** Draws the disputed items of a letter: 1 in the first form, else 1 to 21. */
export function drawItems(random: Random, setting: Setting): DrawnItems {
  const count = setting.layout === 'professional-review' ? 1 : random.weighted(distributions.items, ([, n]) => n)[0];
  const items =
    count >= 3 && random.chance(distributions.surgicalBundle) && hasTreatment('surgery', setting)
      ? drawBundle(random, setting, count)
      : drawMixed(random, setting, count);
  const repeated = items.length > 1 && setting.region.sided && random.chance(distributions.faults.repeatedItem);
  const shown = repeated ? [...items.slice(0, -1), otherSide(items[0], setting) ?? items.at(-1)] : items;
  return { items: shown.filter((item) => item !== undefined).map((item) => shout(item, setting)), repeated };
}

function drawMixed(random: Random, setting: Setting, count: number): readonly Item[] {
  const items: Item[] = [];
  for (let tries = 0; items.length < count && tries < count * 20; tries += 1) {
    const last = items[0]?.category;
    const category = last !== undefined && random.chance(sameCategory) ? last : drawCategory(random, setting);
    const drawn = category === 'pharmaceuticals' ? drawDrug(random) : drawTreatment(random, setting, category);
    if (items.every(({ shortName }) => shortName !== drawn.item.shortName))
      items.push(drawFamily(random, setting, drawn));
  }
  return items;
}

function drawCategory(random: Random, setting: Setting): string {
  const { id } = random.weighted(distributions.categories, ({ share }) => share);
  return id === 'pharmaceuticals' || hasTreatment(id, setting) ? id : 'pharmaceuticals';
}

/** A surgery with its associated services. */
function drawBundle(random: Random, setting: Setting, count: number): readonly Item[] {
  const items: Item[] = [drawTreatment(random, setting, 'surgery').item];
  for (let tries = 0; items.length < count && tries < count * 20; tries += 1) {
    const service = random.weighted(surgicalServices, ({ weight }) => weight);
    const { item } = itemOf(random, setting, service);
    if (items.some(({ shortName }) => shortName === item.shortName)) continue;
    const heading =
      service.family === 'associated-surgical-service' ? `Associated surgical service: ${item.heading}` : item.heading;
    items.push({ ...item, family: service.family, heading, disputed: heading });
  }
  return items;
}

/** The first item again, for the other side of the body. */
function otherSide(item: Item | undefined, { side }: Setting): Item | undefined {
  if (item === undefined) return undefined;
  const other = side === 'left' ? 'right' : 'left';
  const turn = (text: string): string => text.replaceAll(side, other).replaceAll(capital(side), capital(other));
  const turnAll = (text: string | null): string | null => (text === null ? null : turn(text));
  return {
    ...item,
    heading: turn(item.heading),
    disputed: turn(item.disputed),
    original: turnAll(item.original),
    authorized: turnAll(item.authorized),
  };
}

/** Some letters write their plain headings in capitals. */
function shout(item: Item, { shouts }: Setting): Item {
  if (!shouts || item.family !== 'plain') return item;
  const heading = item.heading.toUpperCase();
  return { ...item, heading, disputed: heading };
}
