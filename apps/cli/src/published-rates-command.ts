import { publishedRatesPage, publishedRatesSchema } from './published-rates-page.js';
import { ask } from './services.js';

/** `rationale published-rates`: prints the uphold rates that DWC published beside those of the letters in the database, as Markdown. */
export async function printPublishedRates(): Promise<number> {
  const rates = await ask('reporter', '/v1/statistics/published-rates', publishedRatesSchema);
  process.stdout.write(publishedRatesPage(rates));
  return 0;
}
