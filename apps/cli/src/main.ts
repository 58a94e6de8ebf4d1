/** `npx rationale …`: what people ask of a running house, by HTTP. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { CommandError, exitStatus } from './command-error.js';
import { exportDeterminations } from './export-command.js';
import { ingest } from './ingest-command.js';
import { printFailures, retry } from './failures-command.js';
import { printPublishedRates } from './published-rates-command.js';
import { removeDocuments } from './remove-command.js';
import { reparse } from './reparse-command.js';
import { printStatus } from './status-command.js';
import { sweep } from './sweep-command.js';

function wholeNumber(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return number;
}

/** Does a command's work and takes its result as exit status. */
function ending<Arguments extends readonly unknown[]>(work: (...given: Arguments) => Promise<number>) {
  return async (...given: Arguments) => {
    process.exitCode = await work(...given);
  };
}

const program = new Command('rationale')
  .description('Sends letters to Rationale and asks after them.')
  .addHelpText(
    'after',
    '\nExit status: 0 all well, 1 something did not end well, 2 it could not be done.' +
      '\nServices: RATIONALE_INGEST_URL, RATIONALE_REPORTER_URL, RATIONALE_INDEXER_URL.',
  )
  .exitOverride();

program
  .command('ingest <path>')
  .description('Send a file, a folder of .txt and .pdf files, or standard input (-), and wait for how they end')
  .option('--watch', 'stay, and send what comes into the folder')
  .action(ending(ingest));
program
  .command('status')
  .description('What the pipeline is doing')
  .option('--json', 'as JSON')
  .action(ending(printStatus));
program
  .command('failures')
  .description('What failed and can be tried again')
  .option('--json', 'one JSON object a line')
  .option('--stack', 'with the places in the code where each failed')
  .action(ending(printFailures));
program.command('retry [failure]').description('Try one failure again, or all').action(ending(retry));
program
  .command('remove <document...>')
  .description('Remove documents for good; their hashes stay, so that they are not taken again')
  .action(ending(removeDocuments));
program.command('sweep').description('Enqueue what the raw store has and nobody has read').action(ending(sweep));
program
  .command('reparse')
  .description('Read again what an older parser read')
  .requiredOption('--below <revision>', 'the least revision wanted', wholeNumber)
  .option('--dry-run', 'tell what would change, and change nothing')
  .action(ending(reparse));
program
  .command('export')
  .description('Every counted determination that the filters show')
  .option('--csv', 'as CSV')
  .option('--ndjson', 'one JSON object a line')
  .option('--where <name=value...>', 'filters of GET /v1/determinations')
  .option('-o, --output <file>', 'a file instead of standard output')
  .action(ending(exportDeterminations));

program
  .command('published-rates')
  .description('Our uphold rates by year beside those that DWC published, as a page of Markdown')
  .action(ending(printPublishedRates));

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitStatus.impossible;
  else {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${error instanceof CommandError ? error.message : words}\n`);
    process.exitCode = exitStatus.impossible;
  }
}
