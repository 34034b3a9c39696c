import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { removeCoding } from '#server/service/coding.ts';
import { addName } from '#server/service/dictionary.ts';
import { exportStudy, notCarried } from '#server/service/export.ts';
import { startProject } from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
import { applyNames, previewNames } from '#server/service/pseudonym.ts';
import { trashSource } from '#server/service/source.ts';
import { undo } from '#server/service/undo.ts';
import type { ExportAsked } from '#shared/format/export.ts';
import { readQde } from '#shared/format/refi/read-project.ts';
import { StudyId } from '#shared/ids.ts';
import { member } from '#test/support/accounts.ts';
import { forgeZip } from '#test/support/forged-zip.ts';
import { laidDown } from '#test/support/refi.ts';
import { guid, media, wholeProject } from '#test/support/refi-whole.ts';
import { type TestWorld, testWorld } from '#test/support/world.ts';

async function brought(
  { world, who, folder }: TestWorld,
  bytes: Uint8Array,
  into: string | null = null,
): Promise<string> {
  const { id, study } = await startProject(world, who, into, [laidDown(folder, 'a.qdpx', bytes)]);
  return keepProject(world, who, study, id, { incomplete: true }).study;
}

/** A study as a project leaves it. */
async function left(
  { world, who }: Pick<TestWorld, 'world' | 'who'>,
  study: string,
  asked: ExportAsked = { format: 'qdpx' },
) {
  const { content } = await exportStudy(world, who, study, asked);
  if (!(content instanceof Uint8Array)) throw new Error('A project is one file.');
  const entries = unzipSync(content);
  const qde = entries['project.qde'] ?? new Uint8Array();
  return { content, entries, xml: new TextDecoder().decode(qde), project: readQde(qde).project };
}

describe('what is not shown of a project', () => {
  test('leaves with it, and comes back the same, byte for byte', async () => {
    const [here, there] = [testWorld(), testWorld()];
    const once = await left(here, await brought(here, wholeProject()));
    const { graphs, sets, links, sources, codes } = once.project;
    expect(graphs).toMatchObject([{ guid: guid(200), vertices: 3, edges: 1 }]);
    expect(sets.map(({ guid: id, codes: held, sources: of }) => [id, held.length + of.length])).toEqual([
      [guid(50), 2],
      [guid(51), 2],
    ]);
    expect(links).toMatchObject([{ guid: guid(80), name: 'contradicts', to: guid(22) }]);
    expect(codes.map(({ color }) => color)).toEqual(['#A1b', '#00ff7F']);
    expect(
      Object.fromEntries(
        sources.map(({ medium, regions, codings }) => [medium, [regions.length, codings.length]]),
      ),
    ).toEqual({ text: [0, 1], pdf: [2, 0], audio: [1, 0], picture: [1, 1] });
    expect(once.entries[`sources/${guid(61)}.pdf`]).toEqual(media.pdf);
    expect(once.entries[`sources/${guid(12)}.jpeg`]).toEqual(media.picture);
    expect([...once.xml.matchAll(/timeStamp="(\d+)" position="(\d+)"/g)].map(([, ...mark]) => mark)).toEqual([
      ['0', '9'],
      ['900', '15'],
    ]);
    const twice = await left(there, await brought(there, once.content));
    expect(twice.xml).toBe(once.xml);
    expect(Buffer.compare(twice.content, once.content)).toBe(0);
  });

  test('leaves without a file that is damaged, and the study leaves all the same', async () => {
    const here = testWorld();
    const entries = Object.entries(unzipSync(wholeProject()));
    const damaged = forgeZip(
      entries.map(([name, bytes]) => ({ name, bytes, ...(/\.pdf$/i.test(name) && { crc: 1 }) })),
    );
    const study = await brought(here, damaged);
    const { entries: written, project } = await left(here, study);
    expect(Object.keys(written).filter((name) => /\.(pdf|jpeg)$/.test(name))).toEqual([
      `sources/${guid(12)}.jpeg`,
    ]);
    expect(project.sources.map(({ medium }) => medium)).toContain('pdf');
    const warnings = await notCarried(here.world, here.who, study, 'qdpx');
    expect(warnings.map(({ message }) => message).join('\n')).toContain('files of PDF files that');
  });

  test('leaves without what it was called on a disk, and without a person who is nobody here', async () => {
    const made = testWorld();
    const { xml, entries } = await left(made, await brought(made, wholeProject()));
    expect([xml, ...Object.keys(entries)].join('\n')).not.toMatch(/home|depot\.|leaflet\.pdf|orde/i);
  });

  test('is told before, with what of it stays behind', async () => {
    const made = testWorld();
    const study = await brought(made, wholeProject());
    const told = (await notCarried(made.world, made.who, study, 'qdpx')).map(({ message }) => message);
    expect(told).toEqual(
      expect.arrayContaining([
        'Carried along as it came, though not shown here: codings of whole sources (1), PDF files (1), selections on pages, in pictures and in recordings (4), pictures (1), recordings (1), links between other things than codes (1), sets (2), graphs (1), colours of codes (2).',
        'Not in the file: files of recordings that lie outside the project, are too large, or are damaged (1).',
        'Not in the file: cases that nothing was made of (1).',
        'Not in the file: references from what is carried along to what is no longer here (2).',
      ]),
    );
  });

  test('refers to nothing that went here', async () => {
    const made = testWorld();
    const study = await brought(made, wholeProject());
    for (const id of [guid(120), guid(121)]) removeCoding(made.world, made.who, study, id);
    const { project, xml } = await left(made, study);
    expect(project.links).toEqual([]);
    expect(project.sources.find(({ medium }) => medium === 'pdf')?.regions.map((one) => one.guid)).toEqual([
      guid(22),
    ]);
    const ids = new Set([...xml.matchAll(/ guid="([^"]*)"/g)].map(([, id]) => id));
    const referred = [...xml.matchAll(/(?:GUID|User|Vertex|SyncPoint)="([^"]*)"/g)].map(([, id]) => id);
    expect(referred.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('is there once, as the newest file has it, while what that file brought is in the study', async () => {
    const made = testWorld();
    const study = await brought(made, wholeProject());
    const entries = unzipSync(wholeProject());
    const later = new TextDecoder()
      .decode(entries['project.qde'])
      .replace('How it hangs together', 'How it fell apart')
      .replace('</Codes>', `<Code guid="${guid(3)}" name="Rain" isCodable="true" color="#00F"/></Codes>`);
    const graphs = async () => (await left(made, study)).project.graphs.map(({ name }) => name);
    made.at('2021-01-23T09:00:00.000Z');
    await brought(made, zipSync({ ...entries, 'project.qde': strToU8(later) }), study);
    expect(await graphs()).toEqual(['How it fell apart']);
    undo(made.world, made.who, made.world.studies.open(StudyId.parse(study)));
    expect(await graphs()).toEqual(['How it hangs together']);
  });

  test('stays where its source lies in the trash', async () => {
    const made = testWorld();
    const study = await brought(made, wholeProject());
    trashSource(made.world, made.who, study, guid(11), true);
    const { project, entries } = await left(made, study);
    expect(project.sources.map(({ medium }) => medium).sort()).toEqual(['audio', 'picture', 'text']);
    expect(Object.keys(entries).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  test('leaves only with those who may read what came in as it came, if they want it, and never into an archive', async () => {
    const made = testWorld();
    const study = await brought(made, wholeProject());
    const who = await member(made.world, {
      name: 'Zofia Lem',
      places: [[StudyId.parse(study), 'researcher']],
    });
    const archived = { format: 'qdpx' as const, archive: 'yes' as const };
    for (const { project, entries } of [
      await left({ ...made, who }, study),
      await left(made, study, archived),
      await left(made, study, { format: 'qdpx', carry: 'no' }),
    ]) {
      expect([project.graphs, project.sets, project.links]).toEqual([[], [], []]);
      expect(project.sources.map(({ medium }) => medium)).toEqual(['text', 'text', 'text']);
      expect(Object.keys(entries).filter((name) => !/\.(txt|qde)$/.test(name))).toEqual([]);
    }
    const told = await notCarried(made.world, who, study, 'qdpx');
    expect(told.map(({ message }) => message).join()).toContain('a working copy that an owner takes');
  });

  test('leaves without pages, pictures and recordings once names were replaced, and never with a name', async () => {
    const made = testWorld();
    const study = await brought(made, wholeProject());
    const { world, who } = made;
    addName(world, who, study, { kind: 'person', names: ['Family'], replacement: '[kin]' });
    const before = await left(made, study);
    expect(before.project.sets.map(({ guid: id }) => id)).toEqual([guid(51)]);
    addName(world, who, study, { kind: 'person', names: ['nobody'], replacement: '[somebody]' });
    const { places } = previewNames(world, who, study);
    applyNames(world, who, study, { places });
    const after = await left(made, study);
    expect(after.project.sources.map(({ medium }) => medium)).toEqual(['text', 'text', 'text']);
    expect(before.xml).toContain('name="a passage"');
    expect(after.project.graphs).toHaveLength(1);
    expect(after.xml).not.toContain('name="a passage"');
    expect(Object.keys(after.entries).filter((name) => !/\.(txt|qde)$/.test(name))).toEqual([]);
  });
});
