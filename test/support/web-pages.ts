import pg from 'pg';
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { freePort } from '../../tools/servers/free-port.js';
import { openPage, openTestBrowser, type TestPage } from './browser.js';
import { startTestServiceStack, type TestServiceStack } from './service-stack.js';
import { storeResults, storeLetters } from './reporter-fixture.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { makeTestSettings, startTestService } from './test-service.js';
import { storedResults, storedLetters } from './web-letters.js';

/** Pages of one reporter, in the browser that all tests of the dashboard share. */
export interface WebPages {
  /** Opens a page. Its errors fail the test; it is closed after the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Closes the open page and ignores its errors, which the test caused. */
  forgive(): Promise<void>;
  /** The database behind it. */
  readonly client: pg.Client;
  readonly reporterUrl: string;
}

/** Opens one browser for all tests of the file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openTestBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('The browser is opened before the first test.');
    return browser;
  };
}

/** Starts a reporter whose database contains letters. */
export function useStoredLetters(browser: () => Browser): WebPages {
  let database: TestDatabase | undefined;
  let reporter: ServiceProcess | undefined;
  const pages = new Pages(browser);
  beforeAll(async () => {
    database = await createTestDatabase();
    await pages.connect(database.url);
    await storeLetters(pages.client, storedLetters);
    await storeResults(pages.client, storedResults);
    reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
    pages.reporterUrl = reporter.url;
  });
  afterEach(() => pages.settle());
  afterAll(async () => {
    await reporter?.stop();
    await pages.disconnect();
    await database?.drop();
  });
  return pages;
}

/** Starts a reporter with an empty database and without ingest. */
export function useEmptyReporter(browser: () => Browser): WebPages {
  let database: TestDatabase | undefined;
  let reporter: ServiceProcess | undefined;
  const pages = new Pages(browser);
  beforeAll(async () => {
    database = await createTestDatabase();
    await pages.connect(database.url);
    const closedPort = await freePort();
    reporter = await startTestService(
      'reporter',
      await makeTestSettings({ DATABASE_URL: database.url, RATIONALE_INGEST_URL: `http://127.0.0.1:${closedPort}` }),
    );
    pages.reporterUrl = reporter.url;
  });
  afterEach(() => pages.settle());
  afterAll(async () => {
    await reporter?.stop();
    await pages.disconnect();
    await database?.drop();
  });
  return pages;
}

/** Starts all four services without documents. */
export function useServiceStack(browser: () => Browser): {
  readonly pages: WebPages;
  readonly stack: () => TestServiceStack;
} {
  let stack: TestServiceStack | undefined;
  const pages = new Pages(browser);
  beforeAll(async () => {
    const port = await freePort();
    stack = await startTestServiceStack({
      RATIONALE_INGEST_PORT: String(port),
      RATIONALE_INGEST_URL: `http://127.0.0.1:${port}`,
    });
    pages.reporterUrl = stack.reporterUrl;
    await pages.connect(stack.database.url);
  });
  afterEach(() => pages.settle());
  afterAll(async () => {
    await pages.disconnect();
    await stack?.close();
  });
  return {
    pages,
    stack: () => {
      if (stack === undefined) throw new Error('The services are started before the first test.');
      return stack;
    },
  };
}

class Pages implements WebPages {
  reporterUrl = '';
  private opened: TestPage | undefined;
  private connection: pg.Client | undefined;

  constructor(private readonly browser: () => Browser) {}

  get client(): pg.Client {
    if (this.connection === undefined) throw new Error('The database is connected before the first test.');
    return this.connection;
  }

  async connect(url: string): Promise<void> {
    this.connection = new pg.Client({ connectionString: url });
    await this.connection.connect();
  }

  async disconnect(): Promise<void> {
    await this.connection?.end();
  }

  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    await this.settle();
    this.opened = await openPage(this.browser(), new URL(path, this.reporterUrl).href, options);
    return this.opened.page;
  }

  async forgive(): Promise<void> {
    await this.opened?.close();
    this.opened = undefined;
  }

  /** Closes the open page; fails if it had errors. */
  async settle(): Promise<void> {
    const faults = this.opened?.faults ?? [];
    await this.forgive();
    expect(faults).toEqual([]);
  }
}
