import { createHash } from 'node:crypto';
import { readJob } from '#domain/events/read-job.js';
import { type Letter } from '#domain/model/letter.js';
import { bytesPerJob, eventsPerJob, queues } from '#domain/pipeline.js';
import { chunkEvents } from '#platform/queues/chunk-events.js';
import { parseLetter } from '../../../apps/parser/src/letter/parse-letter.js';
import { parsedEvent } from '../../../apps/parser/src/publish/result-events.js';
import { decodeText } from '../../../apps/parser/src/text/plain/decode-text.js';
import { generateLetters } from '../../../tools/generator/generate-letters.js';
import { median, processorMicroseconds } from '../rounds.js';

/** Microseconds of processor time a text letter, by what is done with it between the raw store and the database. */
export type StageCosts = Readonly<Record<string, number>>;

const letters = 500;
const rounds = 7;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Runs what Node does with a text letter, stage by stage, in this process: medians of some rounds after a first. */
export async function stageCosts(seed: number): Promise<StageCosts> {
  const files: { readonly bytes: Buffer; readonly documentId: string }[] = [];
  for await (const { bytes, truth } of generateLetters({ seed, from: 0, count: letters, kind: 'text' })) {
    files.push({ bytes, documentId: truth.sha256 });
  }
  const measured = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    const stage = <Input, Output>(name: string, inputs: readonly Input[], work: (input: Input) => Output): Output[] => {
      const outputs: Output[] = [];
      const cost = processorMicroseconds(() => {
        for (const input of inputs) outputs.push(work(input));
      });
      if (round > 0) measured.set(name, [...(measured.get(name) ?? []), cost / files.length]);
      return outputs;
    };
    runStages(files, stage);
  }
  return Object.fromEntries([...measured].map(([name, costs]) => [name, median(costs)]));
}

type Stage = <Input, Output>(name: string, inputs: readonly Input[], work: (input: Input) => Output) => Output[];

function runStages(files: readonly { readonly bytes: Buffer; readonly documentId: string }[], stage: Stage): void {
  stage('parser: hash the bytes', files, ({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  const texts = stage('parser: decode the text', files, ({ bytes }) => decodeText(bytes));
  const read = stage('parser: read the letter', texts, (text) =>
    text.kind === 'text' ? parseLetter(text.text, { sha256 }) : null,
  );
  const named = read.flatMap((parsed, index) =>
    parsed?.kind === 'letter' ? [{ letter: parsed.letter, documentId: files[index]?.documentId ?? '' }] : [],
  );
  const events = stage('parser: make and check the event', named, toEvent);
  stage('parser: cut events into jobs', [events], (all) =>
    chunkEvents(all, { maxEvents: eventsPerJob, maxBytes: bytesPerJob }),
  );
  const written = stage('parser: write the event as JSON', events, (event) => JSON.stringify(event));
  const parsed = stage('indexer: parse the JSON', written, (json) => JSON.parse(json) as unknown);
  stage('indexer: check the event', parsed, (event) =>
    readJob('determinations', queues.determinations.job, { events: [event] }),
  );
}

const receivedAt = '2020-01-01T00:00:00.000Z';

const toEvent = ({ letter, documentId }: { readonly letter: Letter; readonly documentId: string }) =>
  parsedEvent(
    { documentId, name: 'letter.txt', source: 'folder', mediaType: 'text/plain', size: 1, receivedAt, batch: null },
    letter,
  );
