import { noValue } from '../addresses.js';
import { type By, type Filter } from '../api/answers.js';
import { useGroupLabels } from '../api/use-labels.js';
import { formatDate } from '../format/dates.js';
import { wordsOf } from '../format/words.js';
import { dimensions } from './dimensions.js';
import { dateSpans, toggled, valuesOf, without } from './filter-address.js';
import styles from './chosen-filters.module.css';

/** What a filter asks, as words that can each be taken away. */
export function ChosenFilters(props: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { filter, onChange } = props;
  const { caseNumber, q } = filter;
  const none = Object.keys(filter).length === 0;
  if (none) return null;
  return (
    <ul class={styles.chosen} aria-label="Chosen filters">
      {dimensions
        .filter(({ by }) => valuesOf(filter, by).length > 0)
        .map(({ by, name }) => (
          <Values key={by} by={by} name={name} {...props} />
        ))}
      {q === undefined ? null : (
        <Chip
          words={`Words: ${q}`}
          onTakeAway={() => {
            onChange(without(filter, 'q'));
          }}
        />
      )}
      {caseNumber === undefined ? null : (
        <Chip
          words={`Case ${caseNumber.join(', ')}`}
          onTakeAway={() => {
            onChange(without(filter, 'caseNumber'));
          }}
        />
      )}
      {dateSpans.flatMap(({ verb, from, to }) =>
        ([from, to] as const).map((name) => {
          const day = filter[name];
          return day === undefined ? null : (
            <Chip
              key={name}
              words={`${verb} ${name === from ? 'from' : 'to'} ${formatDate(day)}`}
              onTakeAway={() => {
                onChange(without(filter, name));
              }}
            />
          );
        }),
      )}
      <li>
        <button
          type="button"
          class={styles.all}
          onClick={() => {
            onChange({});
          }}
        >
          Clear all
        </button>
      </li>
    </ul>
  );
}

function Values(props: {
  readonly by: By;
  readonly name: string;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { by, filter } = props;
  const labels = useGroupLabels(by);
  return (
    <>
      {valuesOf(filter, by).map((value) => {
        const key = value === noValue ? null : value;
        return (
          <Chip
            key={value}
            words={`${props.name}: ${labels.get(key) ?? wordsOf(value)}`}
            onTakeAway={() => {
              props.onChange(toggled(filter, by, key));
            }}
          />
        );
      })}
    </>
  );
}

function Chip({ words, onTakeAway }: { readonly words: string; readonly onTakeAway: () => void }) {
  return (
    <li>
      <button type="button" class={styles.chip} onClick={onTakeAway} aria-label={`Take away ${words}`}>
        {words}
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
        </svg>
      </button>
    </li>
  );
}
