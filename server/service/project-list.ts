import { existsSync } from 'node:fs';
import { listProjects, type ProjectRow } from '#server/store/originals/project.ts';
import { listCoders } from '#server/store/study/coder.ts';
import type { ProjectAwaited, ProjectBrought } from '#shared/import/project.ts';
import { mayWrite } from './permission.ts';
import { forgetOld, type ProjectPlace, untilOf, viewOfProject } from './project-import.ts';
import type { Who, World } from './world.ts';
import { originalsFile } from './write-anew.ts';

function inShort(place: ProjectPlace, row: ProjectRow, by: string | null): ProjectBrought {
  const { id, fileName, size, startedAt, state, review } = viewOfProject(place, row.id);
  const { origin = '', notShown = [] } = review ?? {};
  return { id, fileName, size, startedAt, by, until: untilOf(row), state, origin, notShown };
}

/** Projects that were kept in a study or wait for it, the newest first. */
export function projectsOf(world: World, who: Who, reference: string): ProjectBrought[] {
  const study = mayWrite(world, who, reference, 'project.import');
  if (!existsSync(originalsFile(study.file))) return [];
  const place = { id: study.id, study, originals: study.originals() };
  forgetOld(world, place);
  const names = new Map(listCoders(study.db).map(({ id, name }): [string, string] => [id, name]));
  const nameOf = ({ by_id: by }: ProjectRow) =>
    by === who.account.id ? who.account.name : (names.get(by) ?? null);
  return listProjects(place.originals)
    .toReversed()
    .map((row) => inShort(place, row, nameOf(row)));
}

/** Projects of whoever asks that wait to become studies, the newest first. */
export function projectsAwaited(world: World, who: Who): ProjectAwaited[] {
  if (who.isVisit) return [];
  forgetOld(world, null);
  return world.studies
    .awaited()
    .flatMap((study): ProjectAwaited[] => {
      const originals = world.studies.before(study, true);
      if (!originals) return [];
      const place = { id: study, study: null, originals };
      return listProjects(originals)
        .filter(({ by_id: by }) => by === who.account.id)
        .map((row) => ({ ...inShort(place, row, who.account.name), study }));
    })
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}
