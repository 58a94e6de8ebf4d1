import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import PQueue from 'p-queue';
import { type DataVersion, dataVersionQuery } from '#database/queries/data-version.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { requestSignal, withSignal } from '../requests/request-signal.js';
import { type ReporterSettings } from '../settings.js';
import { type FactStore } from './fact-store.js';
import { FactsView } from './facts-view.js';
import { type Horizon } from './facts.query.js';
import { ListOrder } from './list-order.js';
import { type FactsState, loadStore, readChanges } from './load-facts.js';
import { UnfilteredSums } from './unfiltered-sums.js';

/** Milliseconds that a request waits for facts that are being loaded, before it is answered with `facts_loading`. */
const maxWaitMs = 3_000;

/** Seconds after which a client may retry while facts are being loaded. */
const retryAfterSeconds = 5;

/** Maximum number of evaluations in steps that run or wait: some seconds of work. */
const maxWaiting = 100;

/** Up to so many changes the unfiltered sums are updated one by one; beyond, computing them again takes less time. */
const maxIncrementalChanges = 5_000;

/** Rows of deleted letters are kept for a day: after half a day without a refresh all facts are loaded again. */
const maxAbsenceMs = 12 * 3_600_000;

interface Loaded {
  readonly store: FactStore;
  readonly order: ListOrder;
  readonly sums: UnfilteredSums;
  readonly horizon: Horizon;
  readonly view: FactsView;
  /** When a refresh last began, by `performance.now()`. */
  readonly checkedAt: number;
}

/**
 * Keeps the facts of every letter in memory, on which all filters are evaluated. They are loaded when the service starts
 * and refreshed every few seconds, so that the data version of responses changes no more often than that.
 */
@Injectable()
export class FactsService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(FactsService.name);
  private readonly interval: number;
  private loaded: Loaded | undefined;
  private fault: unknown;
  private refreshing: Promise<void> | undefined;
  private readonly shutdown = new AbortController();
  /** Runs evaluations in steps, and changes, which must not happen between two steps: one at a time, in order. */
  private readonly steps = new PQueue({ concurrency: 1 });

  constructor(
    private readonly database: ReporterDatabase,
    @Inject(SETTINGS) settings: Pick<ReporterSettings, 'RATIONALE_FACTS_INTERVAL'>,
  ) {
    this.interval = settings.RATIONALE_FACTS_INTERVAL;
  }

  onApplicationBootstrap(): void {
    void this.refreshPeriodically();
  }

  onModuleDestroy(): void {
    this.shutdown.abort();
  }

  /**
   * Runs work on the facts at one data version. The work must be synchronous: facts may change whenever it waits.
   * @throws ProblemError `facts_loading` until the facts are loaded, `database_unavailable` if they cannot be loaded
   */
  async read<Result>(work: (view: FactsView) => Result): Promise<Result> {
    await this.view();
    return work(this.loaded?.view ?? (await this.view()));
  }

  /**
   * Runs work on the facts that yields between its steps, at one data version. Such work runs one at a time, so that small
   * queries wait for one step at most; changes are applied between two of them.
   * @throws ProblemError as `read` does; `question_too_slow` if too many wait already
   */
  async readInSteps<Result>(work: (view: FactsView) => Promise<Result>): Promise<Result> {
    if (this.steps.size + this.steps.pending >= maxWaiting) {
      throw new ProblemError('question_too_slow', `${maxWaiting} queries are waiting.`, { retryAfterSeconds });
    }
    const signal = requestSignal();
    return this.steps.add(async () => {
      signal?.throwIfAborted();
      await this.view();
      return work(this.loaded?.view ?? (await this.view()));
    });
  }

  /** The present facts, for checking their version; undefined until they are loaded. */
  get present(): FactsView | undefined {
    return this.loaded?.view;
  }

  /** Returns the data version of the present facts. */
  async dataVersion(): Promise<DataVersion> {
    return (await this.view()).dataVersion;
  }

  /**
   * Applies all changes that were committed before this call. A client requests this by `Cache-Control: no-cache`. Does
   * nothing until the facts are loaded.
   */
  async refreshNow(): Promise<void> {
    if (this.loaded === undefined) return;
    // A refresh in progress may have read the database before the change that the client requests.
    await this.refreshing?.catch(() => undefined);
    await this.refresh();
  }

  /** Rejects until the facts are loaded. */
  async check(): Promise<void> {
    await this.view();
  }

  private async view(): Promise<FactsView> {
    if (this.loaded === undefined) {
      await Promise.race([this.refresh().catch(() => undefined), pause(maxWaitMs, undefined, { ref: false })]);
    }
    if (this.loaded !== undefined) return this.loaded.view;
    if (this.fault instanceof ProblemError) throw this.fault;
    throw new ProblemError('facts_loading', 'The facts of all letters are being loaded.', { retryAfterSeconds });
  }

  private async refreshPeriodically(): Promise<void> {
    while (!this.shutdown.signal.aborted) {
      await this.refresh().catch(() => undefined);
      await pause(this.interval, undefined, { ref: false, signal: this.shutdown.signal }).catch(() => undefined);
    }
  }

  /** Concurrent callers share one refresh, which does not end with the request of one of them. */
  private refresh(): Promise<void> {
    this.refreshing ??= withSignal(undefined, () => this.applyChanges())
      .then(() => (this.fault = undefined))
      .catch((error: unknown) => {
        this.logOnce(error);
        this.fault = error;
        throw error;
      })
      .finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  /** Logs the first of several faults in a row. */
  private logOnce(error: unknown): void {
    if (this.shutdown.signal.aborted || this.fault !== undefined) return;
    this.logger.warn({ err: error }, 'Facts not refreshed, responses stay at the last data version');
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
    // A lower version means that the database was recreated or restored.
    const changes = present.version < known.version ? null : await readChanges(this.database, loaded.horizon);
    if (changes === null) {
      await this.load();
      return;
    }
    await this.steps.add(() => {
      if (changes.letters.length > maxIncrementalChanges) loaded.sums.reset();
      for (const letter of changes.letters) loaded.store.upsert(letter);
      loaded.store.compact();
      this.publish(loaded, changes, checkedAt);
    });
  }

  private async load(): Promise<void> {
    const beganAt = performance.now();
    const { store, state } = await loadStore(this.database);
    const order = new ListOrder(store);
    order.letters();
    this.publish({ store, order, sums: new UnfilteredSums(store) }, state, beganAt);
    const milliseconds = Math.round(performance.now() - beganAt);
    this.logger.log({ letters: store.presentLetters, milliseconds }, 'Facts loaded');
  }

  private publish(
    { store, order, sums }: Pick<Loaded, 'store' | 'order' | 'sums'>,
    state: FactsState,
    checkedAt: number,
  ): void {
    const documents = { ...state.unread, parsed: store.presentLetters };
    const view = new FactsView(store, order, sums, state.dataVersion, documents);
    this.loaded = { store, order, sums, horizon: state.horizon, view, checkedAt };
  }
}
