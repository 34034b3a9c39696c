import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { backUp } from '#server/service/backup.ts';
import { check } from '#server/service/check.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { identify } from '#server/service/participant.ts';
import { source } from '#server/service/source.ts';
import { finishErasures } from '#server/service/withdrawal.ts';
import { filesHolding } from '#test/support/bytes.ts';
import { codedStudy } from '#test/support/coded.ts';

/** What only N-01 says in the study. */
const WORDS = 'Nobody asked whose budget it was';
const NAME = 'Zofia Quillfeather';

/** A program that erases and is killed, with all it holds, as it begins one of the steps. */
const KILLED = `
  import { openDataFolder } from '#server/service/data-folder.ts';
  import { withdraw } from '#server/service/withdrawal.ts';
  const [folder, study, last] = process.argv.slice(-3);
  const { world, local } = openDataFolder(folder);
  await withdraw(world, local, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' }, (step) => {
    if (step === last) process.kill(process.pid, 'SIGKILL');
  });
`;

const killedAt = (folder: string, study: string, step: string): Promise<NodeJS.Signals | null> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', KILLED, folder, study, step],
      { cwd: projectPath(), stdio: ['ignore', 'ignore', 'inherit'] },
    );
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    child.once('exit', (_, signal) => resolve(signal));
  });

const STEPS =
  process.env.SOAK === 'yes'
    ? [
        'erasure begun',
        'erasing words',
        'erasing words from the study',
        'forgetting who they are',
        'writing the files anew',
        'replacing backups',
        'packing control.sqlite',
      ]
    : ['erasing words from the study', 'replacing backups'];

test.for(STEPS)(
  'an erasure killed at “%s” is finished at the next start',
  { timeout: 60_000 },
  async (step) => {
    const { world, who, study, folder, august } = codedStudy();
    identify(world, who, study, 'N-01', { name: NAME, email: '', note: '' });
    await backUp(folder, path.join(folder, 'backups', 'old.zip'), world.now(), () => undefined);
    expect(await killedAt(folder, study, step)).toBe('SIGKILL');

    const opened = openDataFolder(folder);
    onTestFinished(() => opened.close());
    expect(check(opened.world, opened.local).problems.map(({ what }) => what)).toContain(
      'Erasing what somebody said was begun and is not finished',
    );
    expect(await finishErasures(opened.world, opened.local)).toBe(1);
    expect(check(opened.world, opened.local).problems).toEqual([]);
    expect(source(opened.world, opened.local, study, august).text).not.toContain('budget');
    for (const words of [NAME, WORDS]) expect(filesHolding(folder, words), words).toEqual([]);
    expect(await finishErasures(opened.world, opened.local)).toBe(0);
  },
);
