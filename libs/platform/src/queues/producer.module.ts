import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { connectProducer } from './redis-connection.js';

/** Where the queues are. */
export interface QueueLocation {
  readonly url: string;
  /** First part of every key. */
  readonly prefix: string;
}

const placeToken = Symbol('queue place');
const quietQueues = Symbol('queues whose faults are heard');

/** The one connection that all queues of a service send over; tells once when Redis goes and once when it is back. */
@Injectable()
export class ProducerRedis implements OnApplicationShutdown {
  readonly client: Redis;
  private readonly logger = new Logger(ProducerRedis.name);
  private away = false;

  constructor(@Inject(placeToken) place: QueueLocation) {
    this.client = connectProducer(place.url, (error) => {
      if (!this.away) this.logger.warn({ err: error }, 'Redis is away');
      this.away = true;
    });
    this.client.on('ready', () => {
      if (this.away) this.logger.log('Redis is back');
      this.away = false;
    });
  }

  /** Whether a connection stands; a frozen Redis counts as ready until commands run out of time. */
  get ready(): boolean {
    return this.client.status === 'ready';
  }

  /** Resolves when Redis answers; for health checks. */
  ping(): Promise<unknown> {
    return this.client.ping();
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}

/** Holds the one connection, so that the queues' own modules can ask for it. */
@Module({})
class ProducerRedisModule {
  static register(place: QueueLocation): DynamicModule {
    return {
      module: ProducerRedisModule,
      providers: [{ provide: placeToken, useValue: place }, ProducerRedis],
      exports: [ProducerRedis],
    };
  }
}

@Module({})
export class ProducerModule {
  /** The queues of `keys` to be injected with `@InjectQueue(queues.….name)`, and `ProducerRedis`. */
  static register(place: QueueLocation, keys: readonly QueueKey[]): DynamicModule {
    const redis = ProducerRedisModule.register(place);
    const registered = BullModule.registerQueueAsync(
      ...keys.map((key) => ({
        name: queues[key].name,
        imports: [redis],
        inject: [ProducerRedis],
        useFactory: ({ client }: ProducerRedis) => ({
          connection: client,
          prefix: place.prefix,
          // A Redis that is frozen while the service starts would else leave the queue unusable for good.
          skipVersionCheck: true,
        }),
      })),
    );
    return {
      module: ProducerModule,
      imports: [redis, registered],
      providers: [
        {
          provide: quietQueues,
          inject: keys.map((key) => getQueueToken(queues[key].name)),
          useFactory: (...made: Queue[]) => {
            // Faults of the connection are told by ProducerRedis; without a listener they would end the process.
            for (const queue of made) queue.on('error', () => undefined);
            return made;
          },
        },
      ],
      exports: [redis, registered],
    };
  }
}
