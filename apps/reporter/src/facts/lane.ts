/** Has work done one after the other, in the order in which it came: each waits until all before it are done. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();
  private undone = 0;

  /** Works that are not done, the one under way included. */
  get waiting(): number {
    return this.undone;
  }

  /** Settles as the work does; what comes after does not mind a failure. */
  run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    this.undone += 1;
    const done = this.last.then(work).finally(() => (this.undone -= 1));
    this.last = done.catch(() => undefined);
    return done;
  }
}
