import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectPath } from '#server/io/project.ts';

/** A run of inputs of one format, `from` to before `to`. */
export interface Job {
  format: string;
  from: number;
  to: number;
}

export interface FuzzWork {
  jobs: readonly Job[];
  seed: number;
  /** Two whole numbers: which input is being read, and how many were. */
  counter: SharedArrayBuffer;
}

export interface Finding {
  format: string;
  number: number;
  what: string;
}

/** What became of one format. `slowestMs` is processor time of one input, `memoryMb` the most the process held until its end. */
export interface Told {
  format: string;
  read: number;
  refused: number;
  slowestMs: number;
  memoryMb: number;
}

export type Said = { finding: Finding } | { done: Told };

export interface Fuzzed {
  told: Told[];
  findings: Finding[];
}

/** No input may take longer, in processor time. */
export const LONGEST_MS = 5_000;
/** By the clock a machine that others use may need more until it is called a hang. */
const HANG_MS = 30_000;
const LOOK_MS = 1_000;
/** Nor may reading one take more memory than this. */
const MOST_MB = 300;

/** Reads a run of inputs in a thread that is ended where it hangs; answers where it stood, or null at its end. */
function runThread(
  jobs: readonly Job[],
  seed: number,
  onSaid: (said: Said) => void,
): Promise<{ number: number; why: string } | null> {
  const counter = new SharedArrayBuffer(8);
  const at = new Int32Array(counter);
  const worker = new Worker(projectPath('server', 'worker', 'boot.mjs'), {
    workerData: { entry: path.join(import.meta.dirname, 'worker.ts'), jobs, seed, counter },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  return new Promise((resolve) => {
    let seen = 0;
    let since = performance.now();
    const settle = (why: string | null) => {
      clearInterval(timer);
      void worker.terminate();
      resolve(why === null ? null : { number: Atomics.load(at, 0), why });
    };
    const timer = setInterval(() => {
      const now = Atomics.load(at, 1);
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (seen > 0 && performance.now() - since > HANG_MS) settle('It hangs.');
    }, LOOK_MS);
    worker.on('message', onSaid);
    worker.on('error', (error) =>
      settle(`The thread died: ${error instanceof Error ? error.message : error}`),
    );
    worker.on('exit', () => settle(null));
  });
}

/** Reads damaged inputs of every format asked for; whatever hangs or dies is a finding, and the next input goes on. */
export async function fuzz(
  asked: readonly Job[],
  { seed, onTold }: { seed: number; onTold?: (told: Told) => void },
): Promise<Fuzzed> {
  const findings: Finding[] = [];
  const told: Told[] = [];
  let jobs = asked;
  while (jobs.length > 0) {
    const done = new Set<string>();
    const stopped = await runThread(jobs, seed, (said) => {
      if ('finding' in said) findings.push(said.finding);
      else {
        done.add(said.done.format);
        told.push(said.done);
        onTold?.(said.done);
        if (said.done.slowestMs > LONGEST_MS)
          findings.push({
            format: said.done.format,
            number: -1,
            what: `One input took ${Math.round(said.done.slowestMs)} ms.`,
          });
      }
    });
    const [broken, ...later] = jobs.filter(({ format }) => !done.has(format));
    if (!broken) break;
    if (!stopped) throw new Error(`The thread ended before ${broken.format} was read.`);
    findings.push({ format: broken.format, number: stopped.number, what: stopped.why });
    jobs = [{ ...broken, from: stopped.number + 1 }, ...later];
  }
  return { told, findings };
}
