/** Prints the reporter's OpenAPI document, for docs/openapi-reporter.json. */
import { printOpenApi } from '#platform/open-api/print-open-api.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { reporterApi } from './open-api/reporter-api.js';
import { ReporterModule } from './reporter.module.js';
import { reporterSettingsShape } from './settings.js';

await printOpenApi(ReporterModule.register(loadSettings(reporterSettingsShape, {})), reporterApi);
