import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { projectPath } from '#server/io/project.ts';

export interface Built {
  address: string;
  /** Milliseconds from the start of the process to the first page. */
  page: number;
  /** Resident megabytes now; null where the system does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** Starts the built program on a data folder, with the sample study in it, as a process of its own. */
export async function start(data: string): Promise<Built> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [projectPath('dist', 'server', 'main.js'), '--data', data, '--port', '0', '--sample'],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error('The program ended before it answered.')));
  });
  await (await fetch(address)).text();
  return {
    address,
    page: performance.now() - began,
    memory() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
      } catch {
        return null;
      }
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
