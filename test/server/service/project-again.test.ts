import { expect, test } from 'vitest';
import { chooseInProject, startProject } from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
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
