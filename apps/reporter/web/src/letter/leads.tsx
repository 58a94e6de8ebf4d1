import { type Determination } from '../api/answers.js';
import { leadKinds } from '../parts/lead-kinds.js';
import { Value } from './field.js';
import styles from './leads.module.css';

/** The leads of an item: each says why, and lights both places that disagree. */
export function Leads({ at, flags }: { readonly at: string; readonly flags: Determination['flags'] }) {
  if (flags.length === 0) return null;
  return (
    <ul class={styles.leads}>
      {flags.map(({ kind, explanation }, index) => (
        <li key={index}>
          <strong>{leadKinds[kind].name}.</strong> <Value pointer={`${at}/flags/${index}`}>{explanation}</Value>
          <span class={styles.note}>A lead to be read by a person, not a finding.</span>
        </li>
      ))}
    </ul>
  );
}
