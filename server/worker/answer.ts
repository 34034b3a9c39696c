import { parentPort } from 'node:worker_threads';
import type { OnPiece, Progress, Said } from '#server/io/worker-pool.ts';

type Heard<Ask> = { ask: Ask } | { taken: true };

/**
 * Answers what the pool asks of this thread, one ask at a time; pieces go before the answer, each once the last was
 * taken, and what is told of the progress goes at once.
 */
export function answerAsks<Ask, Answer>(
  work: (ask: Ask, send: OnPiece, tell: (progress: Progress) => void) => Promise<Answer>,
): void {
  const port = parentPort;
  if (!port) throw new Error('This runs in a worker only.');
  const say = (said: Said<Answer>, owned: ArrayBuffer[] = []) => port.postMessage(said, owned);
  let taken = () => {};
  const send: OnPiece = (piece) =>
    new Promise((resolve) => {
      taken = resolve;
      // A copy of its own, which is handed over rather than copied once more.
      const own = new Uint8Array(piece);
      say({ piece: own }, [own.buffer]);
    });
  port.on('message', (heard: Heard<Ask>) => {
    if ('taken' in heard) taken();
    else
      work(heard.ask, send, (progress) => say({ progress })).then(
        (answer) => say({ answer }),
        (error: unknown) =>
          say({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
}
