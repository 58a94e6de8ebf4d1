import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { HttpStatus, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { type DataVersion } from '#database/queries/data-version.js';
import { type DeterminationFilter, filterOf } from '../filters/determination-filter.js';
import { entityTag, matchesTag } from '../requests/entity-tag.js';
import { type DeterminationSet } from './determination-set.js';
import { type FactsView } from './facts-view.js';
import { FactsService } from './facts.service.js';
import { type Selection } from './select.js';
import { TextFilter } from './text-filter.js';

/** Maximum number of cached results of the present data version: many clients request the same page. */
const maxCached = 200;

/** Maximum number of times that words are looked up because the facts changed meanwhile; they change every few seconds. */
const maxAttempts = 3;

/** A statistic by its name, with all of its parameters. */
interface FactsQuery {
  readonly name: string;
  readonly query: DeterminationFilter;
}

/** A cached result, or the entity tag under which the computed one is cached. */
type CacheLookup = { readonly found: true; readonly result: unknown } | { readonly found: false; readonly tag: string };

/** Evaluates filters on the facts, and caches results while the data stays the same. */
@Injectable()
export class FactsQueryService {
  private version: DataVersion | undefined;
  private readonly results = new LRUCache<string, object>({ max: maxCached });

  constructor(
    private readonly facts: FactsService,
    private readonly textFilter: TextFilter,
  ) {}

  /**
   * Responds with a statistic over what a filter selects, tagged by data version and query. `Cache-Control: no-cache`
   * brings the facts up to date first.
   * @param work computes the result; must be synchronous
   * @returns nothing if the client has the result already (304)
   */
  async respond<Result extends object>(
    query: FactsQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (view: FactsView, selection: Selection) => Result,
  ): Promise<Result | undefined> {
    const filter = filterOf(query.query);
    return this.withTextFilter(filter, wantsFresh(request), (view, among) => {
      const cached = this.lookUp(query, request, reply, view);
      if (cached.found) return cached.result as Result | undefined;
      return this.store(view, cached.tag, reply, work(view, view.select(filter, among)));
    });
  }

  /**
   * Does the same for a statistic that takes several passes over the facts.
   * @param work may wait for `setImmediate` between two passes, and for nothing else
   */
  async respondInSteps<Result extends object>(
    query: FactsQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (view: FactsView, selection: Selection) => Promise<Result>,
  ): Promise<Result | undefined> {
    const filter = filterOf(query.query);
    const fresh = wantsFresh(request);
    const { present } = this.facts;
    const before = present === undefined || fresh ? undefined : this.lookUp(query, request, reply, present);
    if (before?.found === true) return before.result as Result | undefined;
    return this.withTextFilter(
      filter,
      fresh,
      async (view, among) => {
        const cached = this.lookUp(query, request, reply, view);
        if (cached.found) return cached.result as Result | undefined;
        const selection = view.select(filter, among);
        await yieldToEventLoop();
        return this.store(view, cached.tag, reply, await work(view, selection));
      },
      true,
    );
  }

  /**
   * Runs synchronous work on what a filter selects, at one data version.
   * @param fresh whether the facts are brought up to date first
   */
  async evaluate<Result>(
    filter: DeterminationFilter,
    work: (view: FactsView, selection: Selection) => Result,
    fresh = false,
  ): Promise<Result> {
    return this.withTextFilter(filter, fresh, (view, among) => work(view, view.select(filter, among)));
  }

  /**
   * Does the same for work that takes several passes over the facts.
   * @param work may wait for `setImmediate` between two passes, and for nothing else
   */
  async evaluateInSteps<Result>(
    filter: DeterminationFilter,
    work: (view: FactsView, selection: Selection) => Result | Promise<Result>,
    fresh = false,
  ): Promise<Result> {
    return this.withTextFilter(filter, fresh, (view, among) => work(view, view.select(filter, among)), true);
  }

  /**
   * The set of determinations that match the words must be of the data version of the view, or of a later one.
   * @param inSteps whether the work yields between its steps
   */
  private async withTextFilter<Result>(
    filter: DeterminationFilter,
    fresh: boolean,
    work: (view: FactsView, among: DeterminationSet | undefined) => Result | Promise<Result>,
    inSteps = false,
  ): Promise<Result> {
    if (fresh) await this.facts.refreshNow();
    for (let attempt = 1; ; attempt += 1) {
      const before = await this.facts.dataVersion();
      const among = await this.textFilter.matching(filter);
      const workIfCurrent = async (view: FactsView) => {
        const current = among === undefined || view.dataVersion === before || attempt === maxAttempts;
        return current ? { result: await work(view, among) } : null;
      };
      const done = await (inSteps ? this.facts.readInSteps(workIfCurrent) : this.facts.read(workIfCurrent));
      if (done !== null) return done.result;
    }
  }

  /** Looks for a result that the client or this service has already, and tags the response if there is one. */
  private lookUp(
    { name, query }: FactsQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    view: FactsView,
  ): CacheLookup {
    const tag = entityTag(view.dataVersion, { ...query, question: name });
    const isClients = matchesTag(tag, request.headers['if-none-match']);
    if (!isClients && !this.results.has(tag)) return { found: false, tag };
    tagReply(reply, tag);
    if (isClients) void reply.status(HttpStatus.NOT_MODIFIED);
    return { found: true, result: isClients ? undefined : this.results.get(tag) };
  }

  private store<Result extends object>(view: FactsView, tag: string, reply: FastifyReply, result: Result): Result {
    tagReply(reply, tag);
    if (this.version !== view.dataVersion) this.results.clear();
    this.version = view.dataVersion;
    this.results.set(tag, result);
    return result;
  }
}

/** Only results are tagged, never problems. */
function tagReply(reply: FastifyReply, tag: string): void {
  void reply.header('cache-control', 'private, no-cache').header('etag', tag);
}

/** Whether a client requests data that is up to date rather than some seconds old (RFC 9111, 5.2.1.4). */
export function wantsFresh(request: FastifyRequest): boolean {
  return /\bno-cache\b/.test(request.headers['cache-control'] ?? '');
}
