import { setTimeout as pause } from 'node:timers/promises';
import { audit } from './books/audit.js';
import { redisLevel } from './books/audit-redis.js';
import { drain } from './books/drain.js';
import { type Fault, type Stage } from './fault.js';
import { FaultHouse } from './house/fault-house.js';
import { Observer } from './house/observer.js';
import { processesIn } from './house/process-groups.js';
import { Ledger } from './ledger/ledger.js';
import { Load } from './ledger/load.js';
import { Sender } from './ledger/sender.js';
import { LetterMaker } from './letters/letter-maker.js';
import { Random } from './random.js';
import { until } from './until.js';

/** How a fault is run. */
export interface RunOptions {
  readonly seed: number;
  /** Letters that come while the fault strikes; the fault's own number where null. */
  readonly letters: number | null;
  readonly rounds: number;
}

/** What a run of one fault came to. */
export interface FaultResult {
  readonly fault: string;
  readonly seed: number;
  /** What is wrong; empty where all is right. */
  readonly wrong: readonly string[];
  readonly notes: readonly string[];
  /** Documents that the door said it has. */
  readonly accepted: number;
  /** Milliseconds from the mending to the last document's end. */
  readonly recovered: number;
  readonly milliseconds: number;
  /** Where logs and data are kept, if anything is wrong. */
  readonly folder: string | null;
}

const usualLetters = 300;
const usualRate = 60;
const longestEnd = 10_000;

/** Opens a house, lets letters come, breaks it, mends it, waits until all is done, checks the books, closes the house. */
export async function runFault(fault: Fault, options: RunOptions): Promise<FaultResult> {
  const from = performance.now();
  const redisFolder = await fault.redisFolder?.();
  const { settings = {}, lines = [] } = fault;
  const house = await FaultHouse.open({ settings, lines, redisFolder: redisFolder?.folder });
  const observer = new Observer(house);
  const course = new Course(fault, house, observer, options);
  try {
    await course.run();
  } catch (error) {
    course.wrong.push(describe(error));
  }
  await observer.close();
  course.wrong.push(...house.endedUnasked, ...(await house.close()), ...(await leftProcesses(house)));
  await redisFolder?.giveBack();
  if (course.wrong.length === 0) await house.forget();
  return {
    fault: fault.name,
    seed: options.seed,
    wrong: course.wrong,
    notes: course.notes,
    accepted: course.ledger.accepted.length,
    recovered: Math.round(course.recovered),
    milliseconds: Math.round(performance.now() - from),
    folder: course.wrong.length === 0 ? null : house.folder,
  };
}

/** The course of one run, and what was found on it. */
class Course {
  readonly wrong: string[] = [];
  readonly notes: string[] = [];
  readonly ledger = new Ledger();
  recovered = 0;
  private deadLetters = 0;

  constructor(
    private readonly fault: Fault,
    private readonly house: FaultHouse,
    private readonly observer: Observer,
    private readonly options: RunOptions,
  ) {}

  async run(): Promise<void> {
    const before = await redisLevel(this.observer);
    await (this.fault.start?.(this.house) ?? this.house.startAll());
    const stage = this.stage();
    try {
      await this.fault.strike(stage);
    } finally {
      stage.load.end();
    }
    const mended = performance.now();
    await stage.load.finished;
    await drain(this.house, this.observer, this.ledger);
    this.recovered = performance.now() - mended;
    if (this.fault.afterwards !== undefined) {
      await this.fault.afterwards(stage);
      await drain(this.house, this.observer, this.ledger);
    }
    const allowed = { deadLetters: this.deadLetters };
    this.wrong.push(...(await audit(this.house, this.observer, this.ledger, before, allowed)));
  }

  private stage(): Stage {
    const { house, observer, ledger, fault, options } = this;
    const random = new Random(options.seed);
    const maker = new LetterMaker(new Random(options.seed + 1));
    const sender = new Sender(house.address('ingest'), ledger);
    const pace = { least: options.letters ?? fault.letters ?? usualLetters, perSecond: fault.perSecond ?? usualRate };
    return {
      ...{ house, observer, ledger, sender, maker, random, rounds: options.rounds },
      load: new Load(maker, sender, new Random(options.seed + 2), pace),
      check: (what, holds) => {
        if (!holds) this.wrong.push(`not so: ${what}`);
      },
      note: (what) => this.notes.push(what),
      expectDeadLetters: (count) => {
        this.deadLetters = count;
      },
      anyMoment: (least, most) => pause(random.whole(least, most)),
    };
  }
}

async function leftProcesses(house: FaultHouse): Promise<readonly string[]> {
  try {
    await until('every process to end', longestEnd, async () => (await processesIn(house.processGroups)).length === 0);
    return [];
  } catch {
    return [`processes are left: ${(await processesIn(house.processGroups)).join(', ')}`];
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}
