import { describe, expect, it } from 'vitest';
import { analyseSentences } from './analyse-sentences.js';
import { readReasons } from './read-reasons.js';
import { type ItemContext } from './sentence-features.js';

const item = (outcome: ItemContext['outcome'], category: string | null = null): ItemContext => ({
  outcome,
  category,
  subcategory: null,
  drugClass: null,
});

const read = (rationale: string, context: ItemContext): string[] => {
  const sentences = analyseSentences(rationale);
  return readReasons(sentences, context).reasons.map(
    ({ topic, direction, primary, sentences: stating }) =>
      `${topic}/${direction}${primary ? '*' : ''} ${stating.map((at) => at + 1).join('+')}`,
  );
};

const verdict = 'Therefore, the request is not medically necessary.';

describe('readReasons', () => {
  it.each([
    [
      'findings',
      `The ACOEM recommends imaging where red flags are found. In this case, there are no red flags on examination. ${verdict}`,
      'findings/against* 2',
    ],
    [
      'prior treatment',
      `In this case, there is no documentation that conservative care was tried and failed. ${verdict}`,
      'prior-treatment/against* 1',
    ],
    [
      'benefit',
      `The worker had massage before. However, there is no documentation of functional improvement with it. ${verdict}`,
      'benefit/against* 2',
    ],
    ['amount', `The request exceeds the number of visits recommended. ${verdict}`, 'amount/against* 1'],
    ['plan', `There is no rationale provided for the requested device. ${verdict}`, 'plan/against* 1'],
    [
      'linked treatment',
      'As the requested surgery is not medically necessary, the associated service is not medically necessary.',
      'linked-treatment/against* 1',
    ],
    [
      'request detail',
      `The request as submitted did not specify the body part. ${verdict}`,
      'request-detail/against* 1',
    ],
  ])('reads %s', (_, rationale, expected) => {
    expect(read(rationale, item('upheld'))).toContain(expected);
  });

  it('reads what speaks for an item that is overturned', () => {
    const rationale =
      'In this case, physical examination shows decreased sensation and weakness. Six weeks of conservative care have failed. The request is medically necessary.';
    const reasons = read(rationale, item('overturned', 'diagnostic-testing'));
    expect(reasons.join(' ')).toContain('findings/for');
    expect(reasons.join(' ')).toContain('prior-treatment/for');
  });

  it('reads a concession as a reason in the other direction', () => {
    const rationale = `Although sensation was decreased in the left leg, the plan was not stated. There is no rationale provided for the request. ${verdict}`;
    expect(read(rationale, item('upheld')).join(' ')).toContain('findings/for 1');
  });

  it('gives no reason for what only a guideline says', () => {
    const rationale = `The MTUS states that patients with radiculopathy may benefit from injections. In this case, there is no rationale provided by the physician. ${verdict}`;
    expect(read(rationale, item('upheld'))).toEqual(['plan/against* 2']);
  });

  it('gives every item with reasons one primary reason', () => {
    const rationale = `There is no documentation of failed conservative care. There is no rationale provided. There are no red flags. ${verdict}`;
    const reasons = read(rationale, item('upheld'));
    expect(reasons.length).toBeGreaterThan(1);
    expect(reasons.filter((reason) => reason.includes('*'))).toHaveLength(1);
  });

  it('gives no reasons for an empty rationale', () => {
    expect(read('', item('upheld'))).toEqual([]);
  });
});
