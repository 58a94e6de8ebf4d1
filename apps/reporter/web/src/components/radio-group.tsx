import { useId } from 'preact/hooks';
import styles from './radio-group.module.css';

/** A group of radio buttons shown as a row of words. */
export function RadioGroup<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly selected: Value;
  readonly onSelect: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class={styles.group}>
      <legend>{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={value === props.selected}
            onChange={() => {
              props.onSelect(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
