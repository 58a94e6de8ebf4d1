import { type ReasonDirection, type ReasonTopic } from './reason.js';

/** What each reason is called for people, by direction. */
export const reasonLabels: Readonly<Record<ReasonTopic, Readonly<Record<ReasonDirection, string>>>> = {
  findings: { against: 'Findings do not support it', for: 'Findings support it' },
  indication: { against: 'No indication', for: 'Indication present' },
  'prior-treatment': { against: 'Lesser treatment not tried', for: 'Lesser treatment failed' },
  benefit: { against: 'No benefit documented', for: 'Benefit documented' },
  amount: { against: 'Amount exceeds the limit', for: 'Amount within the limit' },
  duration: { against: 'Duration exceeds the limit', for: 'Duration within the limit' },
  'guideline-position': { against: 'Guideline does not recommend it', for: 'Guideline recommends it' },
  monitoring: { against: 'Monitoring not documented', for: 'Monitoring documented' },
  plan: { against: 'No plan or rationale of the requester', for: 'Plan of the requester given' },
  'request-detail': { against: 'Request incomplete', for: 'Request complete' },
  repetition: { against: 'Repeats earlier treatment', for: 'First request, or changed since' },
  'linked-treatment': { against: 'Linked treatment not necessary', for: 'Linked treatment necessary' },
  alternative: { against: 'An alternative would do', for: 'No alternative' },
  safety: { against: 'Risk of the treatment', for: 'Risk of going without' },
  scope: { against: 'Not medical treatment of this injury', for: 'Medical treatment of this injury' },
  records: { against: 'Records missing', for: 'Records sufficient' },
  other: { against: 'Another reason against', for: 'Another reason for' },
};
