import { useState } from 'preact/hooks';
import { filterQuery, noValue } from '../paths.js';
import { type GroupBy, type Filter, type Outcomes } from '../api/types.js';
import { countOutcomes } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { formatCount } from '../format/numbers.js';
import { QueryView } from '../components/query-view.js';
import { exclusionOf, filterValues, omit, toggleValue } from './filter-query.js';
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
  const excluded = filterValues(props.filter, exclusionOf(props.by));
  const [open, setOpen] = useState(props.initiallyOpen || selected.length + excluded.length > 0);
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
        {selected.length + excluded.length === 0 ? null : (
          <span class={styles.count}>{selected.length + excluded.length}</span>
        )}
      </summary>
      {open ? <Groups {...props} selected={selected} excluded={excluded} /> : null}
    </details>
  );
}

function Groups(props: {
  readonly by: GroupBy;
  readonly name: string;
  readonly filter: Filter;
  readonly selected: readonly string[];
  readonly excluded: readonly string[];
  readonly onChange: (filter: Filter) => void;
}) {
  const others = omit(omit(props.filter, props.by), exclusionOf(props.by));
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
          if ([...props.selected, ...props.excluded].includes(key ?? noValue)) return true;
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
                excluded={props.excluded.includes(group.key ?? noValue)}
                onToggle={() => {
                  props.onChange(toggleValue(props.filter, props.by, group.key));
                }}
                onExclude={() => {
                  props.onChange(toggleValue(props.filter, exclusionOf(props.by), group.key));
                }}
              />
            ))}
            {shown.length === 0 ? (
              <p class={styles.none}>{searchText === '' ? 'No values.' : 'No value matches.'}</p>
            ) : null}
            {searchText === '' && (groups.length > shown.length || all) ? (
              <button
                type="button"
                class={`link-button ${styles.all}`}
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
  readonly excluded: boolean;
  readonly onToggle: () => void;
  readonly onExclude: () => void;
}) {
  const { group, excluded } = props;
  return (
    <div class={styles.group} data-without={group.key === null} data-excluded={excluded}>
      <label>
        <input type="checkbox" checked={props.checked} onChange={props.onToggle} />
        <span class={styles.label}>{group.label}</span>
        <span class={styles.items}>{formatCount(group.total)}</span>
      </label>
      <button
        type="button"
        class={styles.exclude}
        aria-pressed={excluded}
        aria-label={`not ${group.label}`}
        title={`Exclude ${group.label}`}
        onClick={props.onExclude}
      >
        not
      </button>
    </div>
  );
}
