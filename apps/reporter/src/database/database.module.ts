import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { readerOptions } from '#database/connection-options.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { databaseAccess, type ReporterSettings } from '../settings.js';
import { ReporterDatabase } from './reporter-database.js';

/** The read-only connection to Postgres. It is opened by the first query, so that the service starts without Postgres. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: ReporterSettings) => ({
        ...readerOptions(databaseAccess(settings)),
        manualInitialization: true,
      }),
    }),
  ],
  providers: [ReporterDatabase],
  exports: [ReporterDatabase],
})
export class DatabaseModule {}
