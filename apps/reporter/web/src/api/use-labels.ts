import { type By } from './answers.js';
import { countOutcomes } from './client.js';
import { useAnswer } from './use-answer.js';
import { wordsOf } from '../format/words.js';

/** What the vocabulary's ids are called for people. */
export interface Labels {
  readonly category: (id: string) => string;
  readonly subcategory: (category: string | null, id: string) => string;
  readonly drugClass: (id: string) => string;
}

/** DWC's labels, as the API names its groups; the ids as words until they are there. */
export function useLabels(): Labels {
  const category = useGroupLabels('category');
  const subcategory = useGroupLabels('subcategory');
  const drugClass = useGroupLabels('drugClass');
  return {
    category: (id) => category.get(id) ?? wordsOf(id),
    // The API writes `Surgery: Spine`, where the category stands beside it anyway.
    subcategory: (of, id) => subcategory.get(`${of ?? ''}/${id}`)?.replace(/^[^:]*: /, '') ?? wordsOf(id),
    drugClass: (id) => drugClass.get(id) ?? wordsOf(id),
  };
}

/** What the groups of a dimension are called; null stands for the one without a value. Empty until it is known. */
export function useGroupLabels(by: By): ReadonlyMap<string | null, string> {
  const answer = useAnswer({ key: `outcomes by ${by}`, ask: (signal) => countOutcomes(by, {}, signal) });
  if (answer.state !== 'ready') return new Map();
  return new Map(answer.value.groups.map(({ key, label }) => [key, label]));
}
