import { describe, expect, test } from 'vitest';
import { readTextFolder } from '#server/io/files.ts';
import { projectPath } from '#server/io/project.ts';
import { addArea } from '#server/service/area.ts';
import { check } from '#server/service/check.ts';
import { trashSource } from '#server/service/source.ts';
import { studies } from '#server/service/study.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { testWorld } from '#test/support/world.ts';

const sample = () => readTextFolder(projectPath('data', 'sample'));

describe('a study folder', () => {
  test('that was opened gives the same bytes when it is written again', () => {
    const { world, who } = testWorld();
    const files = sample();
    const opened = openStudyFolder(world, who, files);
    const written = studyFolder(world, who, opened.id);
    expect([...written.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [file, text] of files) expect(written.get(file), file).toBe(text);
    expect(check(world, who).problems).toEqual([]);
  });

  test('that is here already is a conflict, and a copy has an id of its own', () => {
    const { world, who } = testWorld();
    const opened = openStudyFolder(world, who, sample());
    expect(() => openStudyFolder(world, who, sample())).toThrow('already in the data folder');
    const copy = openStudyFolder(world, who, sample(), { asCopy: true });
    expect(copy.id).not.toBe(opened.id);
    expect(studies(world, who)).toHaveLength(2);
    addArea(world, who, copy.id, { name: 'Elsewhere' });
    expect(
      studies(world, who)
        .map((study) => study.areas.length)
        .sort(),
    ).toEqual([3, 4]);
  });

  test('that is faulty leaves nothing behind', () => {
    const { world, who } = testWorld();
    const files = sample().set('codings.csv', 'id,source,start,end,text,theme\n,nowhere,0,3,abc,none\n');
    expect(() => openStudyFolder(world, who, files)).toThrow(/codings\.csv, row 2/);
    expect(studies(world, who)).toEqual([]);
    expect(openStudyFolder(world, who, sample()).title).toContain('Holding on together');
  });

  test('with two months or two pseudonyms that are the same is refused and leaves nothing behind', () => {
    const { world, who } = testWorld();
    const twice = 'title: T\nparticipants:\n  - { pseudonym: N-01 }\n  - { pseudonym: n-01 }\n';
    expect(() => openStudyFolder(world, who, new Map([['study.yaml', twice]]))).toThrow(
      'participant.pseudonym',
    );
    expect(world.studies.ids()).toEqual([]);
  });

  test('leaves out what is in the trash, with everything on it', () => {
    const { world, who } = testWorld();
    const opened = openStudyFolder(world, who, sample());
    trashSource(world, who, opened.id, 'Wexcombe, August 2020, coordinator', true);
    const written = studyFolder(world, who, opened.id);
    expect([...written.keys()].filter((file) => file.startsWith('sources/'))).toHaveLength(
      [...sample().keys()].filter((file) => file.startsWith('sources/')).length - 1,
    );
    expect(openStudyFolder(world, who, written, { asCopy: true }).title).toContain('(copy)');
  });
});
