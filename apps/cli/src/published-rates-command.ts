import { publishedRatesPage, publishedRatesSchema } from './published-rates-page.js';
import { ask } from './services.js';

/** `rationale published-rates`: prints docs/check-against-published-rates.md of the letters that are there. */
export async function printPublishedRates(): Promise<number> {
  const rates = await ask('reporter', '/v1/statistics/published-rates', publishedRatesSchema);
  process.stdout.write(publishedRatesPage(rates));
  return 0;
}
