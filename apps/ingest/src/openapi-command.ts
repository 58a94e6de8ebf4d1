/** Prints the OpenAPI document of ingest, for docs/openapi-ingest.json. */
import { printOpenApi } from '#platform/open-api/print-open-api.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { ingestApi } from './ingest-api.js';
import { IngestModule } from './ingest.module.js';
import { ingestSettings } from './settings.js';

await printOpenApi(IngestModule.register(loadSettings(ingestSettings, {})), ingestApi);
