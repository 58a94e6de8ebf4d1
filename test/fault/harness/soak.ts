/**
 * `npm run test:soak -- --minutes N --seed N`: sends letters and queries for this time with a mild fault every half a minute,
 * prints the resource usage at the start and at the end, and audits. Exits with status 1 when the audit has findings.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { print } from '../../../tools/launcher/terminal.js';
import { audit } from './audit/audit.js';
import { redisUsage } from './audit/audit-redis.js';
import { drain } from './audit/drain.js';
import { ServiceStack } from './stack/service-stack.js';
import { Observer } from './stack/observer.js';
import { Ledger } from './ledger/ledger.js';
import { Load } from './ledger/load.js';
import { Sender } from './ledger/sender.js';
import { LetterFactory } from './letters/letter-factory.js';
import { Random } from './random.js';
import { mildFaults } from './soak/mild-faults.js';
import { measure, type Measures } from './soak/measure.js';

const lettersPerSecond = 15;
const faultIntervalMs = 30_000;
/** Time before the first measurement, in which every process handles letters. */
const warmUpMs = 30_000;
const settings = { RATIONALE_SWEEP_INTERVAL: '5000', RATIONALE_LOCK_DURATION: '5000' };

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes takes a number above 0, --seed an integer.');

function printTable(start: Measures, end: Measures): void {
  print(`${''.padEnd(40)} ${'start'.padStart(8)} ${'end'.padStart(8)}`);
  for (const [name, before] of start) {
    print(`${name.padEnd(40)} ${String(before).padStart(8)} ${String(end.get(name) ?? 0).padStart(8)}`);
  }
}

/** Sends a query per second. A slow or failed response is not a finding here. */
async function queryPeriodically(stack: ServiceStack, stop: AbortSignal): Promise<number> {
  let answered = 0;
  while (!stop.aborted) {
    const query = fetch(`${stack.url('reporter')}/v1/statistics/outcomes?by=category`, {
      signal: AbortSignal.timeout(10_000),
    });
    if (
      await query.then(
        ({ ok }) => ok,
        () => false,
      )
    )
      answered += 1;
    await pause(1_000);
  }
  return answered;
}

async function injectPeriodically(
  stack: ServiceStack,
  observer: Observer,
  random: Random,
  until: number,
): Promise<number> {
  let injected = 0;
  while (Date.now() + faultIntervalMs < until) {
    const name = random.pick(Object.keys(mildFaults));
    await mildFaults[name]?.({ stack, observer });
    injected += 1;
    print(`${new Date().toISOString()} ${name}`);
    await pause(faultIntervalMs);
  }
  return injected;
}

async function soak(stack: ServiceStack, observer: Observer): Promise<readonly string[]> {
  const before = await redisUsage(observer);
  await stack.startAll();
  await stack.start('parser');
  const ledger = new Ledger();
  const letterFactory = new LetterFactory(new Random(seed + 1));
  const sender = new Sender(stack.address('ingest'), ledger);
  const load = new Load(letterFactory, sender, new Random(seed + 2), { minLetters: 0, lettersPerSecond });
  const stopQueries = new AbortController();
  const queries = queryPeriodically(stack, stopQueries.signal);
  await pause(warmUpMs);
  const start = await measure(stack, observer);
  const injected = await injectPeriodically(stack, observer, new Random(seed), Date.now() + minutes * 60_000);
  load.stop();
  await load.finished;
  await drain(stack, observer, ledger);
  await pause(warmUpMs);
  const end = await measure(stack, observer);
  stopQueries.abort();
  print(`${ledger.accepted.length} documents accepted, ${await queries} queries answered, ${injected} faults`);
  printTable(start, end);
  return audit(stack, observer, ledger, before, { deadLetters: 0 });
}

const stack = await ServiceStack.open({ settings });
const observer = new Observer(stack);
const findings: string[] = [];
try {
  findings.push(...(await soak(stack, observer)));
} finally {
  await observer.close();
  findings.push(...stack.unexpectedExits, ...(await stack.close()));
}
for (const finding of findings) print(`FAILED  ${finding}`);
print(findings.length === 0 ? 'The audit passed.' : `Logs and data: ${stack.folder}`);
if (findings.length === 0) await stack.deleteData();
process.exit(findings.length === 0 ? 0 : 1);
