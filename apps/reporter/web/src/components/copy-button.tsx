import { useState } from 'preact/hooks';

/** A button that copies a text, and says whether that worked. */
export function CopyButton(props: { readonly label: string; readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  return (
    <button
      type="button"
      class="link-button"
      onClick={() => {
        navigator.clipboard.writeText(props.text).then(
          () => {
            setState('copied');
          },
          () => {
            setState('failed');
          },
        );
      }}
    >
      <span aria-live="polite">
        {state === 'idle' ? props.label : state === 'copied' ? 'Copied' : 'Not copied: the browser refused'}
      </span>
    </button>
  );
}
