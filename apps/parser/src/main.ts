import { startService } from '#platform/service/start-service.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { ParserModule } from './parser.module.js';
import { parserSettings } from './settings.js';

await startService({
  service: 'parser',
  loadSettings: () => loadSettings(parserSettings),
  module: (settings) => ParserModule.register(settings),
  address: (settings) => ({ host: settings.RATIONALE_HOST, port: settings.RATIONALE_PARSER_PORT }),
});
