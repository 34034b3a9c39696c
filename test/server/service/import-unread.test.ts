import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { importUnderReview, startImport } from '#server/service/import.ts';
import { sources } from '#server/service/source.ts';
import type { World } from '#server/service/world.ts';
import { testStudy } from '#test/support/study.ts';

/** What a thread that reads says when it is given up. */
const timeOut = () => new Error('TIMEOUT');
const noMemory = () => Object.assign(new Error('reached heap limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });

test('a file whose thread hangs, dies or runs out of memory fails alone, with what to do', async () => {
  const { world, who, study } = testStudy();
  const given = new Map([
    ['slow.md', timeOut],
    ['huge.md', noMemory],
    ['odd.md', () => new Error('The worker stopped.')],
  ]);
  const failing: World = {
    ...world,
    read: async (ask) => {
      const failure = given.get(ask.fileName);
      if (failure) throw failure();
      return world.read(ask);
    },
  };
  const files = [...given.keys(), 'good.md'].map((fileName) => ({
    fileName,
    bytes: new TextEncoder().encode(`**INT:** What of ${fileName}?\n\n**P:** It came.\n`),
  }));
  const { id } = await startImport(failing, who, study, files);
  const { files: rows } = await importUnderReview(failing, who, study, id);
  const said = Object.fromEntries(
    rows.map(({ fileName, state, failure }) => [
      fileName,
      `${state}: ${failure?.message ?? ''} ${failure?.help ?? ''}`,
    ]),
  );
  expect(said['slow.md']).toMatch(/^failed: .*in the time given\. Split it/);
  expect(said['huge.md']).toMatch(/^failed: .*more memory.*Split it/);
  expect(said['odd.md']).toMatch(/^failed: This file could not be read\. Save it/);
  expect(said['good.md']).toMatch(/^read:/);
  expect(sources(world, who, study)).toEqual([]);
  expect(check(world, who).problems).toEqual([]);
});
