import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { addConsent } from '#server/service/consent.ts';
import { addName } from '#server/service/dictionary.ts';
import { exportStudy, notCarried } from '#server/service/export.ts';
import { identify } from '#server/service/participant.ts';
import { changePolicies } from '#server/service/policies.ts';
import { codedStudy } from '#test/support/coded.ts';

const WORDS = 'Nobody asked whose budget it was';

/** The entries of a study as a project. */
async function projectOf(
  { world, who, study }: ReturnType<typeof codedStudy>,
  archive?: 'yes',
  sidecar?: 'yes',
) {
  const { content, fileName } = await exportStudy(world, who, study, { format: 'qdpx', archive, sidecar });
  if (!(content instanceof Uint8Array)) throw new Error('A project is one file.');
  const entries = Object.entries(unzipSync(content));
  return {
    fileName,
    files: new Map(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])),
  };
}
const wholeOf = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n');

test('a project is a working copy, and holds no name; without whoever said no, nothing of theirs', async () => {
  const made = codedStudy();
  const { world, who, study } = made;
  made.theme('Speed');
  made.code(WORDS, 'Speed');
  identify(world, who, study, 'N-01', { name: 'Zofia Quillfeather', email: 'z@example.org', note: '' });
  const { files, fileName } = await projectOf(made);
  expect(fileName).toMatch(/working-copy-not-cleared\.qdpx$/);
  expect(wholeOf(files)).toContain(WORDS);
  expect(wholeOf(files)).not.toMatch(/Quillfeather|example\.org/);
  addConsent(world, who, study, { participant: 'N-01', item: 'archive', answer: 'no', on: '2020-12-01' });
  const { files: left } = await projectOf(made, 'yes');
  expect(wholeOf(left)).not.toContain(WORDS);
  expect((await projectOf(made)).files).toEqual(files);
});

test('a project stays here while names stand open, where the policies say so', async () => {
  const made = codedStudy();
  const { world, who, study } = made;
  addName(world, who, study, { kind: 'person', names: ['Nobody'], replacement: '[somebody]' });
  changePolicies(world, who, study, { namesHoldExports: true });
  await expect(projectOf(made)).rejects.toThrow(/names stand open: 1 name of the dictionary/);
});

test('what a project cannot carry is told before, and stands beside it only when asked', async () => {
  const made = codedStudy();
  made.theme('Speed');
  const told = await notCarried(made.world, made.who, made.study, 'qdpx');
  expect(told.map(({ message }) => message)).toContain('Not in the file: changes of the codebook (1).');
  expect(
    [...(await projectOf(made)).files.keys()].filter((name) => !/^(project\.qde|sources\/.*)$/.test(name)),
  ).toEqual([]);
  expect([...(await projectOf(made, undefined, 'yes')).files.keys()]).toContain(
    'longitudinal/extension.json',
  );
});
