import { type Slots } from '../fill.js';
import { type Random } from '../random.js';
import { type Setting } from './setting.js';

const words = [
  'Zero',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** A number of visits in words where there is a word for it, else in figures. */
const inWords = (count: number): string => words[count] ?? String(count);

/** Draws what headings say beside the treatment's name; `visits` may be given. */
export function treatmentSlots(random: Random, setting: Setting, visits = random.integer(2, 12) * 2): Slots {
  const arms = ['neck', 'shoulder', 'elbow', 'forearm-wrist-hand'].includes(setting.region.id);
  return {
    part: setting.part,
    side: setting.side,
    level: random.pick(setting.region.levels),
    limbs: `${random.pick(['bilateral', setting.side])} ${arms ? 'upper' : 'lower'} extremities`,
    times: random.integer(2, 3),
    weeks: random.pick([2, 3, 4, 6, 8]),
    months: random.pick([3, 6, 12]),
    days: random.pick([7, 14, 21, 30]),
    hours: random.integer(2, 12),
    count: random.integer(2, 6),
    visits: random.chance(0.1) ? inWords(visits) : visits,
  };
}
