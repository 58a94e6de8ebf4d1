import { type ParsedLetter } from '../api/types.js';
import { formatDate } from '../format/dates.js';
import { idToText } from '../format/text.js';
import { Field, FieldList, Fields } from './field.js';

/** The dates and parties of the case, as far as the letter states them. */
export function CaseFacts({ letter }: { readonly letter: ParsedLetter }) {
  const { header, injuredWorker, utilizationReview, reviewer, diagnoses } = letter;
  const date = (value: string | null) => (value === null ? null : formatDate(value));
  return (
    <FieldList>
      <Field name="Case number" pointer="/header/caseNumber">
        {header.caseNumber}
      </Field>
      <Field name="Decision date" pointer="/header/decisionDate">
        {date(header.decisionDate)}
      </Field>
      <Field name="Date assigned" pointer="/header/dateAssigned">
        {date(header.dateAssigned)}
      </Field>
      <Field name="Application received" pointer="/header/applicationReceived">
        {date(header.applicationReceived)}
      </Field>
      <Field name="Priority" pointer="/header/priority">
        {header.priority === null ? null : idToText(header.priority)}
      </Field>
      <Field name="Utilization review date" pointer="/utilizationReview/date">
        {date(utilizationReview.date)}
      </Field>
      <Field name="Utilization review" pointer="/utilizationReview/decision">
        {utilizationReview.decision === null ? null : idToText(utilizationReview.decision)}
      </Field>
      <Field name="Date of injury" pointer="/dateOfInjury">
        {date(letter.dateOfInjury)}
      </Field>
      <Field name="Age" pointer="/injuredWorker/age">
        {injuredWorker.age}
      </Field>
      <Field name="Sex" pointer="/injuredWorker/sex">
        {injuredWorker.sex === null ? null : idToText(injuredWorker.sex)}
      </Field>
      <Fields name="Diagnoses" values={valuesOf('/diagnoses', diagnoses ?? [])} />
      <Fields name="Reviewer specialty" values={valuesOf('/reviewer/specialties', reviewer.specialties)} />
      <Fields name="Licensed in" values={valuesOf('/reviewer/licensedIn', reviewer.licensedIn)} />
      <Field name="Case summary" pointer="/caseSummary">
        {letter.caseSummary === null ? null : 'Show in the text'}
      </Field>
    </FieldList>
  );
}

function valuesOf(pointer: string, values: readonly string[]) {
  return values.map((text, index) => ({ pointer: `${pointer}/${index}`, text }));
}
