/** Keeps the answers that were last asked for, so many of them, so that who asks again need not wait. */
export class RecentAnswers<Answer> {
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(private readonly most: number) {}

  /** The answer known under `key`, else what `find` finds; those who ask meanwhile share it. A failure is not kept. */
  get(key: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key);
    this.answers.delete(key);
    const answer = known ?? find();
    this.answers.set(key, answer);
    if (known === undefined) {
      answer.catch(() => {
        if (this.answers.get(key) === answer) this.answers.delete(key);
      });
      this.forgetOldest();
    }
    return answer;
  }

  private forgetOldest(): void {
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
  }
}
