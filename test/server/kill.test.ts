import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { check } from '#server/service/check.ts';
import { codings } from '#server/service/coding.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { testFolder } from '#test/support/world.ts';

const isSoak = process.env.SOAK === 'yes';
const ROUNDS = isSoak ? 200 : 3;
const text = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at} says a few words that can be coded.`,
).join('\n\n');

interface Running {
  child: ChildProcess;
  address: string;
}

/** The program as built from the sources as they are: read as sources, each start would take seconds. */
async function built(): Promise<string> {
  mkdirSync(projectPath('test-results'), { recursive: true });
  const outDir = mkdtempSync(projectPath('test-results', 'server-'));
  onTestFinished(() => rmSync(outDir, { recursive: true }));
  await build({
    configFile: projectPath('server', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, sourcemap: false },
  });
  return path.join(outDir, 'main.js');
}

async function start(program: string, folder: string): Promise<Running> {
  const child = spawn(process.execPath, [program, '--data', folder, '--port', '0'], {
    cwd: projectPath(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part) => {
      said += part;
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
  });
  return { child, address };
}

/** Answered, but not done. */
class Refused extends Error {}

const post = async <T>(address: string, body: unknown): Promise<T> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Refused(await answer.text());
  return answer.json();
};

test(
  'a server killed while it writes loses nothing it answered, and leaves a sound file',
  async () => {
    const folder = testFolder();
    const program = await built();
    const first = await start(program, folder);
    const study = await post<{ id: string }>(`${first.address}/api/studies`, {
      title: 'Two towns',
      areas: ['North'],
    });
    const api = (address: string) => `${address}/api/studies/${study.id}`;
    const source = await post<{ id: string }>(`${api(first.address)}/sources`, {
      title: 'Notes',
      kind: 'field-note',
      text,
    });
    const theme = await post<{ id: string }>(`${api(first.address)}/themes`, {
      title: 'Trust',
      kind: 'change',
    });

    const answered = new Set<string>();
    let running = first;
    let at = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const killAfter = 5 + (round % 10) * 4;
      let writes = 0;
      const { child, address } = running;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      for (;;) {
        at += 1;
        const write = post<{ id: string }>(`${api(address)}/codings`, {
          source: source.id,
          theme: theme.id,
          start: at % 2000,
          end: (at % 2000) + 12,
        });
        writes += 1;
        if (writes === killAfter) child.kill('SIGKILL');
        try {
          answered.add((await write).id);
        } catch (error) {
          if (!(error instanceof Refused)) break;
        }
      }
      await gone;
      running = await start(program, folder);
    }
    running.child.kill('SIGTERM');
    await new Promise((resolve) => running.child.once('exit', resolve));

    const opened = openDataFolder(folder);
    onTestFinished(() => opened.close());
    const kept = new Set<string>(
      codings(opened.world, opened.local, study.id, {}).map((coding) => coding.id),
    );
    expect(answered.size).toBeGreaterThan(ROUNDS * 5);
    expect([...answered].filter((id) => !kept.has(id))).toEqual([]);
    expect(check(opened.world, opened.local).problems).toEqual([]);
  },
  isSoak ? 3_600_000 : 60_000,
);
