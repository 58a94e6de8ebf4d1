import { type ShareAxis } from './share-axis.series.js';
import styles from './share-scale.module.css';

/** The labels of an axis of shares. The table below has the figures, so it is for the eye alone. */
export function ShareScale({ axis }: { readonly axis: ShareAxis }) {
  return (
    <span class={styles.frame}>
      <svg class={styles.scale} width="100%" height={16} aria-hidden="true">
        {axis.ticks.map(({ at, label }, index) => (
          <text
            key={at}
            x={`${at * 100}%`}
            y={12}
            text-anchor={at === 0 ? 'start' : at > 0.999 ? 'end' : 'middle'}
            // Where there is little room, every second label steps aside, counted from the end.
            data-between={(axis.ticks.length - 1 - index) % 2 === 1}
          >
            {label}
          </text>
        ))}
      </svg>
    </span>
  );
}
