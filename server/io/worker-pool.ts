import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectPath } from './project.ts';

interface Waiting<Ask, Answer> {
  id: number;
  ask: Ask;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

export interface WorkerPool<Ask, Answer> {
  /** Runs one ask on a free worker; rejects on a bug, or after the time given at opening. */
  run(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
}

const isBuilt = import.meta.filename.startsWith(projectPath('dist'));
const entryOf = (name: string): string =>
  isBuilt
    ? path.join(projectPath('dist', 'server'), `${name}.js`)
    : projectPath('server', 'worker', `${name}.ts`);

/**
 * A few threads of one kind, started at first use and let go when idle for a while. A worker that hangs or
 * dies takes only its own ask with it.
 */
export function openPool<Ask, Answer>(
  name: string,
  size: number,
  timeoutMs: number,
): WorkerPool<Ask, Answer> {
  const IDLE_MS = 10_000;
  const queue: Waiting<Ask, Answer>[] = [];
  const workers = new Map<Worker, { job: Waiting<Ask, Answer> | null; timer: NodeJS.Timeout | null }>();
  let count = 0;

  function finish(worker: Worker, settle: (job: Waiting<Ask, Answer>) => void): void {
    const held = workers.get(worker);
    if (!held) return;
    if (held.timer) clearTimeout(held.timer);
    const { job } = held;
    held.job = null;
    held.timer = setTimeout(() => void worker.terminate(), IDLE_MS);
    held.timer.unref();
    worker.unref();
    if (job) settle(job);
    next();
  }

  function lose(worker: Worker, error: Error): void {
    const job = workers.get(worker)?.job;
    const timer = workers.get(worker)?.timer;
    if (timer) clearTimeout(timer);
    workers.delete(worker);
    job?.reject(error);
    void worker.terminate();
    next();
  }

  function start(): Worker {
    const worker = new Worker(projectPath('server', 'worker', 'boot.mjs'), {
      workerData: { entry: entryOf(name) },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    workers.set(worker, { job: null, timer: null });
    worker.on('message', ({ answer, bug }: { answer: Answer; bug?: string }) =>
      finish(worker, (job) => (bug === undefined ? job.resolve(answer) : job.reject(new Error(bug)))),
    );
    worker.on('error', (error: unknown) =>
      lose(worker, error instanceof Error ? error : new Error(String(error))),
    );
    worker.on('exit', () => lose(worker, new Error('The worker stopped.')));
    return worker;
  }

  function next(): void {
    if (queue.length === 0) return;
    const free =
      [...workers].find(([, held]) => held.job === null)?.[0] ?? (workers.size < size ? start() : null);
    const job = free && queue.shift();
    const held = free && workers.get(free);
    if (!free || !job || !held) return;
    if (held.timer) clearTimeout(held.timer);
    held.job = job;
    held.timer = setTimeout(() => lose(free, new Error('TIMEOUT')), timeoutMs);
    // While it works the process must not end.
    free.ref();
    free.postMessage({ id: job.id, ask: job.ask });
    next();
  }

  return {
    run: (ask) =>
      new Promise((resolve, reject) => {
        count += 1;
        queue.push({ id: count, ask, resolve, reject });
        next();
      }),
    async close() {
      queue.length = 0;
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}
