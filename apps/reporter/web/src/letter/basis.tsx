import { explorePath } from '../addresses.js';
import { type Citation, type GuidelineBasis } from '../api/answers.js';
import { joinWords } from '../format/words.js';
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
        ...othersOf(citation),
      }))}
    />
  );
}

/** The determinations whose reviewer relied on the same sections, or, where none is named, on the same guideline. */
function othersOf({ document, sections }: Citation): { readonly others?: { path: string; words: string } } {
  if (document === null && sections.length === 0) return {};
  const path = explorePath({
    ...(document === null ? {} : { guidelineDocument: [document] }),
    ...(sections.length === 0 ? {} : { guidelineSection: [...sections] }),
  });
  const words = sections.length === 0 ? (document ?? '') : joinWords(sections);
  return { others: { path, words: `Others whose reviewer relied on ${words}` } };
}
