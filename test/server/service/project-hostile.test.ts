import { describe, expect, test } from 'vitest';
import { startProject } from '#server/service/project-import.ts';
import { addStudy } from '#server/service/study.ts';
import { type Forged, forgeZip } from '#test/support/forged-zip.ts';
import { laidDown } from '#test/support/refi.ts';
import { tablesOf } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const qde = (inside = '', before = '') =>
  bytes(
    `<?xml version="1.0" encoding="utf-8"?>${before}<Project xmlns="urn:QDA-XML:project:1.0" name="x">${inside}</Project>`,
  );
const TEXT = '00000000-0000-4000-9000-000000000010';
/** A project that refers to a text of its own. */
const whole: Forged[] = [
  {
    name: 'project.qde',
    bytes: qde(
      `<Sources><TextSource guid="${TEXT}" name="A" plainTextPath="internal://${TEXT}.txt"/></Sources>`,
    ),
  },
  { name: `sources/${TEXT}.txt`, bytes: bytes('The vans came.') },
];
const [project, text] = whole as [Forged, Forged];
const beside = (entry: Partial<Forged>) =>
  forgeZip([...whole, { name: 'sources/b.txt', bytes: bytes('b'), ...entry }]);
const MEGABYTE = 1024 * 1024;

describe('a hostile project', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a name that climbs out of it', beside({ name: '../../etc/passwd' }), /unsafe name/],
    ['a name from the root', beside({ name: '/etc/passwd' }), /unsafe name/],
    ['a name of another system', beside({ name: 'sources\\b.txt' }), /unsafe name/],
    ['a name with a NUL', beside({ name: 'sources/b.txt\0.qde' }), /unsafe name/],
    ['a link to another file', beside({ mode: 0o120777 }), /link to another file/],
    ['a locked entry', forgeZip([project, { ...text, flags: 1 }]), /locked with a password/],
    ['two files of one name', beside({ name: `Sources/${TEXT}.TXT` }), /two files in it have one name/],
    ['two projects', beside({ name: 'another.qde', bytes: qde() }), /more than one project/],
    ['no project', forgeZip([text]), /no REFI-QDA project in this archive/],
    [
      'entries in one place',
      forgeZip([...whole, { ...text, name: 'sources/c.txt', over: 1 }]),
      /inside another/,
    ],
    ['a checksum that is not its own', forgeZip([project, { ...text, crc: 1 }]), /checksum/],
    ['a size that is not its own', forgeZip([project, { ...text, unpacked: 3 }]), /damaged/],
    ['its end cut off', forgeZip(whole).slice(0, -30), /no whole zip file/],
    [
      'a text that unpacks to a thousand times its size',
      forgeZip([project, { ...text, bytes: new Uint8Array(40 * MEGABYTE) }]),
      /200 times/,
    ],
    [
      'the same, said to be small',
      forgeZip([project, { ...text, bytes: new Uint8Array(40 * MEGABYTE), unpacked: 14 }]),
      /damaged/,
    ],
    ['more files than any project has', forgeZip(whole, { count: 6000 }), /5,000 files/],
    [
      'a document type',
      forgeZip([{ ...project, bytes: qde('', '<!DOCTYPE Project>') }, text]),
      /document type/,
    ],
    ['a codebook', bytes('<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>'), /zip archive/],
    ['nothing', new Uint8Array(), /zip archive/],
  ])('is refused with its own message, and nothing is written: %s', async (_, packed, message) => {
    const { world, who, folder } = testWorld();
    const { id: study } = addStudy(world, who, { title: 'Two towns', areas: [] });
    const before = tablesOf(world.studies.open(study).db);
    const began = performance.now();
    for (const into of [null, study]) {
      const found = await startProject(world, who, into, [laidDown(folder, 'a.qdpx', packed)]);
      expect(found).toMatchObject({ state: 'failed', review: null });
      expect(found.failure?.message).toMatch(message);
      expect(found.failure?.help).toMatch(/\S/);
    }
    expect(performance.now() - began).toBeLessThan(5000);
    expect(tablesOf(world.studies.open(study).db)).toEqual(before);
    expect([world.studies.ids(), world.studies.awaited()]).toEqual([[study], []]);
  });

  test('that is none is read, whatever its file is called', async () => {
    const { world, who, folder } = testWorld();
    const found = await startProject(world, who, null, [laidDown(folder, 'a.zip', forgeZip(whole))]);
    expect(found.review?.elements).toEqual([{ element: 'TextSource', count: 1 }]);
  });
});
