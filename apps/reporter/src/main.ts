import { serveOpenApi } from '#platform/open-api/serve-open-api.js';
import { startService } from '#platform/service/start-service.js';
import { reporterApi } from './open-api/reporter-api.js';
import { ReporterModule } from './reporter.module.js';
import { loadReporterSettings } from './settings.js';
import { registerUploadProxy } from './web/upload-proxy.js';
import { serveWeb } from './web/serve-web.js';

await startService({
  service: 'reporter',
  loadSettings: loadReporterSettings,
  module: (settings) => ReporterModule.register(settings),
  address: (settings) => ({ host: settings.RATIONALE_HOST, port: settings.RATIONALE_REPORTER_PORT }),
  prepare: async (application, settings) => {
    serveOpenApi(application, reporterApi);
    await registerUploadProxy(application, settings.RATIONALE_INGEST_URL);
    await serveWeb(application);
  },
});
