import { HttpStatus, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type DataVersion } from '#database/queries/data-version.js';
import { type DeterminationFilter, filterOf } from '../filters/determination-filter.js';
import { entityTag, isKnown } from '../requests/entity-tag.js';
import { type DeterminationSet } from './determination-set.js';
import { type FactsView } from './facts-view.js';
import { FactsService } from './facts.service.js';
import { giveWay } from './give-way.js';
import { TextFilter } from './text-filter.js';
import { type Selection } from './select.js';

/** ApiResult of the present data version that are kept, since many people look at the same page. */
const maxCached = 200;

/** How often words are looked for anew because the facts changed meanwhile; they change every few seconds. */
const maxAttempts = 3;

/** A question by its name, and everything that it asks. */
interface FactsQuery {
  readonly name: string;
  readonly query: DeterminationFilter;
}

/** What is there of an answer: nothing to say where the client has it. */
type CacheLookup = { readonly known: true; readonly answer: unknown } | { readonly known: false; readonly tag: string };

/** ApiResult questions from the facts, once each while the data stays the same. */
@Injectable()
export class FactsQueryService {
  private version: DataVersion | undefined;
  private readonly kept = new Map<string, unknown>();

  constructor(
    private readonly facts: FactsService,
    private readonly textFilter: TextFilter,
  ) {}

  /**
   * ApiResult a question about what a filter shows, with an entity tag by data version and question. `Cache-Control:
   * no-cache` has the facts brought up to date first.
   * @param work makes the answer; must not wait for anything
   * @returns nothing where the client has the answer already
   */
  async respond<Answer>(
    question: FactsQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (view: FactsView, selection: Selection) => Answer,
  ): Promise<Answer | undefined> {
    const filter = filterOf(question.query);
    return this.narrowed(filter, wantsFresh(request), (view, among) => {
      const asked = this.lookUp(question, request, reply, view);
      if (asked.known) return asked.answer as Answer | undefined;
      return this.store(view, asked.tag, reply, work(view, view.select(filter, among)));
    });
  }

  /**
   * The same for a question that takes several passes over the facts.
   * @param work may wait for `giveWay` between two passes, and for nothing else
   */
  async respondInSteps<Answer>(
    question: FactsQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (view: FactsView, selection: Selection) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const filter = filterOf(question.query);
    const fresh = wantsFresh(request);
    const { present } = this.facts;
    const before = present === undefined || fresh ? undefined : this.lookUp(question, request, reply, present);
    if (before?.known === true) return before.answer as Answer | undefined;
    return this.narrowed(
      filter,
      fresh,
      async (view, among) => {
        const asked = this.lookUp(question, request, reply, view);
        if (asked.known) return asked.answer as Answer | undefined;
        const selection = view.select(filter, among);
        await giveWay();
        return this.store(view, asked.tag, reply, await work(view, selection));
      },
      true,
    );
  }

  /**
   * Does work on what a filter shows, all of it at one data version; must not wait for anything.
   * @param fresh whether the facts are brought up to date first
   */
  async evaluate<Result>(
    filter: DeterminationFilter,
    work: (view: FactsView, selection: Selection) => Result,
    fresh = false,
  ): Promise<Result> {
    return this.narrowed(filter, fresh, (view, among) => work(view, view.select(filter, among)));
  }

  /**
   * What the facts do not know must be of the data version that the answer names, or of a later one.
   * @param inSteps whether the work gives way between its steps
   */
  private async narrowed<Result>(
    filter: DeterminationFilter,
    fresh: boolean,
    work: (view: FactsView, among: DeterminationSet | undefined) => Result | Promise<Result>,
    inSteps = false,
  ): Promise<Result> {
    if (fresh) await this.facts.refreshNow();
    for (let tries = 1; ; tries += 1) {
      const before = await this.facts.dataVersion();
      const among = await this.textFilter.matching(filter);
      const settle = async (view: FactsView) => {
        const settled = among === undefined || view.dataVersion === before || tries === maxAttempts;
        return settled ? { result: await work(view, among) } : null;
      };
      const done = await (inSteps ? this.facts.readInSteps(settle) : this.facts.read(settle));
      if (done !== null) return done.result;
    }
  }

  /** Looks whether client or reporter have the answer already, and tags it if so. */
  private lookUp(question: FactsQuery, request: FastifyRequest, reply: FastifyReply, view: FactsView): CacheLookup {
    const tag = entityTag(view.dataVersion, { ...question.query, question: question.name });
    const isClients = isKnown(tag, request.headers['if-none-match']);
    if (!isClients && !this.kept.has(tag)) return { known: false, tag };
    tagReply(reply, tag);
    if (isClients) void reply.status(HttpStatus.NOT_MODIFIED);
    return { known: true, answer: isClients ? undefined : this.kept.get(tag) };
  }

  private store<Answer>(view: FactsView, tag: string, reply: FastifyReply, answer: Answer): Answer {
    tagReply(reply, tag);
    if (this.version !== view.dataVersion) this.kept.clear();
    this.version = view.dataVersion;
    if (this.kept.size >= maxCached) for (const oldest of [...this.kept.keys()].slice(0, 1)) this.kept.delete(oldest);
    this.kept.set(tag, answer);
    return answer;
  }
}

/** Only answers are tagged, never problems. */
function tagReply(reply: FastifyReply, tag: string): void {
  void reply.header('cache-control', 'private, no-cache').header('etag', tag);
}

/** Whether a client asks for what is true now rather than some seconds ago (RFC 9111, 5.2.1.4). */
export function wantsFresh(request: FastifyRequest): boolean {
  return /\bno-cache\b/.test(request.headers['cache-control'] ?? '');
}
