import { type Problem } from '../api/types.js';

/** A problem shown on the page, and the function that repeats its request. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly retry?: (() => void) | undefined;
}

/**
 * The problems shown on the page. One invalid filter or an unavailable database fails several requests with the same
 * problem; only one of them is shown in full.
 */
export class ShownProblems {
  private readonly entries = new Set<ShownProblem>();
  private readonly listeners = new Set<() => void>();

  /** Adds a problem until the returned function is called. */
  add(entry: ShownProblem): () => void {
    this.entries.add(entry);
    this.notify();
    return () => {
      this.entries.delete(entry);
      this.notify();
    };
  }

  /** Returns whether an entry shows its problem in full: the first one that can be retried, else the first one. */
  isMain(entry: ShownProblem): boolean {
    const same = this.sameAs(entry);
    return (same.find(({ retry }) => retry !== undefined) ?? same[0]) === entry;
  }

  /** Repeats every request that failed with the same problem. */
  retryAll(entry: ShownProblem): void {
    for (const { retry } of this.sameAs(entry)) retry?.();
  }

  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private sameAs({ problem }: ShownProblem): readonly ShownProblem[] {
    return [...this.entries].filter(
      (each) => each.problem.code === problem.code && each.problem.detail === problem.detail,
    );
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
