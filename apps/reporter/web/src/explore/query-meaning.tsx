import { understandSearch } from '../api/client.js';
import { type Filter, type UnderstoodQuery } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { formatCount } from '../format/numbers.js';
import { filterQuery } from '../paths.js';
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
      key: `meaning ${filterQuery({ ...filter, q })}`,
      fetch: (signal) => understandSearch({ ...filter, q }, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    useDataVersion(),
  );
  // The list below reports a search that failed.
  if (query.state !== 'ready') return null;
  const { terms, text, itemTexts, excludedText, ignored, relaxed } = query.value.understood;
  const without = (written: string): Filter => {
    const left = withoutWords(q, written);
    return left === '' ? omit(filter, 'q') : { ...filter, q: left };
  };
  return (
    <div class={styles.meaning} role="group" aria-label="How the search was understood">
      {terms.length === 0 ? null : (
        <ul class={styles.terms}>
          {terms.flatMap(({ written, label, excluded, corrected, determinations, wider }) => [
            <RemovableChip
              key={written}
              label={`${excluded ? 'not ' : ''}${label}${corrected ? ` (for “${written}”)` : ''}`}
              count={determinations}
              action={`${label}${determinations === null ? '' : ` ${formatCount(determinations)}`}: search without ${written}`}
              onRemove={() => {
                onChange(without(written));
              }}
            />,
            ...(wider === null || wider.determinations <= (determinations ?? 0)
              ? []
              : [
                  <li key={`wider than ${written}`}>
                    <button
                      type="button"
                      class="link-button"
                      onClick={() => {
                        onChange({ ...without(written), [wider.field]: wider.values });
                      }}
                    >
                      widen to {wider.label} ({formatCount(wider.determinations)})
                    </button>
                  </li>,
                ]),
          ])}
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
