import { type DocumentId } from '../model/primitives.js';
import { type EventData, type EventType, events, type PipelineEvent } from '../pipeline.js';
import { documentOf } from './document-of.js';
import { InvalidEventError } from './invalid-event.js';

/**
 * Builds an event and validates its data, so that no invalid event is sent.
 * @param occurrence distinguishes this event from others of its type and document, such as the parser's revision; part of
 *   the event's id
 * @throws InvalidEventError if the data fails schema validation or belongs to another document
 */
export function makeEvent<Type extends EventType>(
  type: Type,
  documentId: DocumentId,
  occurrence: string,
  time: Date,
  data: EventData<Type>,
): PipelineEvent<Type> {
  const contract = events[type];
  const checked = contract.data.safeParse(data);
  if (!checked.success) throw InvalidEventError.fromIssues(type, checked.error.issues);
  if (documentOf(checked.data).documentId !== documentId) throw InvalidEventError.fromSubjectMismatch(type);
  const event = {
    specversion: '1.0',
    id: `${documentId}:${type}:${occurrence}`,
    source: contract.source,
    type,
    subject: documentId,
    time: time.toISOString(),
    datacontenttype: 'application/json',
    dataversion: contract.version,
    data,
  };
  return event as unknown as PipelineEvent<Type>;
}
