import { type ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './part.module.css';

/** A part of a page: its heading, what can be chosen about it, the thing itself, and on what ground it stands. */
export function Part(props: {
  readonly title: string;
  /** What the figures are, in a line under the heading. */
  readonly about?: ComponentChildren;
  readonly controls?: ComponentChildren;
  readonly ground?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={styles.part} aria-labelledby={id}>
      <div class={styles.head}>
        <div>
          <h2 id={id}>{props.title}</h2>
          {props.about === undefined ? null : <p class={styles.about}>{props.about}</p>}
        </div>
        {props.controls}
      </div>
      {props.children}
      {props.ground === undefined ? null : <div class={styles.ground}>{props.ground}</div>}
    </section>
  );
}
