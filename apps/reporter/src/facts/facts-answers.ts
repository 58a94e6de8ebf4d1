import { HttpStatus, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type DataVersion } from '../database/data-version.query.js';
import { type DeterminationFilter, filterOf } from '../filters/determination-filter.js';
import { entityTag, isKnown } from '../requests/entity-tag.js';
import { type DeterminationSet } from './determination-set.js';
import { type FactsView } from './facts-view.js';
import { Facts } from './facts.service.js';
import { Narrowing } from './narrowing.js';
import { type Selection } from './select.js';

/** Answers of the present data version that are kept, since many people look at the same page. */
const mostKept = 200;

/** How often words are looked for anew because the facts changed meanwhile; they change every few seconds. */
const mostTries = 3;

/** Answers questions from the facts, once each while the data stays the same. */
@Injectable()
export class FactsAnswers {
  private version: DataVersion | undefined;
  private readonly kept = new Map<string, unknown>();

  constructor(
    private readonly facts: Facts,
    private readonly narrowing: Narrowing,
  ) {}

  /**
   * Answers a question about what a filter shows, with an entity tag by data version and question. `Cache-Control:
   * no-cache` has the facts brought up to date first.
   * @param question its name, and everything that it asks
   * @param work makes the answer; must not wait for anything
   * @returns nothing where the client has the answer already
   */
  async answer<Answer>(
    question: { readonly name: string; readonly query: DeterminationFilter },
    request: FastifyRequest,
    reply: FastifyReply,
    work: (view: FactsView, selection: Selection) => Answer,
  ): Promise<Answer | undefined> {
    void reply.header('cache-control', 'private, no-cache');
    const filter = filterOf(question.query);
    return this.narrowed(filter, wantsFresh(request), (view, among) => {
      const tag = entityTag(view.dataVersion, { ...question.query, question: question.name });
      void reply.header('etag', tag);
      if (isKnown(tag, request.headers['if-none-match'])) {
        void reply.status(HttpStatus.NOT_MODIFIED);
        return undefined;
      }
      return this.keep(view, tag, () => work(view, view.select(filter, among)));
    });
  }

  /**
   * Does work on what a filter shows, all of it at one data version; must not wait for anything.
   * @param fresh whether the facts are brought up to date first
   */
  async about<Result>(
    filter: DeterminationFilter,
    work: (view: FactsView, selection: Selection) => Result,
    fresh = false,
  ): Promise<Result> {
    return this.narrowed(filter, fresh, (view, among) => work(view, view.select(filter, among)));
  }

  /** What the facts do not know must be of the data version that the answer names, or of a later one. */
  private async narrowed<Result>(
    filter: DeterminationFilter,
    fresh: boolean,
    work: (view: FactsView, among: DeterminationSet | undefined) => Result,
  ): Promise<Result> {
    if (fresh) await this.facts.read(() => undefined, true);
    for (let tries = 1; ; tries += 1) {
      const before = await this.facts.read((view) => view.dataVersion);
      const among = await this.narrowing.among(filter);
      const done = await this.facts.read((view) => {
        const settled = among === undefined || view.dataVersion === before || tries === mostTries;
        return settled ? { result: work(view, among) } : null;
      });
      if (done !== null) return done.result;
    }
  }

  private keep<Answer>(view: FactsView, tag: string, make: () => Answer): Answer {
    if (this.version !== view.dataVersion) this.kept.clear();
    this.version = view.dataVersion;
    if (this.kept.has(tag)) return this.kept.get(tag) as Answer;
    const answer = make();
    if (this.kept.size >= mostKept) for (const oldest of [...this.kept.keys()].slice(0, 1)) this.kept.delete(oldest);
    this.kept.set(tag, answer);
    return answer;
  }
}

/** Whether a client asks for what is true now rather than some seconds ago (RFC 9111, 5.2.1.4). */
export function wantsFresh(request: FastifyRequest): boolean {
  return /\bno-cache\b/.test(request.headers['cache-control'] ?? '');
}
