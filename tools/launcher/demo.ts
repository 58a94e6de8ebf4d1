/** `npm run demo`: servers and services, a folder of letters fed, and the figures that come out. */
import { awaitDocuments, type EndedDocument } from './await-documents.js';
import { feedLetters, type FedLetter } from './feed-letters.js';
import { type House } from './house.js';
import { launch } from './launch.js';
import { type LaunchOptions } from './launch-options.js';
import { letterFiles } from './letter-files.js';
import { outcomesSchema, outcomeTable } from './outcome-table.js';
import { Progress, say } from './terminal.js';

await launch(async (house, options) => {
  const fed = await feed(house, options);
  const ended = await settle(house, fed);
  await report(house, fed, ended);
});

async function feed(house: House, options: LaunchOptions): Promise<readonly FedLetter[]> {
  const files = await letterFiles(options.letters);
  say(`Feeding ${files.length} documents from ${options.letters}`);
  const progress = new Progress('  sent');
  const fed: FedLetter[] = [];
  for await (const answers of feedLetters(house.ingestUrl, files)) {
    fed.push(...answers);
    progress.show(fed.length, files.length);
  }
  progress.end();
  return fed;
}

async function settle(house: House, fed: readonly FedLetter[]): Promise<readonly EndedDocument[]> {
  const ids = fed.flatMap((letter) => letter.documentId ?? []);
  const progress = new Progress('  read');
  const ended: EndedDocument[] = [];
  for await (const document of awaitDocuments(house.reporterUrl, ids)) {
    ended.push(document);
    progress.show(ended.length, new Set(ids).size);
  }
  progress.end();
  return ended;
}

async function report(house: House, fed: readonly FedLetter[], ended: readonly EndedDocument[]): Promise<void> {
  const response = await fetch(`${house.reporterUrl}/v1/statistics/outcomes?by=category`, {
    // What was just indexed shall be in it.
    headers: { 'cache-control': 'no-cache' },
  });
  if (!response.ok) throw new Error(`The reporter answered ${response.status}: ${await response.text()}`);
  const outcomes = outcomesSchema.parse(await response.json());
  say('');
  for (const line of outcomeTable(outcomes)) say(line);
  const { totals } = outcomes;
  const count = (state: EndedDocument['state']) => ended.filter((document) => document.state === state).length;
  say('');
  say(
    `${numberOf(totals.letters, 'letter')}, ${numberOf(totals.total, 'determination')}, ${totals.upheld} upheld, ` +
      `${totals.overturned} overturned`,
  );
  say(
    `of the documents sent: ${count('parsed')} parsed, ${count('rejected')} rejected, ${count('failed')} failed, ` +
      `${fed.filter((letter) => letter.status === 'known').length} known before, ` +
      `${fed.filter((letter) => letter.status === 'refused').length} refused at the door`,
  );
  for (const document of ended.filter((one) => one.state !== 'parsed')) {
    say(`  ${document.state}: ${document.name} (${document.reason ?? 'no reason given'})`);
  }
  for (const letter of fed.filter((one) => one.status === 'refused')) {
    say(`  refused: ${letter.name} (${letter.problem?.title ?? 'no reason given'})`);
  }
}

/** `1 letter`, `2 letters`. */
function numberOf(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
