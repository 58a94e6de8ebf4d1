import { explorePath } from '../paths.js';
import { type Citation, type GuidelineBasis } from '../api/types.js';
import { joinList } from '../format/text.js';
import { formatCitation } from './format-values.js';
import { Field, Fields } from './field.js';

/** The guidelines that one side relied on: its citations, or its statement if there are none. */
export function BasisField(props: {
  readonly name: string;
  readonly pointer: string;
  readonly basis: GuidelineBasis;
  readonly side: 'reviewer' | 'administrator';
}) {
  const { basis, pointer } = props;
  const relatedLink = props.side === 'reviewer' ? reviewerLink : administratorLink;
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
        text: formatCitation(citation),
        ...relatedLink(citation),
      }))}
    />
  );
}

interface RelatedLink {
  readonly related?: { readonly path: string; readonly label: string };
}

/** Returns a link to the determinations whose reviewer cites the same sections, else the same guideline. */
function reviewerLink({ document, sections }: Citation): RelatedLink {
  if (document === null && sections.length === 0) return {};
  const path = explorePath({
    ...(document === null ? {} : { guidelineDocument: [document] }),
    ...(sections.length === 0 ? {} : { guidelineSection: [...sections] }),
  });
  const cited = sections.length === 0 ? (document ?? '') : joinList(sections);
  return { related: { path, label: `Similar determinations: the reviewer cites ${cited}` } };
}

/** Returns a link to the determinations whose claims administrator cites the same authority: the only such filter. */
function administratorLink({ authority }: Citation): RelatedLink {
  if (authority === null) return {};
  const path = explorePath({ administratorAuthority: [authority] });
  return { related: { path, label: `Similar determinations: the claims administrator cites ${authority}` } };
}
