import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Command } from 'commander';
import { type CommandContext, commandAction, writeMessage } from '../command-context.js';
import { CommandError, type ExitCode, exitCodes } from '../command-error.js';
import { findFiles, readDocuments } from './documents.js';
import { FolderPoller } from './folder-poller.js';
import { IngestSummary } from './ingest-summary.js';
import { ProgressDisplay } from './progress-display.js';
import { uploadDocuments } from './upload-documents.js';
import { waitForResults } from './wait-for-results.js';

const folderPollIntervalMs = 1_000;

interface IngestOptions {
  readonly watch?: boolean;
}

export function addIngestCommand(program: Command): void {
  program
    .command('ingest')
    .argument('<path...>', 'files, folders of .txt and .pdf files, or - for standard input')
    .description('Send documents and wait for their results; run again after an interruption, it continues')
    .option('--watch', 'keep running, and send files that are added to the folders')
    .action(
      commandAction((context, paths: readonly string[], { watch }: IngestOptions) =>
        watch === true ? watchFolders(context, paths) : ingestPaths(context, paths),
      ),
    );
}

async function ingestPaths(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  const files = await findFiles(paths);
  return exitCodeOf(await ingestFiles(context, files));
}

/** Sends files that are added to the folders until the command is interrupted, which is its regular end. */
async function watchFolders(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() !== true) {
      throw new CommandError(exitCodes.usage, `${path} is not a folder. Name folders with --watch.`);
    }
  }
  const pollers = paths.map((path) => new FolderPoller(path));
  const total = new IngestSummary();
  writeMessage(`Watching ${paths.join(', ')}; press Ctrl-C to stop`);
  try {
    for (;;) {
      const files = (await Promise.all(pollers.map((poller) => poller.poll()))).flat();
      if (files.length > 0) total.add(await ingestFiles(context, files));
      await pause(folderPollIntervalMs, null, { signal: context.interrupted });
    }
  } catch (error) {
    if (!context.interrupted.aborted) throw error;
  }
  return exitCodeOf(total);
}

/** Sends files and waits for their results; prints the results with `--json`, otherwise the summary. */
async function ingestFiles(context: CommandContext, files: readonly string[]): Promise<IngestSummary> {
  const { services, json, interrupted } = context;
  const summary = new IngestSummary((result) => {
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
  });
  const progress = new ProgressDisplay(summary);
  const failed = new AbortController();
  const signal = AbortSignal.any([interrupted, failed.signal]);
  try {
    const upload = uploadDocuments(services, readDocuments(files, interrupted), summary, signal).finally(() => {
      summary.uploaded = true;
    });
    await Promise.all([upload, waitForResults(services, summary, signal)]);
  } finally {
    failed.abort();
    progress.close();
    for (const line of summary.notParsedLines) writeMessage(line);
    if (summary.pending.size > 0) {
      writeMessage(
        `${summary.pending.size} accepted documents have no result yet; run the command again to wait for them`,
      );
    }
    if (!json) process.stdout.write(`${summary.format()}\n`);
  }
  return summary;
}

function exitCodeOf(summary: IngestSummary): ExitCode {
  return summary.notParsed === 0 ? exitCodes.done : exitCodes.failed;
}
