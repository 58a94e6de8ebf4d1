import { type DocumentRecord } from '../model/document.js';
import { type EventData, type EventType } from '../pipeline.js';

/** Returns the document of an event's data. */
export function documentOf(data: EventData<EventType>): DocumentRecord {
  return 'document' in data ? data.document : data;
}
