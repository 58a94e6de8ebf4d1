import { useState } from 'preact/hooks';
import { filterQuery, noValue } from '../addresses.js';
import { type By, type Filter, type Outcomes } from '../api/answers.js';
import { countOutcomes } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { formatCount } from '../format/numbers.js';
import { Answered } from '../parts/answered.js';
import { toggled, valuesOf, without } from './filter-address.js';
import styles from './facet.module.css';

/** Groups shown before the rest is asked for. */
const atFirst = 8;

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
  return (
    <Answered answer={answer} what={props.name.toLowerCase()} height={3}>
      {({ groups }) => {
        const shown = groups.filter(
          ({ key }, index) => all || index < atFirst || key === null || props.chosen.includes(key),
        );
        return (
          <fieldset class={styles.groups}>
            <legend class="visually-hidden">{props.name}</legend>
            {shown.map((group) => (
              <Group
                key={group.key}
                group={group}
                checked={props.chosen.includes(group.key ?? noValue)}
                onToggle={() => {
                  props.onChange(toggled(props.filter, props.by, group.key));
                }}
              />
            ))}
            {shown.length === 0 ? <p class={styles.none}>Nothing to choose from.</p> : null}
            {groups.length > shown.length || all ? (
              <button
                type="button"
                class={styles.all}
                onClick={() => {
                  setAll(!all);
                }}
              >
                {all ? 'Fewer' : `All ${formatCount(groups.length)}`}
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
