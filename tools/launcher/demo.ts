/** `npm run demo`: starts servers and services, sends the letters of a folder, and prints the outcomes by category. */
import { awaitDocuments, type ProcessedDocument } from './await-documents.js';
import { launch } from './launch.js';
import { type LaunchOptions } from './launch-options.js';
import { letterFiles } from './letter-files.js';
import { outcomesSchema, outcomeTable } from './outcome-table.js';
import { sendLetters, type SentLetter } from './send-letters.js';
import { type ServiceStack } from './service-stack.js';
import { print, Progress } from './terminal.js';

await launch(async (stack, options) => {
  const sent = await send(stack, options);
  const processed = await awaitResults(stack, sent);
  await printOutcomes(stack, sent, processed);
});

async function send(stack: ServiceStack, options: LaunchOptions): Promise<readonly SentLetter[]> {
  const files = await letterFiles(options.letters);
  print(`Sending ${files.length} documents of ${options.letters}`);
  const progress = new Progress('  sent');
  const sent: SentLetter[] = [];
  for await (const results of sendLetters(stack.ingestUrl, files)) {
    sent.push(...results);
    progress.show(sent.length, files.length);
  }
  progress.end();
  return sent;
}

async function awaitResults(stack: ServiceStack, sent: readonly SentLetter[]): Promise<readonly ProcessedDocument[]> {
  const ids = sent.flatMap((letter) => letter.documentId ?? []);
  const progress = new Progress('  processed');
  const processed: ProcessedDocument[] = [];
  for await (const document of awaitDocuments(stack.reporterUrl, ids)) {
    processed.push(document);
    progress.show(processed.length, new Set(ids).size);
  }
  progress.end();
  return processed;
}

async function printOutcomes(
  stack: ServiceStack,
  sent: readonly SentLetter[],
  processed: readonly ProcessedDocument[],
): Promise<void> {
  const response = await fetch(`${stack.reporterUrl}/v1/statistics/outcomes?by=category`, {
    // The answer includes letters that were indexed a moment ago.
    headers: { 'cache-control': 'no-cache' },
  });
  if (!response.ok) throw new Error(`The reporter returned ${response.status}: ${await response.text()}`);
  const outcomes = outcomesSchema.parse(await response.json());
  print('');
  for (const line of outcomeTable(outcomes)) print(line);
  const { totals } = outcomes;
  const count = (state: ProcessedDocument['state']) => processed.filter((document) => document.state === state).length;
  print('');
  print(
    `${numberOf(totals.letters, 'letter')}, ${numberOf(totals.total, 'determination')}, ${totals.upheld} upheld, ` +
      `${totals.overturned} overturned`,
  );
  print(
    `of the documents sent: ${count('parsed')} parsed, ${count('rejected')} rejected, ${count('failed')} failed, ` +
      `${sent.filter((letter) => letter.status === 'known').length} known before, ` +
      `${sent.filter((letter) => letter.status === 'refused').length} not accepted`,
  );
  for (const document of processed.filter((one) => one.state !== 'parsed')) {
    print(`  ${document.state}: ${document.name} (${document.reason ?? 'no reason reported'})`);
  }
  for (const letter of sent.filter((one) => one.status === 'refused')) {
    print(`  not accepted: ${letter.name} (${letter.problem?.title ?? 'no reason reported'})`);
  }
}

/** `1 letter`, `2 letters`. */
function numberOf(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
