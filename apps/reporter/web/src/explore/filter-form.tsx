import { type Filter } from '../api/types.js';
import { dimensions } from './dimensions.js';
import { Facet } from './facet.js';
import { amountSpans, dateSpans, setValue } from './filter-query.js';
import styles from './filter-form.module.css';
import { SearchField } from './search-field.js';

/** The filter parameters of the API as a form. */
export function FilterForm(props: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { filter, onChange } = props;
  return (
    <form
      class={styles.form}
      aria-label="Filters"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <SearchField
        label="Treatment, drug, or words of the decision"
        q={filter.q ?? ''}
        onSearch={(q) => {
          onChange(setValue(filter, 'q', q));
        }}
      />
      <label class={styles.field}>
        Case number
        <input
          type="search"
          value={filter.caseNumber?.[0] ?? ''}
          placeholder="CM16-0123456"
          onChange={(event) => {
            onChange(setValue(filter, 'caseNumber', event.currentTarget.value.trim()));
          }}
        />
      </label>
      <label class={styles.field}>
        Diagnosis
        <input
          type="search"
          value={filter.diagnosis?.[0] ?? ''}
          placeholder="lumbar radiculopathy"
          onChange={(event) => {
            onChange(setValue(filter, 'diagnosis', event.currentTarget.value.trim()));
          }}
        />
      </label>
      {dateSpans.map((span) => (
        <DateFields key={span.from} span={span} filter={filter} onChange={onChange} />
      ))}
      <AmountFields filter={filter} onChange={onChange} />
      {dimensions.map(({ by, name }) => (
        <Facet
          key={by}
          by={by}
          name={name}
          filter={filter}
          initiallyOpen={by === 'outcome' || by === 'category'}
          onChange={onChange}
        />
      ))}
    </form>
  );
}

/** All ranges of amounts, which can be opened. */
function AmountFields(props: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { filter, onChange } = props;
  const isSet = amountSpans.some(({ min, max }) => filter[min] !== undefined || filter[max] !== undefined);
  return (
    <details class={styles.more} open={isSet}>
      <summary>Amounts, age and time since injury</summary>
      {amountSpans.map(({ meaning, min, max }) => (
        <fieldset key={min} class={styles.dates}>
          <legend>{meaning}</legend>
          {([min, max] as const).map((name) => (
            <label key={name}>
              {name === min ? 'at least' : 'at most'}
              <input
                type="number"
                min="0"
                step="any"
                value={filter[name] ?? ''}
                onChange={(event) => {
                  onChange(setValue(filter, name, event.currentTarget.value));
                }}
              />
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

/** A date range. The decision date is always shown; the others can be opened. */
function DateFields(props: {
  readonly span: (typeof dateSpans)[number];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { span, filter, onChange } = props;
  const fields = (['from', 'to'] as const).map((end) => (
    <label key={end}>
      {end}
      <input
        type="date"
        value={filter[span[end]] ?? ''}
        onChange={(event) => {
          onChange(setValue(filter, span[end], event.currentTarget.value));
        }}
      />
    </label>
  ));
  if (span.from === 'decidedFrom') {
    return (
      <fieldset class={styles.dates}>
        <legend>{span.meaning}</legend>
        {fields}
      </fieldset>
    );
  }
  return (
    <details class={styles.more} open={filter[span.from] !== undefined || filter[span.to] !== undefined}>
      <summary>{span.meaning}</summary>
      <fieldset class={styles.dates}>
        <legend class="visually-hidden">{span.meaning}</legend>
        {fields}
      </fieldset>
    </details>
  );
}
