import { useState } from 'preact/hooks';
import { filterQuery, noValue } from '../paths.js';
import { type GroupBy, type Filter, type Outcomes } from '../api/types.js';
import { countOutcomes } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { formatCount } from '../format/numbers.js';
import { QueryView } from '../components/query-view.js';
import { toggleValue, filterValues, omit } from './filter-query.js';
import styles from './facet.module.css';

/** Groups shown initially, and at most; groups beyond that are found by typing. */
const initiallyShown = 8;
const maxShown = 200;
/** Number of groups above which a search field is shown. */
const searchThreshold = 20;

/** One dimension of the filter form. When open, it shows its groups with their counts under the other filters. */
export function Facet(props: {
  readonly by: GroupBy;
  readonly name: string;
  readonly filter: Filter;
  readonly initiallyOpen: boolean;
  readonly onChange: (filter: Filter) => void;
}) {
  const selected = filterValues(props.filter, props.by);
  const [open, setOpen] = useState(props.initiallyOpen || selected.length > 0);
  return (
    <details
      class={styles.facet}
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {props.name}
        {selected.length === 0 ? null : <span class={styles.count}>{selected.length}</span>}
      </summary>
      {open ? <Groups {...props} selected={selected} /> : null}
    </details>
  );
}

function Groups(props: {
  readonly by: GroupBy;
  readonly name: string;
  readonly filter: Filter;
  readonly selected: readonly string[];
  readonly onChange: (filter: Filter) => void;
}) {
  const others = omit(props.filter, props.by);
  const query = useQuery({
    key: `outcomes by ${props.by} ${filterQuery(others)}`,
    fetch: (signal) => countOutcomes(props.by, others, signal),
  });
  const [all, setAll] = useState(false);
  const [input, setInput] = useState('');
  return (
    <QueryView query={query} what={props.name.toLowerCase()} height={3}>
      {({ groups }) => {
        const searchText = input.trim().toLowerCase();
        const shown = groups.filter(({ key, label }, index) => {
          if (props.selected.includes(key ?? noValue)) return true;
          return searchText === ''
            ? index < (all ? maxShown : initiallyShown) || key === null
            : label.toLowerCase().includes(searchText);
        });
        return (
          <fieldset class={styles.groups}>
            <legend class="visually-hidden">{props.name}</legend>
            {groups.length > searchThreshold ? (
              <input
                type="search"
                class={styles.find}
                value={input}
                placeholder={`Find among ${formatCount(groups.length)}`}
                aria-label={`Find in ${props.name.toLowerCase()}`}
                onInput={(event) => {
                  setInput(event.currentTarget.value);
                }}
              />
            ) : null}
            {shown.slice(0, maxShown).map((group) => (
              <Group
                key={group.key}
                group={group}
                checked={props.selected.includes(group.key ?? noValue)}
                onToggle={() => {
                  props.onChange(toggleValue(props.filter, props.by, group.key));
                }}
              />
            ))}
            {shown.length === 0 ? (
              <p class={styles.none}>{searchText === '' ? 'No values.' : 'No value matches.'}</p>
            ) : null}
            {searchText === '' && (groups.length > shown.length || all) ? (
              <button
                type="button"
                class={styles.all}
                onClick={() => {
                  setAll(!all);
                }}
              >
                {all ? 'Show fewer' : `Show more of ${formatCount(groups.length)}`}
              </button>
            ) : null}
          </fieldset>
        );
      }}
    </QueryView>
  );
}

function Group(props: {
  readonly group: Outcomes['groups'][number];
  readonly checked: boolean;
  readonly onToggle: () => void;
}) {
  const { group } = props;
  return (
    <label class={styles.group} data-without={group.key === null}>
      <input type="checkbox" checked={props.checked} onChange={props.onToggle} />
      <span class={styles.label}>{group.label}</span>
      <span class={styles.items}>{formatCount(group.total)}</span>
    </label>
  );
}
