import { noValue } from '../paths.js';
import { type GroupBy, type Filter } from '../api/types.js';
import { useGroupLabels } from '../api/use-labels.js';
import { formatDate } from '../format/dates.js';
import { idToText } from '../format/text.js';
import { dimensions } from './dimensions.js';
import { amountSpans, dateSpans, exclusionOf, filterValues, omit, toggleValue } from './filter-query.js';
import { RemovableChip } from './removable-chip.js';
import styles from './active-filters.module.css';

/** The active filters, each with a button that removes it. */
export function ActiveFilters(props: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { filter, onChange } = props;
  const { caseNumber, q } = filter;
  const none = Object.keys(filter).length === 0;
  if (none) return null;
  return (
    <ul class={styles.filters} aria-label="Active filters">
      {dimensions
        .flatMap(({ by, name }) => [
          { by, name, parameter: by },
          { by, name: `Not ${name.toLowerCase()}`, parameter: exclusionOf(by) },
        ])
        .filter(({ parameter }) => filterValues(filter, parameter).length > 0)
        .map(({ by, name, parameter }) => (
          <Values key={parameter} by={by} name={name} parameter={parameter} {...props} />
        ))}
      {q === undefined ? null : (
        <RemovableChip
          label={`Search: ${q}`}
          onRemove={() => {
            onChange(omit(filter, 'q'));
          }}
        />
      )}
      {caseNumber === undefined ? null : (
        <RemovableChip
          label={`Case ${caseNumber.join(', ')}`}
          onRemove={() => {
            onChange(omit(filter, 'caseNumber'));
          }}
        />
      )}
      {(['diagnosis', 'ingredients'] as const).map((name) => {
        const words = filter[name];
        return words === undefined ? null : (
          <RemovableChip
            key={name}
            label={`${name === 'diagnosis' ? 'Diagnosis' : 'Ingredient'}: ${words.join(', ')}`}
            onRemove={() => {
              onChange(omit(filter, name));
            }}
          />
        );
      })}
      {amountSpans.flatMap(({ meaning, min, max }) =>
        ([min, max] as const).map((name) => {
          const amount = filter[name];
          return amount === undefined ? null : (
            <RemovableChip
              key={name}
              label={`${meaning}: ${name === min ? 'at least' : 'at most'} ${amount}`}
              onRemove={() => {
                onChange(omit(filter, name));
              }}
            />
          );
        }),
      )}
      {dateSpans.flatMap(({ verb, from, to }) =>
        ([from, to] as const).map((name) => {
          const day = filter[name];
          return day === undefined ? null : (
            <RemovableChip
              key={name}
              label={`${verb} ${name === from ? 'from' : 'to'} ${formatDate(day)}`}
              onRemove={() => {
                onChange(omit(filter, name));
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
  readonly by: GroupBy;
  readonly name: string;
  readonly parameter: GroupBy | `not.${GroupBy}`;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { by, parameter, filter } = props;
  const labels = useGroupLabels(by);
  return (
    <>
      {filterValues(filter, parameter).map((value) => {
        const key = value === noValue ? null : value;
        return (
          <RemovableChip
            key={value}
            label={`${props.name}: ${labels.get(key) ?? idToText(value)}`}
            onRemove={() => {
              props.onChange(toggleValue(filter, parameter, key));
            }}
          />
        );
      })}
    </>
  );
}
