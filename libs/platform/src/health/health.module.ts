import { Controller, type DynamicModule, Get, Inject, Module } from '@nestjs/common';
import { PublicAccess } from '../access/route-access.js';
import { withTimeout } from '../bounds/with-timeout.js';
import { ProblemError } from '../problem/problem-error.js';
import { type WorkerProgress } from '../queues/worker-progress.js';

/** A server that the service depends on. */
export interface Dependency {
  readonly name: string;
  /** Rejects or does not resolve if the dependency is unavailable. */
  check(): Promise<unknown>;
}

const dependenciesToken = Symbol('dependencies');
const progressToken = Symbol('progress');
const maxCheckMs = 2_000;

@Controller('health')
class HealthController {
  constructor(
    @Inject(dependenciesToken) private readonly dependencies: readonly Dependency[],
    @Inject(progressToken) private readonly progress: WorkerProgress | null,
  ) {}

  /**
   * Returns 200 while the process can serve requests and its worker makes progress; otherwise a supervisor restarts it.
   * @throws ProblemError `not_live`
   */
  @Get('live')
  @PublicAccess()
  live(): { status: 'ok' } {
    if (this.progress?.isLive ?? true) return { status: 'ok' };
    throw new ProblemError('not_live', 'Jobs wait, and the worker has not accepted one for too long.');
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
   * @param options `progress` is that of the service's worker, if it has one; `factory` returns the dependencies, and its
   *   parameters are the providers that `inject` names
   */
  static register(options: {
    imports?: NonNullable<DynamicModule['imports']>;
    progress?: WorkerProgress;
    inject: NonNullable<Extract<NonNullable<DynamicModule['providers']>[number], { inject?: unknown }>['inject']>;
    factory: (...injected: never[]) => readonly Dependency[];
  }): DynamicModule {
    return {
      module: HealthModule,
      imports: options.imports ?? [],
      controllers: [HealthController],
      providers: [
        { provide: dependenciesToken, inject: options.inject, useFactory: options.factory as never },
        { provide: progressToken, useValue: options.progress ?? null },
      ],
    };
  }
}
