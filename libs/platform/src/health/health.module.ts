import { Controller, type DynamicModule, Get, Inject, Module } from '@nestjs/common';
import { HealthCheck, HealthCheckService, type HealthIndicatorFunction, TerminusModule } from '@nestjs/terminus';
import { withinTime } from '../bounds/within-time.js';

/** A part that the service cannot work without: its name and a question that rejects or hangs when it is away. */
export interface Dependency {
  readonly name: string;
  ask(): Promise<unknown>;
}

const dependenciesToken = Symbol('dependencies');
const longestAnswer = 2_000;

@Controller('health')
class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    @Inject(dependenciesToken) private readonly dependencies: readonly Dependency[],
  ) {}

  /** Answers as long as the process can answer: a supervisor restarts it when it cannot. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Answers 200 when every dependency answers within two seconds, else 503 with what is away. */
  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check(this.dependencies.map(indicator));
  }
}

function indicator(dependency: Dependency): HealthIndicatorFunction {
  return async () => {
    try {
      await withinTime(dependency.name, longestAnswer, dependency.ask());
      return { [dependency.name]: { status: 'up' as const } };
    } catch {
      return { [dependency.name]: { status: 'down' as const, message: 'no answer' } };
    }
  };
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
      imports: [TerminusModule.forRoot({ logger: false }), ...(options.imports ?? [])],
      controllers: [HealthController],
      providers: [{ provide: dependenciesToken, inject: options.inject, useFactory: options.factory as never }],
    };
  }
}
