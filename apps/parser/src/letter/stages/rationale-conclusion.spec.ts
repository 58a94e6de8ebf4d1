import { describe, expect, it } from 'vitest';
import { readConclusion } from './rationale-conclusion.js';

const no = 'not_medically_necessary';
const yes = 'medically_necessary';

describe('readConclusion', () => {
  it.each([
    [no, 'The request was not, in fact, medically necessary.'],
    [no, 'Therefore the requested belt is determined to not be medically necessary.'],
    [no, 'As such, medical necessity has not been established.'],
    [no, 'The medical necessity of the gel cannot be established.'],
    [yes, 'Therefore, medical necessity has been established.'],
    [yes, 'Therefore, the medical necessity of the scan is established.'],
    [yes, 'He has not improved with tablets, and therefore the scan is medically necessary.'],
    [yes, 'The MRI without contrast is medically necessary.'],
    [no, 'There is no documentation that the chair is medically necessary.'],
    [no, 'The record fails to show why a second unit would be medically necessary.'],
    [no, 'The request is not medically necessary or appropriate.'],
    [no, 'The request is neither medically necessary nor appropriate.'],
    [yes, 'I find the request to be medically necessary and appropriate.'],
    [no, 'I do not find the request to be medically necessary.'],
    [no, 'The request is non-certified.'],
    [no, 'The treatment is not supported.'],
    [yes, 'The treatment is supported by the guideline.'],
    [no, 'The guideline does not recommend it. Thus the brace is not certified.'],
    [
      no,
      'The request is considered not medically necessary. What is said of medical necessity should not be interpreted as a recommendation to stop.',
    ],
    [yes, 'Because the pump failed, replacing it is medically necessary despite no recent note.'],
    [no, 'The request cannot be deemed medically necessary.'],
    [no, 'This request is deemed not medically necessary at this time.'],
    [no, 'Without a plan, medical necessity is not met.'],
    [no, 'Medical necessity of the bed remains unproven; the request is not certified.'],
    [no, 'The request does not meet medical necessity.'],
    [yes, 'The request meets the standard of medical necessity.'],
    [no, 'It would not be medically appropriate.'],
    [no, 'Medical necessity for the sling is lacking.'],
    [no, 'The requested MRI would therefore be not medically necessary.'],
    [no, 'The lamp was not, on this record, medically appropriate or of any use.'],
    [no, 'The request is not medically necessary and is not medically appropriate.'],
    [no, 'As the operation is not medically necessary, none of what goes with it is medically necessary.'],
    [no, 'The operation is not medically necessary, so the pump is also not medically necessary.'],
    [yes, 'Since the surgery is medically necessary, the sling is medically necessary as well.'],
    [no, 'Therefore, this request is medically unnecessary.'],
    [no, 'The original request is not medically necessary, but six visits would be reasonable.'],
    [no, "The request for the lamp isn't medically necessary."],
    [null, 'The patient uses a lamp.'],
    [no, 'Therefore the gel, #1cannot be seen as medically necessary.'],
    [no, 'The scan is medically necessary for most. For this knee it is not medically necessary.'],
    [yes, 'Most braces are not medically necessary. This brace is medically necessary. Dr. Baker ordered it in May.'],
    [
      no,
      'The gel is not medically necessary.What is said of medical necessity should not be interpreted as a recommendation to stop.',
    ],
    [no, 'The bed is not medically necessary. With a sleep study it may be medically necessary.'],
    [no, 'The test is not medically necessary. It is part of a medically necessary program elsewhere.'],
    [yes, 'Medical necessity has been established, as tablets have not helped.'],
    [yes, 'As the tablets failed, the medical necessity of the scan is met.'],
    [yes, 'The record supports the medical necessity of the scan in a man who failed therapy.'],
    [no, 'The record does not support the medical necessity of the scan.'],
    [no, 'The medical necessity of the gel, at this dose and count, is not established.'],
    [no, 'With no plan on file the medical necessity remains unproven.'],
    [no, 'I am unable to find this lamp medically necessary.'],
    [no, 'The notes fail to show the lamp to be medically necessary.'],
    [yes, 'He failed therapy, which makes the scan medically necessary.'],
    [null, ''],
  ])('%s: %s', (expected, rationale) => {
    expect(readConclusion(rationale)?.conclusion ?? null).toBe(expected);
  });

  it('skips the standard words on tapering', () => {
    const tapering =
      'The tablets are judged as they have been prescribed to this man, and their medical necessity with them. ' +
      'What is said of medical necessity should not be interpreted as a recommendation to stop.';
    expect(readConclusion(`The tablets are medically necessary. ${tapering}`)?.conclusion).toBe(yes);
    expect(readConclusion(tapering)).toBeNull();
  });

  it('refers to the sentence', () => {
    const rationale = 'She sleeps. The lamp is medically necessary. It is blue.';
    const verdict = readConclusion(rationale);
    expect(rationale.slice(verdict?.start, verdict?.end)).toBe('The lamp is medically necessary.');
  });
});
