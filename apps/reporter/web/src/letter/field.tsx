import { type ComponentChildren } from 'preact';
import { fieldId, useHighlight } from './highlight.js';
import styles from './field.module.css';

/**
 * A value. As a button it highlights its evidence in the text and, once selected, can be reported as a misread; a value
 * without evidence is plain text.
 */
export function Value({ pointer, children }: { readonly pointer: string; readonly children: ComponentChildren }) {
  const { highlighted, selected, spansByPointer, hover, selectField, report } = useHighlight();
  const span = spansByPointer.get(pointer)?.[0];
  if (span === undefined) return <span id={fieldId(pointer)}>{children}</span>;
  const value = (
    <button
      type="button"
      id={fieldId(pointer)}
      class={styles.value}
      data-highlighted={pointer === highlighted}
      aria-pressed={pointer === selected}
      title={span.page === null ? 'Show in the text' : `Show in the text, page ${span.page}`}
      onClick={() => {
        selectField(pointer);
      }}
      onMouseEnter={() => {
        hover(pointer);
      }}
      onMouseLeave={() => {
        hover(null);
      }}
      onFocus={() => {
        hover(pointer);
      }}
      onBlur={() => {
        hover(null);
      }}
    >
      {children}
    </button>
  );
  if (pointer !== selected) return value;
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

/** A named value as a row of a list; renders nothing if there is no value. */
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
    readonly text: string;
    /** A link to related determinations. */
    readonly related?: { readonly path: string; readonly label: string };
  }[];
}) {
  if (props.values.length === 0) return null;
  return (
    <div class={styles.row}>
      <dt>{props.name}</dt>
      <dd class={styles.several}>
        {props.values.map(({ pointer, text, related }) => (
          <span key={pointer}>
            <Value pointer={pointer}>{text}</Value>
            {related === undefined ? null : (
              <>
                {' '}
                <a class={styles.related} href={related.path} aria-label={related.label} title={related.label}>
                  similar
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
