import { addDays, writeDay } from '../calendar.js';
import { wording } from '../data.js';
import { fill } from '../fill.js';
import { type LetterPlan } from '../letter/plan-letter.js';
import { type Block, text } from './block.js';

/** The documents that the reviewer read, one a line. */
export function writeDocuments({ setting }: LetterPlan): readonly Block[] {
  const slots = {
    denied: writeDay(setting.denied, 'slashes'),
    visit: writeDay(addDays(setting.denied, -40), 'slashes'),
  };
  return wording.documentKinds.map((template) => text(`- ${fill(template, slots)}`));
}
