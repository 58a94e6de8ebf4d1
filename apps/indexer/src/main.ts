import { startService } from '#platform/service/start-service.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { IndexerModule } from './indexer.module.js';
import { indexerSettings } from './settings.js';

await startService({
  service: 'indexer',
  loadSettings: () => loadSettings(indexerSettings),
  module: (settings) => IndexerModule.register(settings),
  address: (settings) => ({ host: settings.RATIONALE_HOST, port: settings.RATIONALE_INDEXER_PORT }),
});
