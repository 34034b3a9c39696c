import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectPath } from './project.ts';

/** Takes a piece of an answer; the next one is made once it is done with this. */
export type OnPiece = (piece: Uint8Array) => Promise<void>;
/** How much of the work is done, in steps. */
export interface Progress {
  done: number;
  of: number;
}

/** What whoever asks does while it runs. */
export interface Taking {
  onPiece?: OnPiece;
  onProgress?: (progress: Progress) => void;
  /** Nobody waits any more: the worker is ended, and the ask rejects. */
  signal?: AbortSignal;
}

interface Waiting<Ask, Answer> {
  ask: Ask;
  taking: Taking;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

export interface WorkerPool<Ask, Answer> {
  /**
   * Runs one ask on a free worker, which may send pieces before its answer; rejects on a bug, where it is stopped, or
   * where a piece is not taken or nothing comes within the time given at opening.
   */
  run(ask: Ask, taking?: Taking): Promise<Answer>;
  /** Ends every worker, a busy one once it has answered: nothing it kept in memory is told to whoever asks from now on. */
  letGo(): void;
}

/** What a worker says: how far it is and pieces, then its answer or the trace of a bug. */
export type Said<Answer> =
  | { progress: Progress }
  | { piece: Uint8Array }
  | { answer: Answer }
  | { bug: string };

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
  memoryMb: number,
  idleMs = 10_000,
): WorkerPool<Ask, Answer> {
  const queue: Waiting<Ask, Answer>[] = [];
  const workers = new Map<
    Worker,
    { job: Waiting<Ask, Answer> | null; timer: NodeJS.Timeout | null; isLast: boolean }
  >();

  function end(worker: Worker): void {
    const timer = workers.get(worker)?.timer;
    if (timer) clearTimeout(timer);
    workers.delete(worker);
    void worker.terminate();
  }

  function finish(worker: Worker, settle: (job: Waiting<Ask, Answer>) => void): void {
    const held = workers.get(worker);
    if (!held) return;
    if (held.timer) clearTimeout(held.timer);
    const { job } = held;
    held.job = null;
    if (held.isLast) end(worker);
    else {
      held.timer = setTimeout(() => end(worker), idleMs);
      held.timer.unref();
      worker.unref();
    }
    if (job) settle(job);
    next();
  }

  function lose(worker: Worker, error: Error): void {
    const job = workers.get(worker)?.job;
    end(worker);
    job?.reject(error);
    next();
  }

  /** Hands a piece on; taking it may last as long as making one. */
  function pass(worker: Worker, piece: Uint8Array): void {
    const held = workers.get(worker);
    if (!held?.job) return;
    held.timer?.refresh();
    const { onPiece = async () => undefined } = held.job.taking;
    onPiece(piece).then(
      () => {
        if (workers.get(worker) !== held) return;
        held.timer?.refresh();
        worker.postMessage({ taken: true });
      },
      (error: unknown) => lose(worker, error instanceof Error ? error : new Error(String(error))),
    );
  }

  function start(): Worker {
    const worker = new Worker(projectPath('server', 'worker', 'boot.mjs'), {
      workerData: { entry: entryOf(name) },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.unref();
    workers.set(worker, { job: null, timer: null, isLast: false });
    worker.on('message', (said: Said<Answer>) => {
      if ('piece' in said) pass(worker, said.piece);
      else if ('progress' in said) {
        workers.get(worker)?.timer?.refresh();
        workers.get(worker)?.job?.taking.onProgress?.(said.progress);
      } else
        finish(worker, (job) =>
          'answer' in said ? job.resolve(said.answer) : job.reject(new Error(said.bug)),
        );
    });
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
    free.postMessage({ ask: job.ask });
    next();
  }

  /** Takes a job back, from the queue or with the worker that does it. */
  function stop(job: Waiting<Ask, Answer>): void {
    const error = new Error('Nobody waits for it any more.');
    const queued = queue.indexOf(job);
    const busy = [...workers].find(([, held]) => held.job === job)?.[0];
    if (queued !== -1) queue.splice(queued, 1);
    if (busy) lose(busy, error);
    else job.reject(error);
  }

  return {
    run: (ask, taking = {}) =>
      new Promise((resolve, reject) => {
        const job = { ask, taking, resolve, reject };
        queue.push(job);
        taking.signal?.addEventListener('abort', () => stop(job), { once: true });
        next();
      }),
    letGo() {
      for (const [worker, held] of workers)
        if (held.job === null) end(worker);
        else held.isLast = true;
    },
  };
}
