/**
 * `npm run test:soak -- --minutes N --seed N`: letters and questions for so many minutes with a mild fault every half a
 * minute; prints what the house takes at the start and at the end, and checks the books. Status 1 where they are wrong.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { say } from '../../../tools/launcher/terminal.js';
import { audit } from './books/audit.js';
import { redisLevel } from './books/audit-redis.js';
import { drain } from './books/drain.js';
import { FaultHouse } from './house/fault-house.js';
import { Observer } from './house/observer.js';
import { Ledger } from './ledger/ledger.js';
import { Load } from './ledger/load.js';
import { Sender } from './ledger/sender.js';
import { LetterMaker } from './letters/letter-maker.js';
import { Random } from './random.js';
import { mildFaults } from './soak/mild-faults.js';
import { measure, type Measures } from './soak/measure.js';

const lettersPerSecond = 15;
const pauseBetweenFaults = 30_000;
/** Letters that every process has seen before it is measured the first time. */
const warmUp = 30_000;
const settings = { RATIONALE_SWEEP_INTERVAL: '5000', RATIONALE_LOCK_DURATION: '5000' };

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes takes a number above 0, --seed a whole one.');

function tellTable(start: Measures, end: Measures): void {
  say(`${''.padEnd(40)} ${'start'.padStart(8)} ${'end'.padStart(8)}`);
  for (const [name, before] of start) {
    say(`${name.padEnd(40)} ${String(before).padStart(8)} ${String(end.get(name) ?? 0).padStart(8)}`);
  }
}

/** People look at figures while letters come; an answer that is late or a fault is no matter here. */
async function askNowAndThen(house: FaultHouse, stop: AbortSignal): Promise<number> {
  let answered = 0;
  while (!stop.aborted) {
    const question = fetch(`${house.url('reporter')}/v1/statistics/outcomes?by=category`, {
      signal: AbortSignal.timeout(10_000),
    });
    if (
      await question.then(
        ({ ok }) => ok,
        () => false,
      )
    )
      answered += 1;
    await pause(1_000);
  }
  return answered;
}

async function breakNowAndThen(house: FaultHouse, observer: Observer, random: Random, until: number): Promise<number> {
  let broken = 0;
  while (Date.now() + pauseBetweenFaults < until) {
    const name = random.one(Object.keys(mildFaults));
    await mildFaults[name]?.({ house, observer });
    broken += 1;
    say(`${new Date().toISOString()} ${name}`);
    await pause(pauseBetweenFaults);
  }
  return broken;
}

async function soak(house: FaultHouse, observer: Observer): Promise<readonly string[]> {
  const before = await redisLevel(observer);
  await house.startAll();
  await house.start('parser');
  const ledger = new Ledger();
  const maker = new LetterMaker(new Random(seed + 1));
  const sender = new Sender(house.address('ingest'), ledger);
  const load = new Load(maker, sender, new Random(seed + 2), { least: 0, perSecond: lettersPerSecond });
  const asking = new AbortController();
  const questions = askNowAndThen(house, asking.signal);
  await pause(warmUp);
  const start = await measure(house, observer);
  const broken = await breakNowAndThen(house, observer, new Random(seed), Date.now() + minutes * 60_000);
  load.end();
  await load.finished;
  await drain(house, observer, ledger);
  await pause(warmUp);
  const end = await measure(house, observer);
  asking.abort();
  say(`${ledger.accepted.length} documents accepted, ${await questions} questions answered, ${broken} faults`);
  tellTable(start, end);
  return audit(house, observer, ledger, before, { deadLetters: 0 });
}

const house = await FaultHouse.open({ settings });
const observer = new Observer(house);
const wrong: string[] = [];
try {
  wrong.push(...(await soak(house, observer)));
} finally {
  await observer.close();
  wrong.push(...house.endedUnasked, ...(await house.close()));
}
for (const fault of wrong) say(`WRONG  ${fault}`);
say(wrong.length === 0 ? 'The books are right.' : `Logs and data: ${house.folder}`);
if (wrong.length === 0) await house.forget();
process.exit(wrong.length === 0 ? 0 : 1);
