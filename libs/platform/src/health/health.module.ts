import { Controller, type DynamicModule, Get, Inject, Module } from '@nestjs/common';
import { PublicAccess } from '../access/route-access.js';
import { withTimeout } from '../bounds/with-timeout.js';
import { ProblemError } from '../problem/problem-error.js';

/** A server that the service depends on. */
export interface Dependency {
  readonly name: string;
  /** Rejects or does not resolve if the dependency is unavailable. */
  check(): Promise<unknown>;
}

const dependenciesToken = Symbol('dependencies');
const maxCheckMs = 2_000;

@Controller('health')
class HealthController {
  constructor(@Inject(dependenciesToken) private readonly dependencies: readonly Dependency[]) {}

  /** Returns 200 while the process can serve requests; otherwise a supervisor restarts it. */
  @Get('live')
  @PublicAccess()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Returns 200 if every dependency is available within two seconds.
   * @throws ProblemError `not_ready` that names the unavailable ones
   */
  @Get('ready')
  @PublicAccess()
  async ready(): Promise<{ status: 'ok' }> {
    const available = await Promise.all(this.dependencies.map(isAvailable));
    const unavailable = this.dependencies.filter((_, index) => available[index] === false);
    if (unavailable.length === 0) return { status: 'ok' };
    throw new ProblemError('not_ready', `Unavailable: ${unavailable.map(({ name }) => name).join(', ')}.`);
  }
}

async function isAvailable(dependency: Dependency): Promise<boolean> {
  try {
    await withTimeout(dependency.name, maxCheckMs, dependency.check());
    return true;
  } catch {
    return false;
  }
}

@Module({})
export class HealthModule {
  /**
   * Serves `/health/live` and `/health/ready`.
   * @param options `factory` returns the dependencies; its parameters are the providers that `inject` names
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
