import { useState } from 'preact/hooks';
import { filterQuery, noValue } from '../addresses.js';
import { type By, type Filter, type Outcomes } from '../api/answers.js';
import { countOutcomes } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { formatCount } from '../format/numbers.js';
import { Answered } from '../parts/answered.js';
import { toggled, valuesOf, without } from './filter-address.js';
import styles from './facet.module.css';

/** Groups shown before the rest is asked for, and at most; beyond that many are looked for by their words. */
const atFirst = 8;
const most = 200;
/** Groups among which somebody would rather look for words than read. */
const manyGroups = 20;

/** One dimension of the filter: opened, it counts its groups among what the other filters show. */
export function Facet(props: {
  readonly by: By;
  readonly name: string;
  readonly filter: Filter;
  readonly openAtFirst: boolean;
  readonly onChange: (filter: Filter) => void;
}) {
  const chosen = valuesOf(props.filter, props.by);
  const [open, setOpen] = useState(props.openAtFirst || chosen.length > 0);
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
        {chosen.length === 0 ? null : <span class={styles.count}>{chosen.length}</span>}
      </summary>
      {open ? <Groups {...props} chosen={chosen} /> : null}
    </details>
  );
}

function Groups(props: {
  readonly by: By;
  readonly name: string;
  readonly filter: Filter;
  readonly chosen: readonly string[];
  readonly onChange: (filter: Filter) => void;
}) {
  const others = without(props.filter, props.by);
  const answer = useAnswer({
    key: `outcomes by ${props.by} ${filterQuery(others)}`,
    ask: (signal) => countOutcomes(props.by, others, signal),
  });
  const [all, setAll] = useState(false);
  const [words, setWords] = useState('');
  return (
    <Answered answer={answer} what={props.name.toLowerCase()} height={3}>
      {({ groups }) => {
        const looked = words.trim().toLowerCase();
        const shown = groups.filter(({ key, label }, index) => {
          if (props.chosen.includes(key ?? noValue)) return true;
          return looked === '' ? index < (all ? most : atFirst) || key === null : label.toLowerCase().includes(looked);
        });
        return (
          <fieldset class={styles.groups}>
            <legend class="visually-hidden">{props.name}</legend>
            {groups.length > manyGroups ? (
              <input
                type="search"
                class={styles.find}
                value={words}
                placeholder={`Find among ${formatCount(groups.length)}`}
                aria-label={`Find in ${props.name.toLowerCase()}`}
                onInput={(event) => {
                  setWords(event.currentTarget.value);
                }}
              />
            ) : null}
            {shown.slice(0, most).map((group) => (
              <Group
                key={group.key}
                group={group}
                checked={props.chosen.includes(group.key ?? noValue)}
                onToggle={() => {
                  props.onChange(toggled(props.filter, props.by, group.key));
                }}
              />
            ))}
            {shown.length === 0 ? (
              <p class={styles.none}>{looked === '' ? 'Nothing to choose from.' : 'None has these words.'}</p>
            ) : null}
            {looked === '' && (groups.length > shown.length || all) ? (
              <button
                type="button"
                class={styles.all}
                onClick={() => {
                  setAll(!all);
                }}
              >
                {all ? 'Fewer' : `More of ${formatCount(groups.length)}`}
              </button>
            ) : null}
          </fieldset>
        );
      }}
    </Answered>
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
