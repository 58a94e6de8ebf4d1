import { type DocumentRecord } from '../model/document.js';
import { type EventData, type EventType } from '../pipeline.js';

/** The document that an event's data is about. */
export function documentOf(data: EventData<EventType>): DocumentRecord {
  return 'document' in data ? data.document : data;
}
