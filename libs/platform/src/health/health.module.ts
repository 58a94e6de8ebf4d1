import { Controller, type DynamicModule, Get, Inject, Module } from '@nestjs/common';
import { withTimeout } from '../bounds/with-timeout.js';
import { ProblemError } from '../problem/problem-error.js';

/** A part that the service cannot work without: its name and a question that rejects or hangs when it is away. */
export interface Dependency {
  readonly name: string;
  check(): Promise<unknown>;
}

const dependenciesToken = Symbol('dependencies');
const longestAnswer = 2_000;

@Controller('health')
class HealthController {
  constructor(@Inject(dependenciesToken) private readonly dependencies: readonly Dependency[]) {}

  /** Answers as long as the process can answer: a supervisor restarts it when it cannot. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Answers when every dependency does within two seconds.
   * @throws ProblemError `not_ready`, naming what is away
   */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    const answered = await Promise.all(this.dependencies.map(answers));
    const away = this.dependencies.filter((_, index) => answered[index] === false);
    if (away.length === 0) return { status: 'ok' };
    throw new ProblemError('not_ready', `No answer from ${away.map(({ name }) => name).join(' and ')}.`);
  }
}

async function answers(dependency: Dependency): Promise<boolean> {
  try {
    await withTimeout(dependency.name, longestAnswer, dependency.check());
    return true;
  } catch {
    return false;
  }
}

@Module({})
export class HealthModule {
  /**
   * `/health/live` and `/health/ready`.
   * @param factory builds the dependencies from what `inject` names
   */
  static register(options: {
    imports?: NonNullable<DynamicModule['imports']>;
    inject: NonNullable<Extract<NonNullable<DynamicModule['providers']>[number], { inject?: unknown }>['inject']>;
    factory: (...injected: never[]) => readonly Dependency[];
  }): DynamicModule {
    return {
      module: HealthModule,
      imports: options.imports ?? [],
      controllers: [HealthController],
      providers: [{ provide: dependenciesToken, inject: options.inject, useFactory: options.factory as never }],
    };
  }
}
