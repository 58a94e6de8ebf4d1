import { treatments, type Treatment } from '../data.js';
import { capital, fill } from '../fill.js';
import { type Random } from '../random.js';
import { type DrawnItem, plainItem } from './item.js';
import { type Setting } from './setting.js';
import { treatmentSlots } from './treatment-slots.js';

const namesPart = /\{(?:part|limbs)\}/i;

/** Draws a treatment of a category for the letter's body part. */
export function drawTreatment(random: Random, setting: Setting, category: string): DrawnItem {
  const fitting = treatments.filter(
    (treatment) =>
      treatment.category === category &&
      (treatment.regions === undefined || treatment.regions.includes(setting.region.id)),
  );
  return itemOf(
    random,
    setting,
    random.weighted(fitting, ({ weight }) => weight),
  );
}

/** Whether a category has any treatment for a body part. */
export function hasTreatment(category: string, setting: Setting): boolean {
  return treatments.some(
    (treatment) =>
      treatment.category === category &&
      (treatment.regions === undefined || treatment.regions.includes(setting.region.id)),
  );
}

/** A treatment as an item, its heading filled. */
export function itemOf(random: Random, setting: Setting, treatment: Treatment): DrawnItem {
  const template = random.pick(treatment.headings);
  const visits = random.integer(2, 12) * 2;
  const slots = treatmentSlots(random, setting, visits);
  const divisible = /\{visits\}/.test(template) && !/\{(?:times|weeks)\}/.test(template);
  return {
    item: plainItem(capital(fill(template, slots)), {
      category: treatment.category,
      subcategory: treatment.subcategory,
      topic: treatment.topic,
      namesPart: namesPart.test(template),
      shortName: fill(template, slots),
    }),
    countable: divisible
      ? { count: visits, withCount: (count) => capital(fill(template, { ...slots, visits: count })) }
      : null,
  };
}
