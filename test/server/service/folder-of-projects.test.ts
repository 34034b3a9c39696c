import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { check } from '#server/service/check.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { readFolder, writeFolder } from '#shared/format/study-folder/folder.ts';
import { acceptedPlan, contentOf, filesIn, hash } from '#test/shared/format/refi/study.ts';
import { habits } from '#test/support/refi.ts';
import { testWorld } from '#test/support/world.ts';

const contentFrom = (habit: string): StudyContent => {
  const folder = projectPath('test', 'fixtures', 'refi', habit);
  return contentOf(acceptedPlan(filesIn(folder, (name) => path.basename(name) !== 'expected.json')));
};
const projects = habits.filter(
  (habit) =>
    filesIn(projectPath('test', 'fixtures', 'refi', habit), (name) => name.endsWith('.qde')).size > 0,
);

describe('a study made of a project of another program', () => {
  test.each(projects)('as %s writes it travels as a folder, byte for byte', (habit) => {
    const files = writeFolder(contentFrom(habit));
    const { world, who } = testWorld();
    const { id } = openStudyFolder(world, who, files);
    expect(check(world, who).problems).toEqual([]);
    expect(studyFolder(world, who, id)).toEqual(files);
  });

  test('travels with whatever its codes, documents and memos are called', () => {
    const contents = projects.map(contentFrom);
    const name = fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          'é',
          'e\u0301',
          '🚐',
          'שלום',
          '"',
          "'",
          ':',
          '#',
          '- ',
          '\\',
          '**',
          '=',
          '/',
          '.',
          '|',
          '{',
          '@',
          '\u2028',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join('').trim());
    const body = fc
      .array(fc.oneof(name, fc.constant('\n'), fc.constant('---'), fc.constant('\r')), { maxLength: 6 })
      .map((parts) => parts.join('').trim() || 'a');
    fc.assert(
      fc.property(
        fc.constantFrom(...contents),
        fc.array(name, { minLength: 3 }),
        fc.array(body, { minLength: 1 }),
        (content, names, bodies) => {
          const called = (at: number) => `${names[at % names.length]}${at}`;
          const said = (at: number) => bodies[at % bodies.length] ?? '';
          const renamed: StudyContent = {
            ...content,
            themes: content.themes.map((theme, at) => ({
              ...theme,
              title: called(at),
              definition: said(at),
            })),
            groups: content.groups.map((group, at) => ({ ...group, title: called(at) })),
            sources: content.sources.map((source, at) => ({ ...source, title: called(at) })),
            memos: content.memos.map((memo, at) => ({ ...memo, body: said(at) })),
          };
          const files = writeFolder(renamed);
          expect(writeFolder(readFolder(files, hash))).toEqual(files);
        },
      ),
      { numRuns: 60 },
    );
  });
});
