import { understandSearch } from '../api/client.js';
import { type Filter, type UnderstoodQuery } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { omit } from './filter-query.js';
import { RemovableChip } from './removable-chip.js';
import { withoutWords } from './without-words.js';
import styles from './query-meaning.module.css';

const relaxedTexts: Readonly<Record<UnderstoodQuery['relaxed'][number], string>> = {
  text: 'without the words searched in the texts',
  amounts: 'without the amounts',
  item: 'without the words searched in the item',
  meaning: 'where the words occur in any text',
};

/** How the search was understood: what it names of a request, each with a button that removes it, and the other words. */
export function QueryMeaning(props: {
  readonly q: string;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { q, filter, onChange } = props;
  const query = useQuery(
    {
      key: `meaning ${q}`,
      fetch: (signal) => understandSearch(q, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    useDataVersion(),
  );
  // The list below reports a search that failed.
  if (query.state !== 'ready') return null;
  const { terms, text, itemTexts, excludedText, ignored, relaxed } = query.value.understood;
  const remove = (written: string) => {
    const left = withoutWords(q, written);
    onChange(left === '' ? omit(filter, 'q') : { ...filter, q: left });
  };
  return (
    <div class={styles.meaning} role="group" aria-label="How the search was understood">
      {terms.length === 0 ? null : (
        <ul class={styles.terms}>
          {terms.map(({ written, label, excluded, corrected }) => (
            <RemovableChip
              key={written}
              label={`${excluded ? 'not ' : ''}${label}${corrected ? ` (for “${written}”)` : ''}`}
              action={`Search without ${written}`}
              onRemove={() => {
                remove(written);
              }}
            />
          ))}
        </ul>
      )}
      {text === null ? null : (
        <p>
          Searched in item, rationale and summary: <q>{text}</q>
        </p>
      )}
      {itemTexts.length === 0 ? null : <p>The item contains: {itemTexts.join('; ')}</p>}
      {excludedText.length === 0 ? null : <p>Left out: {excludedText.join(', ')}</p>}
      {terms.length === 0 || ignored.length === 0 ? null : <p>Not used: {ignored.join(', ')}</p>}
      {relaxed.length === 0 ? null : (
        <p role="status">
          No request matches all of it. Items are shown {relaxed.map((each) => relaxedTexts[each]).join(' and ')}.
        </p>
      )}
    </div>
  );
}
