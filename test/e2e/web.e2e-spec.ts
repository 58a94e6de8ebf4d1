import { describe } from 'vitest';
import { chromiumPath } from '../support/browser.js';
import { useBrowser, useHouse, useStoredLetters } from '../support/web-stage.js';
import { exploreTests } from '../web/explore.js';
import { letterTests } from '../web/letters.js';
import { overviewTests } from '../web/overview.js';
import { pipelineTests, withoutIngestTests } from '../web/pipeline.js';
import { servingTests } from '../web/serving.js';

/** One browser, one house and one reporter serve all of them: starting costs more than most tests. */
describe.skipIf(chromiumPath === null)('the dashboard', () => {
  const browser = useBrowser();

  describe('over letters that stand there', () => {
    const pages = useStoredLetters(browser);
    overviewTests(pages);
    exploreTests(pages);
    servingTests(pages, browser);
  });

  describe('of a house that reads letters', () => {
    const { pages, house } = useHouse(browser);
    pipelineTests(pages);
    letterTests(pages, house);
    withoutIngestTests(pages, house);
  });
});
