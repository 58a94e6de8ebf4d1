import { type ReadLetter } from '../api/answers.js';
import { formatDate } from '../format/dates.js';
import { wordsOf } from '../format/words.js';
import { Field, FieldList, Fields } from './field.js';

/** The dates and people of the case, as far as the letter says them. */
export function CaseFacts({ letter }: { readonly letter: ReadLetter }) {
  const { header, injuredWorker, utilizationReview, reviewer, diagnoses } = letter;
  const date = (value: string | null) => (value === null ? null : formatDate(value));
  return (
    <FieldList>
      <Field name="Case number" pointer="/header/caseNumber">
        {header.caseNumber}
      </Field>
      <Field name="Decided" pointer="/header/decisionDate">
        {date(header.decisionDate)}
      </Field>
      <Field name="Assigned" pointer="/header/dateAssigned">
        {date(header.dateAssigned)}
      </Field>
      <Field name="Received" pointer="/header/applicationReceived">
        {date(header.applicationReceived)}
      </Field>
      <Field name="Priority" pointer="/header/priority">
        {header.priority === null ? null : wordsOf(header.priority)}
      </Field>
      <Field name="UR decided" pointer="/utilizationReview/date">
        {date(utilizationReview.date)}
      </Field>
      <Field name="UR decision" pointer="/utilizationReview/decision">
        {utilizationReview.decision === null ? null : wordsOf(utilizationReview.decision)}
      </Field>
      <Field name="Injured" pointer="/dateOfInjury">
        {date(letter.dateOfInjury)}
      </Field>
      <Field name="Age" pointer="/injuredWorker/age">
        {injuredWorker.age}
      </Field>
      <Field name="Sex" pointer="/injuredWorker/sex">
        {injuredWorker.sex === null ? null : wordsOf(injuredWorker.sex)}
      </Field>
      <Fields name="Diagnoses" values={valuesOf('/diagnoses', diagnoses ?? [])} />
      <Fields name="Reviewer" values={valuesOf('/reviewer/specialties', reviewer.specialties)} />
      <Fields name="Licensed in" values={valuesOf('/reviewer/licensedIn', reviewer.licensedIn)} />
      <Field name="Case summary" pointer="/caseSummary">
        {letter.caseSummary === null ? null : 'Show'}
      </Field>
    </FieldList>
  );
}

function valuesOf(pointer: string, values: readonly string[]) {
  return values.map((words, index) => ({ pointer: `${pointer}/${index}`, words }));
}
