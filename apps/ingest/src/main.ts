import { serveOpenApi } from '#platform/open-api/serve-open-api.js';
import { startService } from '#platform/service/start-service.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { ingestApi } from './ingest-api.js';
import { IngestModule } from './ingest.module.js';
import { registerBodyParsers } from './intake/http/register-body-parsers.js';
import { ingestSettings } from './settings.js';

await startService({
  service: 'ingest',
  loadSettings: () => loadSettings(ingestSettings),
  module: (settings) => IngestModule.register(settings),
  address: (settings) => ({ host: settings.RATIONALE_HOST, port: settings.RATIONALE_INGEST_PORT }),
  parseBodies: false,
  prepare: async (application, settings) => {
    await registerBodyParsers(application, settings);
    serveOpenApi(application, ingestApi);
  },
});
