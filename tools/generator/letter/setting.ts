import { addDays, dayBetween, type Day, type DayStyle } from '../calendar.js';
import { distributions, people, regions, reviewers, type Region } from '../data.js';
import { type Random } from '../random.js';
import { type LetterLayout } from '../truth.js';

/** Whom and what a letter is about, before anything is written. */
export interface Setting {
  readonly caseNumber: string;
  readonly decidedOn: Day;
  readonly year: number;
  readonly layout: LetterLayout;
  readonly assigned: Day;
  readonly received: Day;
  readonly denied: Day;
  readonly injured: Day;
  readonly priority: 'standard' | 'expedited';
  readonly modified: boolean;
  readonly specialties: readonly string[];
  readonly states: readonly string[];
  readonly worker: { readonly noun: string; readonly age: number; readonly sex: 'female' | 'male' };
  readonly occupation: string;
  readonly region: Region;
  readonly part: string;
  readonly side: 'left' | 'right';
  /** Lasting conditions beside the injury, which the summary names. */
  readonly conditions: readonly string[];
  /** How the prose writes days. */
  readonly dayStyle: DayStyle;
  /** What all items of the letter share of their chance to be overturned, 0 to 1. */
  readonly leaning: number;
  /** Headings in capitals throughout. */
  readonly shouts: boolean;
}

const numbers = { first: 900_000, count: 9_100_000, step: 4_321_987 } as const;

/** A case number beyond those that were given out by 2024; each of nine million letters of a seed has its own. */
function caseNumberOf(seed: number, number: number, received: Day): string {
  const serial = numbers.first + Number((BigInt(number) * BigInt(numbers.step) + BigInt(seed)) % BigInt(numbers.count));
  return `${received < '2013-09-01' ? 'IMR' : 'CM'}${received.slice(2, 4)}-${String(serial).padStart(7, '0')}`;
}

function layoutOn(day: Day): LetterLayout {
  return distributions.layouts.find(({ until }) => day <= until)?.layout ?? 'determination-2016';
}

/** Draws a letter's setting. `number` is its place in the row. */
export function drawSetting(random: Random, seed: number, number: number): Setting {
  const years = Object.entries(distributions.years);
  const year = Number(random.weighted(years, ([, letters]) => letters)[0]);
  const decidedOn = dayBetween(random, year === 2013 ? `${year}-02-01` : `${year}-01-02`, `${year}-12-30`);
  const assigned = addDays(decidedOn, -random.integer(8, 48));
  const received = addDays(assigned, -random.integer(1, 16));
  const denied = addDays(received, -random.integer(2, 30));
  const injured = addDays(denied, -Math.round(30 + 4_000 * random.next() ** 2.2));
  const region = random.weighted(regions, ({ share }) => share);
  const side = random.pick(['left', 'right'] as const);
  const part = random.pick(region.parts);
  return {
    caseNumber: caseNumberOf(seed, number, received),
    decidedOn,
    year,
    layout: layoutOn(decidedOn),
    assigned,
    received,
    denied,
    injured,
    priority: random.chance(distributions.form.expedited) ? 'expedited' : 'standard',
    modified: random.chance(0.12),
    specialties: random.weighted(reviewers.specialties, ([, weight]) => weight)[0],
    states: random.weighted(reviewers.states, ([, weight]) => weight)[0],
    worker: {
      noun: random.weighted(people.workers, ([, weight]) => weight)[0],
      age: random.integer(21, 69),
      sex: random.pick(['female', 'male'] as const),
    },
    occupation: random.pick(people.occupations),
    region,
    part: region.sided ? `${side} ${part}` : part,
    side,
    conditions: random.chance(0.3) ? random.sample(people.conditions, random.integer(1, 2)) : [],
    dayStyle: random.pick(['slashes', 'padded-slashes', 'short-year', 'hyphens', 'words'] as const),
    leaning: random.next(),
    shouts: year <= 2014 && random.chance(0.2),
  };
}
