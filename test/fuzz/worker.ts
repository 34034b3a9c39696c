import { parentPort, workerData } from 'node:worker_threads';
import { dice } from './dice.ts';
import { inputOf, tryOne } from './formats.ts';
import type { FuzzWork, Said } from './watch.ts';

const { jobs, counter, seed }: FuzzWork = workerData;
const say = (said: Said) => parentPort?.postMessage(said);
/** Where the watch looks which input is being read. */
const at = new Int32Array(counter);

const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error);

/** Processor time of this process so far, in milliseconds: others on the machine do not count. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

// As in the thread that reads files: the PDF library leaves promises behind that nobody waits for.
process.on('unhandledRejection', () => undefined);

// A library may not talk to whoever runs the server either.
for (const level of ['log', 'info', 'warn', 'error'] as const)
  console[level] = (...words: unknown[]) => {
    throw new Error(`Something was written to the console: ${words.map(String).join(' ').slice(0, 200)}`);
  };

for (const { format, from, to } of jobs) {
  const told = { read: 0, refused: 0, slowestMs: 0 };
  for (let number = from; number < to; number += 1) {
    Atomics.store(at, 0, number);
    Atomics.add(at, 1, 1);
    const input = inputOf(format, dice(`${seed}/${format}/${number}`));
    const begun = worked();
    try {
      told[await tryOne(format, input)] += 1;
    } catch (error) {
      say({ finding: { format, number, what: traceOf(error) } });
    }
    told.slowestMs = Math.max(told.slowestMs, worked() - begun);
  }
  if (Object.keys(Object.prototype).length > 0)
    say({ finding: { format, number: to, what: 'Every object got a property of its own.' } });
  say({ done: { format, ...told, memoryMb: Math.round(process.resourceUsage().maxRSS / 1024) } });
}
