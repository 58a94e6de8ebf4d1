import { type GroupBy } from './types.js';
import { countOutcomes } from './client.js';
import { useQuery } from './use-query.js';
import { idToText } from '../format/text.js';

/** Display names of vocabulary ids. */
export interface Labels {
  readonly category: (id: string) => string;
  readonly subcategory: (category: string | null, id: string) => string;
  readonly drugClass: (id: string) => string;
}

/** Returns DWC's labels as the API names its groups; until they are loaded, the ids in words. */
export function useLabels(): Labels {
  const category = useGroupLabels('category');
  const subcategory = useGroupLabels('subcategory');
  const drugClass = useGroupLabels('drugClass');
  return {
    category: (id) => category.get(id) ?? idToText(id),
    // The API writes `Surgery: Spine`; the page shows the category separately.
    subcategory: (of, id) => subcategory.get(`${of ?? ''}/${id}`)?.replace(/^[^:]*: /, '') ?? idToText(id),
    drugClass: (id) => drugClass.get(id) ?? idToText(id),
  };
}

/** Returns the labels of a dimension's groups; key null is the group without a value. Empty until loaded. */
export function useGroupLabels(by: GroupBy): ReadonlyMap<string | null, string> {
  const query = useQuery({ key: `outcomes by ${by}`, fetch: (signal) => countOutcomes(by, {}, signal) });
  if (query.state !== 'ready') return new Map();
  return new Map(query.value.groups.map(({ key, label }) => [key, label]));
}
