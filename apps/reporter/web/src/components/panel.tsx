import { type ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './panel.module.css';

/** A section of a page: heading, controls, content, and a note on its population. */
export function Panel(props: {
  readonly title: string;
  /** A description below the heading. */
  readonly about?: ComponentChildren;
  readonly controls?: ComponentChildren;
  readonly population?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={styles.panel} aria-labelledby={id}>
      <div class={styles.head}>
        <div>
          <h2 id={id}>{props.title}</h2>
          {props.about === undefined ? null : <p class={styles.about}>{props.about}</p>}
        </div>
        {props.controls}
      </div>
      {props.children}
      {props.population === undefined ? null : <div class={styles.population}>{props.population}</div>}
    </section>
  );
}
