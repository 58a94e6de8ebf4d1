import styles from './outcome-word.module.css';

const words = { overturned: 'Overturned', upheld: 'Upheld', 'partly-overturned': 'Partly overturned' } as const;

/** An outcome as a word with its mark: filled is overturned, empty upheld, half both. */
export function OutcomeWord({ outcome }: { readonly outcome: keyof typeof words }) {
  return (
    <span class={styles.word} data-outcome={outcome}>
      <svg width="10" height="10" aria-hidden="true">
        <rect class={styles.frame} x="1" y="1" width="8" height="8" rx="1.5" />
        {outcome === 'upheld' ? null : (
          <rect class={styles.filling} x="1" y="1" width={outcome === 'overturned' ? 8 : 4} height="8" rx="1.5" />
        )}
      </svg>
      {words[outcome]}
    </span>
  );
}
