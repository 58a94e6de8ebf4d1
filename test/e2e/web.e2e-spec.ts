import { describe } from 'vitest';
import { chromiumPath } from '../support/browser.js';
import { useBrowser, useEmptyReporter, useServiceStack, useStoredLetters } from '../support/web-pages.js';
import { exploreTests } from '../web/explore.js';
import { letterTests, useSamples } from '../web/letters.js';
import { navigationTests } from '../web/navigation.js';
import { overviewTests } from '../web/overview.js';
import { emptyTests, pipelineTests } from '../web/pipeline.js';
import { reasonTests } from '../web/reasons.js';
import { servingTests } from '../web/serving.js';
import { similarTests } from '../web/similar.js';
import { treatmentTests } from '../web/treatment.js';

/** All of them share one browser; each group has services of its own. No test depends on another one. */
describe.skipIf(chromiumPath === null)('the dashboard', () => {
  const browser = useBrowser();

  describe('over stored letters', () => {
    const pages = useStoredLetters(browser);
    overviewTests(pages);
    exploreTests(pages);
    reasonTests(pages);
    treatmentTests(pages);
    navigationTests(pages);
    servingTests(pages, browser);
  });

  describe('over the samples, read by all services', () => {
    const { pages, stack } = useServiceStack(browser);
    useSamples(pages, stack);
    pipelineTests(pages);
    letterTests(pages);
    similarTests(pages);
  });

  describe('without letters and without ingest', () => {
    emptyTests(useEmptyReporter(browser));
  });
});
