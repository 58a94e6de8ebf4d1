import { type Filter } from '../api/answers.js';
import { dimensions } from './dimensions.js';
import { Facet } from './facet.js';
import { withSingle } from './filter-address.js';
import styles from './filter-form.module.css';

/** The API's filter language as a form. */
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
      <label class={styles.field}>
        Case number
        <input
          type="search"
          value={filter.caseNumber?.[0] ?? ''}
          placeholder="CM16-0123456"
          onChange={(event) => {
            onChange(withSingle(filter, 'caseNumber', event.currentTarget.value.trim()));
          }}
        />
      </label>
      <fieldset class={styles.dates}>
        <legend>Date of the decision</legend>
        <DateField
          name="from"
          value={filter.decidedFrom}
          onChange={(day) => {
            onChange(withSingle(filter, 'decidedFrom', day));
          }}
        />
        <DateField
          name="to"
          value={filter.decidedTo}
          onChange={(day) => {
            onChange(withSingle(filter, 'decidedTo', day));
          }}
        />
      </fieldset>
      {dimensions.map(({ by, name }) => (
        <Facet
          key={by}
          by={by}
          name={name}
          filter={filter}
          openAtFirst={by === 'outcome' || by === 'category'}
          onChange={onChange}
        />
      ))}
    </form>
  );
}

function DateField(props: {
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (day: string) => void;
}) {
  return (
    <label>
      {props.name}
      <input
        type="date"
        value={props.value ?? ''}
        onChange={(event) => {
          props.onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
