import styles from './outcome-label.module.css';

const labels = { overturned: 'Overturned', upheld: 'Upheld', 'partly-overturned': 'Partly overturned' } as const;

/** An outcome with its mark: filled if overturned, empty if upheld, half filled if partly overturned. */
export function OutcomeLabel({ outcome }: { readonly outcome: keyof typeof labels }) {
  return (
    <span class={styles.label} data-outcome={outcome}>
      <svg width="10" height="10" aria-hidden="true">
        <rect class={styles.frame} x="1" y="1" width="8" height="8" rx="1.5" />
        {outcome === 'upheld' ? null : (
          <rect class={styles.filling} x="1" y="1" width={outcome === 'overturned' ? 8 : 4} height="8" rx="1.5" />
        )}
      </svg>
      {labels[outcome]}
    </span>
  );
}
