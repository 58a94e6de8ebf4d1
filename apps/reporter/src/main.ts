import { serveOpenApi } from '#platform/open-api/serve-open-api.js';
import { startService } from '#platform/service/start-service.js';
import { reporterApi } from './open-api/reporter-api.js';
import { ReporterModule } from './reporter.module.js';
import { loadReporterSettings } from './settings.js';
import { registerUploadProxy } from './web/upload-proxy.js';
import { serveSession } from './web/session.js';
import { serveWeb } from './web/serve-web.js';

await startService({
  service: 'reporter',
  loadSettings: loadReporterSettings,
  module: (settings) => ReporterModule.register(settings),
  address: (settings) => ({ host: settings.RATIONALE_HOST, port: settings.RATIONALE_REPORTER_PORT }),
  prepare: async (application, settings, access) => {
    serveOpenApi(application, reporterApi);
    serveSession(application, access);
    await registerUploadProxy(application, settings.RATIONALE_INGEST_URL, settings.RATIONALE_SERVICE_KEY);
    await serveWeb(application, access.isRequired);
  },
});
