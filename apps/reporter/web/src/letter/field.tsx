import { type ComponentChildren } from 'preact';
import { fieldId, useLit } from './lit.js';
import styles from './field.module.css';

/** A value that lights the words it was read from, and can then be reported; plain where it was read from none. */
export function Value({ pointer, children }: { readonly pointer: string; readonly children: ComponentChildren }) {
  const { lit, chosen, placesBy, point, chooseField, report } = useLit();
  const place = placesBy.get(pointer)?.[0];
  if (place === undefined) return <span id={fieldId(pointer)}>{children}</span>;
  const value = (
    <button
      type="button"
      id={fieldId(pointer)}
      class={styles.value}
      data-lit={pointer === lit}
      aria-pressed={pointer === chosen}
      title={place.page === null ? 'Show the words' : `Show the words, page ${place.page}`}
      onClick={() => {
        chooseField(pointer);
      }}
      onMouseEnter={() => {
        point(pointer);
      }}
      onMouseLeave={() => {
        point(null);
      }}
      onFocus={() => {
        point(pointer);
      }}
      onBlur={() => {
        point(null);
      }}
    >
      {children}
    </button>
  );
  if (pointer !== chosen) return value;
  return (
    <>
      {value}{' '}
      <button
        type="button"
        class={styles.report}
        onClick={() => {
          report(pointer);
        }}
      >
        Report a misread
      </button>
    </>
  );
}

/** A value with its name, as a row of a list; nothing where there is no value. */
export function Field(props: {
  readonly name: string;
  readonly pointer: string;
  readonly children: ComponentChildren;
}) {
  if (props.children === null || props.children === undefined || props.children === '') return null;
  return (
    <div class={styles.row}>
      <dt>{props.name}</dt>
      <dd>
        <Value pointer={props.pointer}>{props.children}</Value>
      </dd>
    </div>
  );
}

/** Several values under one name. */
export function Fields(props: {
  readonly name: string;
  readonly values: readonly {
    readonly pointer: string;
    readonly words: string;
    /** Where others like it are, and what a link there says. */
    readonly others?: { readonly path: string; readonly words: string };
  }[];
}) {
  if (props.values.length === 0) return null;
  return (
    <div class={styles.row}>
      <dt>{props.name}</dt>
      <dd class={styles.several}>
        {props.values.map(({ pointer, words, others }) => (
          <span key={pointer}>
            <Value pointer={pointer}>{words}</Value>
            {others === undefined ? null : (
              <>
                {' '}
                <a class={styles.others} href={others.path} aria-label={others.words} title={others.words}>
                  others
                </a>
              </>
            )}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** A list of fields. */
export function FieldList({ children }: { readonly children: ComponentChildren }) {
  return <dl class={styles.list}>{children}</dl>;
}
