import { type ValueProvider } from '@nestjs/common';

/** Injection token of the settings of the running service: `@Inject(SETTINGS) private readonly settings: IngestSettings`. */
export const SETTINGS = Symbol('SETTINGS');

/** Returns the provider of the settings that were loaded at start. */
export function settingsProvider<Settings>(settings: Settings): ValueProvider<Settings> {
  return { provide: SETTINGS, useValue: settings };
}
