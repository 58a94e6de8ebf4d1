import { serveOpenApi } from '#platform/open-api/serve-open-api.js';
import { startService } from '#platform/service/start-service.js';
import { reporterApi } from './open-api/reporter-api.js';
import { ReporterModule } from './reporter.module.js';
import { registerRequestSignal } from './requests/request-signal.js';
import { loadReporterSettings } from './settings.js';
import { forwardOperations, forwardUploads } from './web/forwarded-routes.js';
import { serveSession } from './web/session.js';
import { serveWeb } from './web/serve-web.js';

await startService({
  service: 'reporter',
  loadSettings: loadReporterSettings,
  module: (settings) => ReporterModule.register(settings),
  address: (settings) => ({ host: settings.RATIONALE_HOST, port: settings.RATIONALE_REPORTER_PORT }),
  requestsPerMinute: 3_000,
  prepare: async (application, settings, access) => {
    registerRequestSignal(application.getHttpAdapter().getInstance());
    serveOpenApi(application, reporterApi);
    serveSession(application, settings, access);
    await forwardUploads(application, settings);
    await forwardOperations(application, settings, access);
    await serveWeb(application, access.isRequired);
  },
});
