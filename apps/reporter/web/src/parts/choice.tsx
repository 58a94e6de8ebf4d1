import { useId } from 'preact/hooks';
import styles from './choice.module.css';

/** One of a few: radio buttons that stand together as words. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class={styles.choice}>
      <legend>{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={value === props.chosen}
            onChange={() => {
              props.onChoose(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
