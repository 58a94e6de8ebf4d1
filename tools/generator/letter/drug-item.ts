import { distributions, drugGroups } from '../data.js';
import { type Random } from '../random.js';
import { type DrawnItem, plainItem } from './item.js';

const withRefills = 0.18;
const prefixed = 0.1;
const directions = [
  ', take 1 by mouth every 8 hours as needed for pain',
  ', 1 tablet twice a day',
  ', one by mouth at bedtime',
  ', as needed for flare-ups, up to three times daily',
] as const;

/** Draws a drug with strength, count and refills, as headings write them. */
export function drawDrug(random: Random): DrawnItem {
  const group = random.weighted(drugGroups, ({ share }) => share);
  const drug = random.pick(group.drugs);
  const name = [drug.written, random.pick(drug.strengths)].filter((word) => word !== '').join(' ');
  const count = random.pick(drug.counts);
  const refills = random.chance(withRefills) ? random.integer(1, 5) : 0;
  const sign = random.weighted([' #', ', #', ' Qty: ', ', quantity '], (text) => (text.includes('#') ? 6 : 1));
  const prefix = random.chance(prefixed) ? random.pick(['Prescription of ', '1 prescription of ']) : '';
  const suffix = refills === 0 ? '' : ` with ${refills} ${refills === 1 ? 'refill' : 'refills'}`;
  const bare = random.chance(0.08);
  const countWords =
    random.chance(distributions.drugDirections) && !/patch|gel|cream/i.test(name) ? random.pick(directions) : '';
  const withCount = (amount: number): string =>
    bare ? name : `${prefix}${name}${sign}${amount}${suffix}${countWords}`;
  return {
    item: plainItem(withCount(count), {
      category: 'pharmaceuticals',
      subcategory: null,
      topic: group.topic,
      substance: drug.substance,
      drugClass: group.drugClass,
      namesPart: false,
      shortName: name,
    }),
    countable: bare || count < 10 ? null : { count, withCount },
  };
}
