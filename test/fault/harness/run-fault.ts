import { setTimeout as pause } from 'node:timers/promises';
import { audit } from './audit/audit.js';
import { redisUsage } from './audit/audit-redis.js';
import { drain } from './audit/drain.js';
import { type Fault, type FaultContext } from './fault.js';
import { Ledger } from './ledger/ledger.js';
import { Load } from './ledger/load.js';
import { Sender } from './ledger/sender.js';
import { LetterFactory } from './letters/letter-factory.js';
import { Random } from './random.js';
import { Observer } from './stack/observer.js';
import { processesIn } from './stack/process-groups.js';
import { ServiceStack } from './stack/service-stack.js';
import { until } from './until.js';

/** How a fault is run. */
export interface RunOptions {
  readonly seed: number;
  /** Letters that are sent during the fault; null for the fault's own number. */
  readonly letters: number | null;
  readonly rounds: number;
}

/** The result of one run. */
export interface FaultResult {
  readonly fault: string;
  readonly seed: number;
  /** Violated promises; empty when the run passed. */
  readonly findings: readonly string[];
  readonly notes: readonly string[];
  /** Documents that ingest accepted. */
  readonly accepted: number;
  /** Milliseconds from the repair until the last document was processed. */
  readonly recoveryMs: number;
  readonly durationMs: number;
  /** Logs and data of a run with findings; null otherwise. */
  readonly folder: string | null;
}

const defaultLetters = 300;
const defaultLettersPerSecond = 60;
const exitTimeoutMs = 10_000;

/** Starts a service stack, sends letters, injects and repairs the fault, waits until all is processed, and audits. */
export async function runFault(fault: Fault, options: RunOptions): Promise<FaultResult> {
  const startedAt = performance.now();
  const redisFolder = await fault.redisFolder?.();
  const { settings = {}, proxies = [] } = fault;
  const stack = await ServiceStack.open({ settings, proxies, redisFolder: redisFolder?.folder });
  const observer = new Observer(stack);
  const run = new FaultRun(fault, stack, observer, options);
  try {
    await run.run();
  } catch (error) {
    run.findings.push(messageWithCause(error));
  }
  await observer.close();
  run.findings.push(...stack.unexpectedExits, ...(await stack.close()), ...(await findRemainingProcesses(stack)));
  await redisFolder?.unmount();
  const passed = run.findings.length === 0;
  if (passed) await stack.deleteData();
  return {
    fault: fault.name,
    seed: options.seed,
    findings: run.findings,
    notes: run.notes,
    accepted: run.ledger.accepted.length,
    recoveryMs: Math.round(run.recoveryMs),
    durationMs: Math.round(performance.now() - startedAt),
    folder: passed ? null : stack.folder,
  };
}

/** One run, with its findings. */
class FaultRun {
  readonly findings: string[] = [];
  readonly notes: string[] = [];
  readonly ledger = new Ledger();
  recoveryMs = 0;
  private deadLetters = 0;

  constructor(
    private readonly fault: Fault,
    private readonly stack: ServiceStack,
    private readonly observer: Observer,
    private readonly options: RunOptions,
  ) {}

  async run(): Promise<void> {
    const { fault, stack, observer, ledger } = this;
    const before = await redisUsage(observer);
    await (fault.start?.(stack) ?? stack.startAll());
    const context = this.createContext();
    try {
      await fault.inject(context);
    } finally {
      context.load.stop();
    }
    const repairedAt = performance.now();
    await context.load.finished;
    await drain(stack, observer, ledger);
    this.recoveryMs = performance.now() - repairedAt;
    if (fault.afterDrain !== undefined) {
      await fault.afterDrain(context);
      await drain(stack, observer, ledger);
    }
    this.findings.push(...(await audit(stack, observer, ledger, before, { deadLetters: this.deadLetters })));
  }

  private createContext(): FaultContext {
    const { stack, observer, ledger, fault, options } = this;
    const random = new Random(options.seed);
    const letterFactory = new LetterFactory(new Random(options.seed + 1));
    const sender = new Sender(stack.address('ingest'), ledger);
    const rate = {
      minLetters: options.letters ?? fault.letters ?? defaultLetters,
      lettersPerSecond: fault.lettersPerSecond ?? defaultLettersPerSecond,
    };
    return {
      ...{ stack, observer, ledger, sender, letterFactory, random, rounds: options.rounds },
      load: new Load(letterFactory, sender, new Random(options.seed + 2), rate),
      check: (what, holds) => {
        if (!holds) this.findings.push(`check failed: ${what}`);
      },
      note: (what) => this.notes.push(what),
      expectDeadLetters: (count) => {
        this.deadLetters = count;
      },
      randomPause: (minMs, maxMs) => pause(random.integer(minMs, maxMs)),
    };
  }
}

async function findRemainingProcesses(stack: ServiceStack): Promise<readonly string[]> {
  try {
    await until(
      'all processes to exit',
      exitTimeoutMs,
      async () => (await processesIn(stack.processGroups)).length === 0,
    );
    return [];
  } catch {
    return [`processes remain: ${(await processesIn(stack.processGroups)).join(', ')}`];
  }
}

function messageWithCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}
