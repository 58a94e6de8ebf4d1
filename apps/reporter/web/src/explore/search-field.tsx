import { useLocation } from 'preact-iso';
import { useEffect, useId, useState } from 'preact/hooks';
import { findNamedLetter, suggest } from '../api/client.js';
import { type Suggestion } from '../api/types.js';
import { formatAmount } from '../format/numbers.js';
import { letterPath } from '../paths.js';
import styles from './filter-form.module.css';

/** Milliseconds without a key before suggestions are requested. */
const pauseMs = 150;

/** A field to search for determinations, with suggestions while it is written. */
export function SearchField(props: {
  readonly label: string;
  readonly q: string;
  readonly onSearch: (q: string) => void;
}) {
  const list = useId();
  const { route } = useLocation();
  // What is written and not searched yet; null once it is searched.
  const [written, setWritten] = useState<string | null>(null);
  const suggestions = useSuggestions(written?.trim() ?? '');
  return (
    <label class={styles.field}>
      {props.label}
      <input
        type="search"
        list={list}
        autocomplete="off"
        value={written ?? props.q}
        placeholder={'Norco 10/325 #120, knee scope, "red flags"'}
        onInput={(event) => {
          setWritten(event.currentTarget.value);
        }}
        onChange={(event) => {
          setWritten(null);
          const q = event.currentTarget.value.trim();
          // A case number goes straight to its letter; if that fails, it is searched.
          findNamedLetter(q).then(
            (letterId) => {
              if (letterId === null) props.onSearch(q);
              else route(letterPath(letterId));
            },
            () => {
              props.onSearch(q);
            },
          );
        }}
      />
      <datalist id={list}>
        {suggestions.map(({ field, value, label, determinations }) => (
          <option key={`${field} ${value}`} value={label.replace(/ \(.*\)$/, '')}>
            {label} – {formatAmount(determinations, 'item')}
          </option>
        ))}
      </datalist>
    </label>
  );
}

/** Suggestions are a convenience: none are shown if they cannot be loaded. */
function useSuggestions(text: string): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (text.length < 2) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      suggest(text, abort.signal).then(setSuggestions, () => {
        if (!abort.signal.aborted) setSuggestions([]);
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);
  return suggestions;
}
