import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { expect, it } from 'vitest';
import { events, queues } from '#domain/pipeline.js';

it('docs/asyncapi.json is a valid AsyncAPI 3 document with every queue and event', async () => {
  const source = await readFile(new URL('../../docs/asyncapi.json', import.meta.url), 'utf8');
  const { document, diagnostics } = await new Parser().parse(source);
  // The parser returns a document only without errors.
  const faults = document === undefined ? diagnostics : [];
  expect(faults.map(({ message, path }) => `${path.join('/')}: ${message}`)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  const names = document
    ?.channels()
    .all()
    .map((channel) => channel.id());
  expect(names?.sort()).toEqual(
    Object.values(queues)
      .map(({ name }) => name)
      .sort(),
  );
  const messages = document
    ?.messages()
    .all()
    .map((message) => message.name());
  expect([...new Set(messages)].sort()).toEqual(Object.keys(events).sort());
});
