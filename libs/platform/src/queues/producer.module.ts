import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { connectProducer } from './redis-connection.js';

/** The Redis server of the queues. */
export interface QueueLocation {
  readonly url: string;
  /** Prefix of every key. */
  readonly prefix: string;
}

const locationToken = Symbol('queue location');
const queuesWithListeners = Symbol('queues with error listeners');

/** The connection over which all queues of a service add jobs. It logs when Redis becomes unavailable and available. */
@Injectable()
export class ProducerRedis implements OnApplicationShutdown {
  readonly client: Redis;
  private readonly logger = new Logger(ProducerRedis.name);
  private unavailable = false;

  constructor(@Inject(locationToken) location: QueueLocation) {
    this.client = connectProducer(location.url, (error) => {
      if (!this.unavailable) this.logger.warn({ err: error }, 'Redis unavailable');
      this.unavailable = true;
    });
    this.client.on('ready', () => {
      if (this.unavailable) this.logger.log('Redis available again');
      this.unavailable = false;
    });
  }

  /** Whether the connection is established. A Redis that does not respond counts as ready until a command times out. */
  get ready(): boolean {
    return this.client.status === 'ready';
  }

  /** Resolves if Redis responds; for health checks. */
  ping(): Promise<unknown> {
    return this.client.ping();
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}

/** Provides the connection to the modules of the queues. */
@Module({})
class ProducerRedisModule {
  static register(location: QueueLocation): DynamicModule {
    return {
      module: ProducerRedisModule,
      providers: [{ provide: locationToken, useValue: location }, ProducerRedis],
      exports: [ProducerRedis],
    };
  }
}

@Module({})
export class ProducerModule {
  /** Provides the queues of `keys` for `@InjectQueue(queues.….name)`, and `ProducerRedis`. */
  static register(location: QueueLocation, keys: readonly QueueKey[]): DynamicModule {
    const redis = ProducerRedisModule.register(location);
    const registered = BullModule.registerQueueAsync(
      ...keys.map((key) => ({
        name: queues[key].name,
        imports: [redis],
        inject: [ProducerRedis],
        useFactory: ({ client }: ProducerRedis) => ({
          connection: client,
          prefix: location.prefix,
          // If Redis does not respond during the check, the queue stays unusable.
          skipVersionCheck: true,
        }),
      })),
    );
    return {
      module: ProducerModule,
      imports: [redis, registered],
      providers: [
        {
          provide: queuesWithListeners,
          inject: keys.map((key) => getQueueToken(queues[key].name)),
          useFactory: (...created: Queue[]) => {
            // ProducerRedis logs connection errors; without a listener they would end the process.
            for (const queue of created) queue.on('error', () => undefined);
            return created;
          },
        },
      ],
      exports: [redis, registered],
    };
  }
}
