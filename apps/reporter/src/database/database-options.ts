import { type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { type ReporterSettings } from '../settings.js';

/** How long a connection may take to come up, or to become free, in milliseconds. */
const connectionTimeout = 3_000;

/** What the client waits beyond the server's own limit before it gives up on a server that is frozen. */
const grace = 1_000;

/**
 * A pool that can only read: every session is read-only and every statement bounded, by the server and, should that be
 * frozen, by the client. It connects when it is first asked, so that the reporter starts while Postgres is away.
 */
export function databaseOptions(settings: ReporterSettings): TypeOrmModuleOptions {
  const limit = settings.RATIONALE_STATEMENT_TIMEOUT;
  const session = {
    default_transaction_read_only: 'on',
    statement_timeout: String(limit),
    idle_in_transaction_session_timeout: String(2 * limit),
    // Dates and instants are written the same way whatever the server's locale.
    DateStyle: 'ISO',
    TimeZone: 'UTC',
    // Compiling costs more than it saves in questions of some milliseconds.
    jit: 'off',
  };
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    manualInitialization: true,
    poolSize: settings.RATIONALE_DATABASE_POOL,
    applicationName: 'rationale-reporter',
    extra: {
      options: Object.entries(session)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
      connectionTimeoutMillis: connectionTimeout,
      query_timeout: limit + grace,
    },
  };
}
