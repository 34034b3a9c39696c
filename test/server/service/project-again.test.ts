import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { chooseInProject, projectUnderReview, startProject } from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
import { studies } from '#server/service/study.ts';
import { laidDown, packedAs } from '#test/support/refi.ts';
import { testWorld } from '#test/support/world.ts';

test('a project that was kept is read as it was answered then, and brings nothing new', async () => {
  const { world, who, folder } = testWorld();
  const bytes = packedAs('maxqda');
  const file = () => laidDown(folder, 'visits.qdpx', bytes);
  const first = await startProject(world, who, null, [file()]);
  const groupings = Object.fromEntries(
    (first.review?.groupings ?? []).map(({ key }) => [key, { as: 'area' as const }]),
  );
  expect(Object.keys(groupings).length).toBeGreaterThan(0);
  const { study, id } = await chooseInProject(world, who, first.study, first.id, { groupings });
  expect(keepProject(world, who, study, id, { incomplete: true }).added.areas).toBeGreaterThan(0);
  const again = await startProject(world, who, study, [file()]);
  expect(again.choices.groupings).toEqual(groupings);
  expect(again.review?.brings.every(({ planned, known }) => planned === known)).toBe(true);
  expect(again.review?.brings.find(({ what }) => what === 'areas')?.planned).toBeGreaterThan(0);
});

test('a study that a stop cut off while it was made of a project is made of it all the same', async () => {
  const { world, who, folder } = testWorld();
  const { study, id } = await startProject(world, who, null, [
    laidDown(folder, 'visits.qdpx', packedAs('maxqda')),
  ]);
  // What a stop leaves before the one deed is durable: a file in which nothing was done.
  world.studies.create(study);
  expect(projectUnderReview(world, who, study, id)).toMatchObject({ isNew: true, state: 'read' });
  expect(keepProject(world, who, study, id, { incomplete: true }).added.sources).toBeGreaterThan(0);
  expect(studies(world, who).map((one) => one.id)).toEqual([study]);
  expect(check(world, who).problems).toEqual([]);
});
