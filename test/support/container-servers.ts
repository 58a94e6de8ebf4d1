import { GenericContainer, getContainerRuntimeClient, ImageName, Wait } from 'testcontainers';
import { type Servers } from '../../tools/servers/servers.js';

const postgresImage = 'postgres:17';
const redisImage = 'redis:8-alpine';
/** Testcontainers' own cleaner; where it cannot be had, we stop what we started all the same. */
const cleanerImage = 'testcontainers/ryuk:0.14.0';
const password = 'test';

/**
 * Postgres and Redis in containers, or null with the reason when no engine answers or one of the images can neither be
 * found nor pulled.
 */
export async function startContainerServers(): Promise<Servers | { readonly reason: string }> {
  const client = await getContainerRuntimeClient().catch(() => null);
  if (client === null) return { reason: 'no container engine answers' };
  const has = async (name: string): Promise<boolean> => {
    const image = ImageName.fromString(name);
    if (await client.image.exists(image)) return true;
    return client.image.pull(image).then(
      () => true,
      () => false,
    );
  };
  for (const image of [postgresImage, redisImage]) {
    if (!(await has(image))) return { reason: `the container engine has no image ${image} and cannot pull it` };
  }
  if (process.env['TESTCONTAINERS_RYUK_DISABLED'] === undefined && !(await has(cleanerImage))) {
    process.env['TESTCONTAINERS_RYUK_DISABLED'] = 'true';
  }
  const [postgres, redis] = await Promise.all([
    new GenericContainer(postgresImage)
      .withEnvironment({ POSTGRES_USER: 'rationale', POSTGRES_DB: 'rationale', POSTGRES_PASSWORD: password })
      .withCommand(['postgres', '-c', 'max_connections=200'])
      .withExposedPorts(5432)
      .withWaitStrategy(Wait.forListeningPorts())
      .start(),
    new GenericContainer(redisImage)
      .withCommand([
        'redis-server',
        '--appendonly',
        'yes',
        '--maxmemory-policy',
        'noeviction',
        '--bind',
        '*',
        '--requirepass',
        password,
      ])
      .withExposedPorts(6379)
      .withWaitStrategy(Wait.forListeningPorts())
      .start(),
  ]);
  return {
    databaseUrl: `postgres://rationale:${password}@${postgres.getHost()}:${postgres.getMappedPort(5432)}/rationale`,
    redisUrl: `redis://:${password}@${redis.getHost()}:${redis.getMappedPort(6379)}`,
    descriptions: [`Postgres (container ${postgresImage})`, `Redis (container ${redisImage})`],
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}
