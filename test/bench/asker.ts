import { Worker } from 'node:worker_threads';

/** Asks one small thing after another and says at the end how long the longest answer took, in milliseconds. */
const ASKING = `
  const { parentPort, workerData } = require('node:worker_threads');
  let isOver = false;
  parentPort.once('message', () => { isOver = true; });
  (async () => {
    const ask = async () => (await fetch(workerData + '/healthz')).text();
    for (let at = 0; at < 20; at += 1) await ask();
    parentPort.postMessage('asking');
    let longest = 0;
    while (!isOver) {
      const start = performance.now();
      await ask();
      longest = Math.max(longest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    parentPort.postMessage(longest);
    parentPort.close();
  })();
`;

/** Milliseconds that another request waits at most while something is done; asked from a thread that does nothing else. */
export async function longestWait(address: string, work: () => Promise<void>): Promise<number> {
  const asker = new Worker(ASKING, { eval: true, workerData: address });
  const said = <T>() => new Promise<T>((resolve) => asker.once('message', resolve));
  await said();
  await work();
  const longest = said<number>();
  asker.postMessage('over');
  return longest;
}
