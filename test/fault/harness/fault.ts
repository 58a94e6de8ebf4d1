import { type ServiceName } from '#domain/pipeline.js';
import { type Ledger } from './ledger/ledger.js';
import { type Load } from './ledger/load.js';
import { type Sender } from './ledger/sender.js';
import { type LetterFactory } from './letters/letter-factory.js';
import { type Random } from './random.js';
import { type Observer } from './stack/observer.js';
import { type ServiceStack } from './stack/service-stack.js';

/** What a fault works with. */
export interface FaultContext {
  readonly stack: ServiceStack;
  readonly observer: Observer;
  readonly ledger: Ledger;
  readonly sender: Sender;
  readonly letterFactory: LetterFactory;
  /** The letters that are sent during the fault. */
  readonly load: Load;
  readonly random: Random;
  /** Number of repetitions of a fault that can be repeated. */
  readonly rounds: number;
  /** Adds a finding unless `holds`: a requirement beyond the audit. */
  readonly check: (what: string, holds: boolean) => void;
  /** Adds a note to the report. */
  readonly note: (what: string) => void;
  /** Sets the number of dead letters that the audit expects. */
  readonly expectDeadLetters: (count: number) => void;
  /** Waits for a random time within the bounds, in milliseconds. */
  readonly randomPause: (minMs: number, maxMs: number) => Promise<void>;
}

/** One kind of fault: how it is injected and repaired. */
export interface Fault {
  /** The value of `--fault`. */
  readonly name: string;
  /** What fails, in plain words. */
  readonly title: string;
  /** Letters that are sent during the fault, if not the default number. */
  readonly letters?: number;
  /** If not the default rate. */
  readonly lettersPerSecond?: number;
  /** Returns why this machine cannot run the fault, or null. */
  readonly unsupported?: () => string | null;
  readonly settings?: NodeJS.ProcessEnv;
  /** Services that reach Redis through a proxy. */
  readonly proxies?: readonly ServiceName[];
  /** Provides the data folder of Redis; `unmount` is called at the end. */
  readonly redisFolder?: () => Promise<{ readonly folder: string; unmount: () => Promise<void> }>;
  /** Starts the services, if not all four with their defaults. */
  readonly start?: (stack: ServiceStack) => Promise<void>;
  /** Injects the fault at a random moment and repairs it. The audit follows. */
  readonly inject: (context: FaultContext) => Promise<void>;
  /** Further steps and checks after the drain, before the audit. */
  readonly afterDrain?: (context: FaultContext) => Promise<void>;
}
