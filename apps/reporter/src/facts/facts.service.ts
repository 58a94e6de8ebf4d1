import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { type DataVersion, dataVersionQuery } from '#database/queries/data-version.js';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { type FactStore } from './fact-store.js';
import { FactsView } from './facts-view.js';
import { type Horizon } from './facts.query.js';
import { Lane } from './lane.js';
import { ListOrder } from './list-order.js';
import { loadStore, type FactsState, readChanges } from './load-facts.js';
import { UnfilteredSums } from './unfiltered-sums.js';

/** Milliseconds that a question waits for facts which are being loaded, before it is told to come back. */
const maxWaitMs = 3_000;

/** Seconds after which a client may ask again while facts are being loaded. */
const retryAfterSeconds = 5;

/** Works in steps that may wait: some seconds of work. */
const maxWaiting = 100;

/** Sums of everything follow so many changes one by one; counting them anew takes less time from there on. */
const maxIncrementalChanges = 5_000;

/** Marks of letters that are gone are kept a day: who has not looked for half of one reads everything anew. */
const maxAbsenceMs = 12 * 3_600_000;

/** Names the setting of how often the facts are brought up to date, in milliseconds. */
export const factsIntervalToken = Symbol('facts interval');

interface Loaded {
  readonly store: FactStore;
  readonly order: ListOrder;
  readonly whole: UnfilteredSums;
  readonly horizon: Horizon;
  readonly view: FactsView;
  readonly checkedAt: number;
}

/**
 * Keeps every letter's facts in memory and answers from them: the one evaluator of filters. They are loaded when the
 * service starts and brought up to date every few seconds, so that the data version that answers name moves no oftener.
 */
@Injectable()
export class FactsService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(FactsService.name);
  private loaded: Loaded | undefined;
  private fault: unknown;
  private underWay: Promise<void> | undefined;
  private readonly stopping = new AbortController();
  /** Work that takes several steps, and changes, which must not come between two of them. */
  private readonly lane = new Lane();

  constructor(
    private readonly database: ReporterDatabase,
    @Inject(factsIntervalToken) private readonly interval: number,
  ) {}

  onApplicationBootstrap(): void {
    void this.refreshPeriodically();
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /**
   * Does work on the facts, all of it at one data version. The work must not wait for anything: facts may change when it
   * does.
   * @throws ProblemError `facts_loading` until they are loaded, `database_unavailable` where that cannot be done
   */
  async read<Result>(work: (view: FactsView) => Result): Promise<Result> {
    await this.view();
    return work(this.loaded?.view ?? (await this.view()));
  }

  /**
   * Does work on the facts that gives way between its steps, all of it at one data version. Such works are done one after
   * the other, so that small questions wait for one step at most; changes come between two of them.
   * @throws ProblemError as `read` does; `question_too_slow` where too many wait already
   */
  async readInSteps<Result>(work: (view: FactsView) => Promise<Result>): Promise<Result> {
    if (this.lane.waiting >= maxWaiting) {
      throw new ProblemError('question_too_slow', `${maxWaiting} questions wait already.`, { retryAfterSeconds });
    }
    return this.lane.run(async () => {
      await this.view();
      return work(this.loaded?.view ?? (await this.view()));
    });
  }

  /** The facts as they are now, for a look at their version; nothing until they are loaded. */
  get present(): FactsView | undefined {
    return this.loaded?.view;
  }

  /** The data version that answers are made from. */
  async dataVersion(): Promise<DataVersion> {
    return (await this.view()).dataVersion;
  }

  /**
   * Looks for changes and takes them in, those made just before this call too, as a client asks by `Cache-Control:
   * no-cache`; nothing until facts are loaded.
   */
  async refreshNow(): Promise<void> {
    if (this.loaded === undefined) return;
    // A look that is under way may have begun before the change that is asked for.
    await this.underWay?.catch(() => undefined);
    await this.refresh();
  }

  /** Rejects until facts are loaded. */
  async check(): Promise<void> {
    await this.view();
  }

  private async view(): Promise<FactsView> {
    if (this.loaded === undefined) {
      await Promise.race([this.refresh().catch(() => undefined), pause(maxWaitMs, undefined, { ref: false })]);
    }
    if (this.loaded !== undefined) return this.loaded.view;
    if (this.fault instanceof ProblemError) throw this.fault;
    throw new ProblemError('facts_loading', 'The facts of all letters are being read.', { retryAfterSeconds });
  }

  private async refreshPeriodically(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.refresh().catch(() => undefined);
      await pause(this.interval, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private tell(error: unknown): void {
    if (this.stopping.signal.aborted || this.fault !== undefined) return;
    this.logger.warn({ err: error }, 'The facts could not be brought up to date; answers are of their last version');
  }

  /** Those who ask while it is being done share it. */
  private refresh(): Promise<void> {
    this.underWay ??= this.applyChanges()
      .then(() => (this.fault = undefined))
      .catch((error: unknown) => {
        this.tell(error);
        this.fault = error;
        throw error;
      })
      .finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async applyChanges(): Promise<void> {
    const { loaded } = this;
    if (loaded === undefined || performance.now() - loaded.checkedAt > maxAbsenceMs) {
      await this.load();
      return;
    }
    const checkedAt = performance.now();
    const present = singleRow(await this.database.execute(dataVersionQuery));
    const known = loaded.view.dataVersion;
    if (present.version === known.version && present.changedAt.getTime() === known.changedAt.getTime()) {
      this.loaded = { ...loaded, checkedAt };
      return;
    }
    // A version that went back is of a database that was set up anew or restored.
    const changes = present.version < known.version ? null : await readChanges(this.database, loaded.horizon);
    if (changes === null) {
      await this.load();
      return;
    }
    await this.lane.run(() => {
      if (changes.letters.length > maxIncrementalChanges) loaded.whole.reset();
      for (const letter of changes.letters) loaded.store.upsert(letter);
      loaded.store.compact();
      this.show(loaded, changes, checkedAt);
    });
  }

  private async load(): Promise<void> {
    const beganAt = performance.now();
    const { store, moment } = await loadStore(this.database);
    const order = new ListOrder(store);
    order.letters();
    this.show({ store, order, whole: new UnfilteredSums(store) }, moment, beganAt);
    const milliseconds = Math.round(performance.now() - beganAt);
    this.logger.log({ letters: store.presentLetters, milliseconds }, 'The facts of all letters are loaded');
  }

  private show(
    { store, order, whole }: Pick<Loaded, 'store' | 'order' | 'whole'>,
    moment: FactsState,
    checkedAt: number,
  ): void {
    const documents = { ...moment.unread, parsed: store.presentLetters };
    const view = new FactsView(store, order, whole, moment.dataVersion, documents);
    this.loaded = { store, order, whole, horizon: moment.horizon, view, checkedAt };
  }
}
