import { type GuidelineBasis } from '../api/answers.js';
import { citationInWords } from './citation-words.js';
import { Field, Fields } from './field.js';

/** What one side relied on: each citation, or, where there is none, the statement itself. */
export function Basis(props: { readonly name: string; readonly pointer: string; readonly basis: GuidelineBasis }) {
  const { basis, pointer } = props;
  if (basis.citations.length === 0) {
    return (
      <Field name={props.name} pointer={`${pointer}/text`}>
        {basis.text}
      </Field>
    );
  }
  return (
    <Fields
      name={props.name}
      values={basis.citations.map((citation, index) => ({
        pointer: `${pointer}/citations/${index}`,
        words: citationInWords(citation),
      }))}
    />
  );
}
