import { describe, expect, it } from 'vitest';
import { documentOf } from '../../spec-support/document-of.js';
import { normalise } from '../normalise/normalise.js';
import { datesAreInOrder, headerValues, readHeader } from './read-header.js';

const headerOf = (head: string) => {
  const text = normalise(documentOf(head));
  return headerValues(readHeader(text, { start: 0, end: text.text.length }));
};

const complete = {
  caseNumber: 'CM16-0900001',
  dateAssigned: '2016-09-14',
  dateOfInjury: '2016-03-07',
  decisionDate: '2016-10-19',
  urDenialDate: '2016-08-18',
  priority: 'standard',
  applicationReceived: '2016-09-02',
};

const nothing = {
  caseNumber: null,
  dateAssigned: null,
  dateOfInjury: null,
  decisionDate: null,
  urDenialDate: null,
  priority: null,
  applicationReceived: null,
};

describe('readHeader', () => {
  it.each([
    [
      'row by row',
      'Case Number:   CM16-0900001\nDate Assigned:   09/14/2016   Date of Injury:   03/07/2016\nDecision Date:   10/19/2016   UR Denial Date:   08/18/2016\nPriority:   Standard   Application   09/02/2016\nReceived:',
    ],
    [
      'column by column, labels before values',
      'Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\nCM16-0900001\n09/14/2016\n10/19/2016\nStandard\n\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n03/07/2016\n08/18/2016\n09/02/2016',
    ],
    [
      'all labels, then all values',
      'Case Number:\nDate Assigned:\nDecision Date:\nPriority:\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\nCM16-0900001\n09/14/2016\n10/19/2016\nStandard\n03/07/2016\n08/18/2016\n09/02/2016',
    ],
    [
      'all labels by rows, then all values by columns: the order of events decides',
      'Case Number:\nDate Assigned:\nDate of Injury:\nDecision Date:\nUR Denial Date:\nPriority:\nApplication\nReceived:\nCM16-0900001\n09/14/2016\n10/19/2016\nStandard\n03/07/2016\n08/18/2016\n09/02/2016',
    ],
    [
      'labels and values of a row side by side',
      'Case Number: CM16-0900001\nDate Assigned:   Date of Injury:   09/14/2016   03/07/2016\nDecision Date:   UR Denial Date:   10/19/2016   08/18/2016\nPriority:   Application Received:   STANDARD   09/02/2016',
    ],
  ])('reads a header %s', (_, head) => {
    expect(headerOf(head)).toEqual(complete);
  });

  it.each([
    ['an older case number', 'IMR Case Number: IMR13-0000912', { caseNumber: 'IMR13-0000912' }],
    ['a case number without label', 'CM14-0900001\n\nHow it was made', { caseNumber: 'CM14-0900001' }],
    ['an expedited case', 'Priority: EXPEDITED', { priority: 'expedited' }],
    ['a value that was blacked out', 'Date of Injury:\nDecision Date:   10/19/2016', { decisionDate: '2016-10-19' }],
    [
      'dates in prose',
      'Dated: 11/4/2013\nThe application for Independent Medical Review was filed on 10/2/2013 and disputes the\nUtilization Review Denial dated 9/24/2013.',
      { decisionDate: '2013-11-04', applicationReceived: '2013-10-02', urDenialDate: '2013-09-24' },
    ],
    ['a day of no calendar', 'Decision Date: 02/30/2016', {}],
    ['nothing', 'Dear reader', {}],
  ])('reads %s', (_, head, expected) => {
    expect(headerOf(head)).toEqual({ ...nothing, ...expected });
  });

  it('refer to the words of each value', () => {
    const text = normalise(documentOf('Case Number:   CM16-0900001\nPriority:   Standard'));
    const reading = readHeader(text, { start: 0, end: text.text.length });
    expect([...reading].map(([field, { start, end }]) => [field, text.text.slice(start, end)])).toEqual([
      ['caseNumber', 'CM16-0900001'],
      ['priority', 'Standard'],
    ]);
  });
});

describe('datesAreInOrder', () => {
  it.each([
    [['2016-01-01', null, '2016-03-07'], true],
    [['2016-03-07', '2016-01-01'], false],
    [[undefined, '2016-01-01', '2016-01-01'], true],
    [[], true],
  ])('%j: %s', (dates, expected) => {
    expect(datesAreInOrder(dates)).toBe(expected);
  });
});
