import { z } from 'zod';
import { cloudEventAttributesSchema } from '#domain/events/cloud-event.js';
import { type EventType, events, eventsPerJob, queues } from '#domain/pipeline.js';

/** docs/asyncapi.json: the queues, their jobs and events as an AsyncAPI 3 document, from the zod schemas. */
export function asyncApiDocument(version: string): string {
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Rationale: queues and events',
      version,
      description: `A job carries up to ${eventsPerJob} events, each with CloudEvents 1.0 attributes. Queues are BullMQ queues on Redis.`,
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      Object.values(queues).map((queue) => [
        queue.name,
        {
          address: queue.name,
          title: `Queue ${queue.name}`,
          description: `Jobs named ${queue.job}. From ${queue.producer} to ${queue.consumer}.`,
          messages: Object.fromEntries(queue.events.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
        },
      ]),
    ),
    operations: Object.fromEntries(
      Object.values(queues).flatMap((queue) => {
        const channel = { $ref: `#/channels/${queue.name}` };
        return [
          [`${queue.producer}-sends-${queue.name}`, { action: 'send', channel }],
          [`${queue.consumer}-receives-${queue.name}`, { action: 'receive', channel }],
        ];
      }),
    ),
    components: {
      messages: Object.fromEntries((Object.keys(events) as EventType[]).map((type) => [type, message(type)])),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function message(type: EventType) {
  const contract = events[type];
  const schema = cloudEventAttributesSchema.extend({
    type: z.literal(type),
    source: z.literal(contract.source),
    dataversion: z.literal(contract.version),
    data: contract.data,
  });
  return {
    name: type,
    title: `${type}, version ${contract.version}`,
    summary: `At most ${contract.retry.attempts} attempts, the first again after ${contract.retry.firstDelayMs} ms.`,
    contentType: 'application/cloudevents+json',
    payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: z.toJSONSchema(schema) },
    examples: [{ name: 'sample', payload: { data: contract.sample } }],
  };
}
