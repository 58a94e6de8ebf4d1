import { addDays, dayBetween, writeDay } from '../calendar.js';
import { distributions } from '../data.js';
import { type Random } from '../random.js';
import { type Countable, type DrawnItem, type Item } from './item.js';
import { type Setting } from './setting.js';

/** Gives an item the heading of another family now and then: retrospective or, where it can be divided, partial. */
export function drawFamily(random: Random, setting: Setting, drawn: DrawnItem): Item {
  if (drawn.countable !== null && random.chance(distributions.partialOfCountable)) {
    return partial(random, drawn.item, drawn.countable);
  }
  return random.chance(distributions.retrospective) ? retrospective(random, setting, drawn.item) : drawn.item;
}

function partial(random: Random, item: Item, { count, withCount }: Countable): Item {
  const original = withCount(count);
  const given = Math.max(1, Math.round(count * random.pick([0.25, 0.4, 0.5, 0.7])));
  const authorized = withCount(given);
  if (random.chance(0.35)) {
    const heading = `${original} was the original request. The Claims Administrator authorized ${authorized}, leaving the original request IMR eligible. The original request, ${original} is`;
    return { ...item, family: 'partial-certification', heading, original, authorized, disputed: original };
  }
  const disputed = withCount(Math.max(1, count - given));
  const heading = `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${disputed} is`;
  return { ...item, family: 'partial-certification', heading, original, authorized, disputed };
}

function retrospective(random: Random, setting: Setting, item: Item): Item {
  const day = dayBetween(random, addDays(setting.denied, -25), addDays(setting.denied, -1));
  const written = writeDay(day, random.pick(['slashes', 'padded-slashes'] as const));
  const heading = random.pick([
    `Retrospective ${item.heading} (DOS ${written})`,
    `Retrospective: ${item.heading}, DOS: ${written}`,
    `Retrospective request for ${item.heading} (date of service ${written})`,
    `${item.heading}, DOS: ${written}`,
  ]);
  return { ...item, family: 'retrospective', heading, disputed: heading, datesOfService: [day] };
}
