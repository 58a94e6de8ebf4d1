import { type DynamicModule, Global, Module } from '@nestjs/common';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { settingsProvider } from '#platform/settings/settings-token.js';
import { type ReporterSettings } from './settings.js';

/** Provides the settings, and the raw store that they name, to every feature module. */
@Global()
@Module({})
export class SettingsModule {
  static register(settings: ReporterSettings): DynamicModule {
    const providers = [settingsProvider(settings), { provide: RawStore, useFactory: () => openRawStore(settings) }];
    return { module: SettingsModule, providers, exports: providers };
  }
}
