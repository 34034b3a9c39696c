import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archivePlan } from '#server/service/archive-package.ts';
import { addConsent } from '#server/service/consent.ts';
import { exportStudy, nameExport } from '#server/service/export.ts';
import { addParticipant, identify } from '#server/service/participant.ts';
import { changePolicies } from '#server/service/policies.ts';
import { addQuote } from '#server/service/quote.ts';
import { addSource, sources } from '#server/service/source.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { codedStudy } from '#test/support/coded.ts';
import { testWorld } from '#test/support/world.ts';

const WORDS = 'Nobody asked whose budget it was';

function deposit() {
  const made = codedStudy();
  const { world, who, study, august, interview } = made;
  interview('2020-09', 'South');
  made.theme('Speed');
  made.code(WORDS, 'Speed');
  addQuote(world, who, study, { source: august, start: 20, end: 52 });
  addParticipant(world, who, study, { pseudonym: 'W-99', panel: false });
  identify(world, who, study, 'W-99', { name: 'Philippa Unmistakable', email: 'pu@example.org', note: '' });
  return made;
}

async function packed({ world, who, study }: ReturnType<typeof deposit>) {
  const { content, fileName } = await exportStudy(world, who, study, { format: 'archive' });
  if (!(content instanceof Uint8Array)) throw new Error('A package is one zip.');
  const files = new Map(
    Object.entries(unzipSync(content)).map(([name, bytes]) => [name.replace(/^[^/]+\//, ''), bytes]),
  );
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  return { content, fileName, files, text, all: [...files.keys()].map(text).join('\n') };
}

test('a package for an archive holds the study, what consent says, a readme and a statement, with every checksum', async () => {
  const made = deposit();
  const { world, who, study } = made;
  addConsent(world, who, study, { participant: 'N-01', item: 'quote', answer: 'yes', on: '2020-08-01' });
  addConsent(world, who, study, {
    participant: 'N-01',
    item: 'quote',
    answer: 'no',
    on: '2020-12-01',
    wave: '2020-09',
  });
  const { fileName, files, text, all, content } = await packed(made);
  expect(fileName).toBe('two-towns-for-archive.zip');
  expect(text('bagit.txt')).toMatch(/^BagIt-Version: 1\.0\n/);
  for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const lines = text(list).trimEnd().split('\n');
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
    const listed = lines.map((line) => line.split('  ')[1] ?? '');
    const isPayload = list.startsWith('manifest');
    expect(listed.sort()).toEqual(
      [...files.keys()]
        .filter((name) => name.startsWith('data/') === isPayload && name !== 'tagmanifest-sha256.txt')
        .sort(),
    );
  }
  expect(text('data/README.md')).toContain('Nobody said no to archiving. Nothing was left out.');
  expect(text('data/ACCESS.md')).toContain('- Licence: ______');
  expect(text('data/consent-summary.csv')).toContain('quote,everything,yes,1\n');
  expect(text('data/consent-summary.csv')).toContain('quote,one month or audience,no,1\n');
  expect(text('data/consent-summary.csv')).not.toContain('N-01');
  expect(all).toContain('W-99');
  expect(all).not.toMatch(/Unmistakable|pu@example/);
  expect((await packed(made)).content).toEqual(content);
});

test('what may not be archived stays here, and both the package and the preview say so', async () => {
  const made = deposit();
  const { world, who, study } = made;
  addConsent(world, who, study, { participant: 'N-01', item: 'archive', answer: 'no', on: '2020-12-01' });
  const { text, all, files } = await packed(made);
  const plan = await archivePlan(world, who, study);
  expect(plan.sources).toEqual({ leave: 1, stay: 1 });
  expect(plan.people).toMatchObject([
    { pseudonym: 'N-01', sources: 1, why: expect.stringContaining('archiving') },
  ]);
  expect(plan.consent).toContainEqual({
    item: 'archive',
    reach: 'everything',
    answer: 'no',
    participants: 1,
  });
  expect(text('data/README.md')).toMatch(
    /1 participant said no to archiving.* 1 source in which they took part/,
  );
  expect(text('data/README.md')).not.toContain('N-01');
  expect(all.match(/budget it was/g)).toHaveLength(1);

  const elsewhere = testWorld();
  const folder = new Map(
    [...files.keys()].flatMap((name) =>
      name.startsWith('data/study/') ? [[name.slice('data/study/'.length), text(name)]] : [],
    ) as [string, string][],
  );
  const opened = openStudyFolder(elsewhere.world, elsewhere.who, folder);
  expect(sources(elsewhere.world, elsewhere.who, opened.id).map(({ title }) => title)).toEqual([
    'South, 2020-09',
  ]);
});

test('no package is written while names stand open, where the study says so', async () => {
  const made = deposit();
  const { world, who, study } = made;
  addSource(world, who, study, {
    title: 'A talk',
    kind: 'conversation',
    text: '**P:** Then I asked Orla Fennimore about it, and Mrs Fennimore said no.',
  });
  changePolicies(world, who, study, { namesHoldExports: true });
  expect((await archivePlan(world, who, study)).names).toMatchObject({ holdBack: true });
  expect((await archivePlan(world, who, study)).names.open).toBeGreaterThan(0);
  expect(() => nameExport(world, who, study, { format: 'archive' })).toThrow('names stand open');
});
