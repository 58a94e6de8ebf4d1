import { type ServiceName } from '#domain/pipeline.js';
import { type FaultHouse } from './house/fault-house.js';
import { type Observer } from './house/observer.js';
import { type Ledger } from './ledger/ledger.js';
import { type Load } from './ledger/load.js';
import { type Sender } from './ledger/sender.js';
import { type LetterMaker } from './letters/letter-maker.js';
import { type Random } from './random.js';

/** What a fault works with. */
export interface Stage {
  readonly house: FaultHouse;
  readonly observer: Observer;
  readonly ledger: Ledger;
  readonly sender: Sender;
  readonly maker: LetterMaker;
  /** The letters that come meanwhile. */
  readonly load: Load;
  readonly random: Random;
  /** How often a fault that can be repeated strikes. */
  readonly rounds: number;
  /** Remembers something that must hold beyond the books. */
  readonly check: (what: string, holds: boolean) => void;
  /** Remembers something for the report. */
  readonly note: (what: string) => void;
  /** Dead letters that are right to be there at the end. */
  readonly expectDeadLetters: (count: number) => void;
  /** Waits for a moment that chance chooses, in milliseconds. */
  readonly anyMoment: (least: number, most: number) => Promise<void>;
}

/** One way to break the house, and to mend it again. */
export interface Fault {
  /** As `--fault` takes it. */
  readonly name: string;
  /** In plain words: what breaks. */
  readonly title: string;
  /** Letters that come while it strikes, if not as many as usual. */
  readonly letters?: number;
  /** Letters a second, if not as many as usual. */
  readonly perSecond?: number;
  /** Why this machine cannot have it; null where it can. */
  readonly impossible?: () => string | null;
  readonly settings?: NodeJS.ProcessEnv;
  /** Services whose way to Redis can be held. */
  readonly lines?: readonly ServiceName[];
  /** Where Redis keeps its data, made ready; given back afterwards. */
  readonly redisFolder?: () => Promise<{ readonly folder: string; giveBack: () => Promise<void> }>;
  /** Starts the services, if not all four at once. */
  readonly start?: (house: FaultHouse) => Promise<void>;
  /** Breaks something at a random moment and mends it again. The books are checked afterwards. */
  readonly strike: (stage: Stage) => Promise<void>;
  /** What must hold, or is to be done, once everything is drained and before the books are checked. */
  readonly afterwards?: (stage: Stage) => Promise<void>;
}
