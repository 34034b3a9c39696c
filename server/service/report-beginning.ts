import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listPhases } from '#server/store/study/phase.ts';
import { listSnapshots } from '#server/store/study/snapshot.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { addressOf } from '#shared/reference.ts';
import type { Report } from '#shared/report/report.ts';
import type { Beginning } from '#shared/report/templates.ts';
import { THEME_KINDS } from '#shared/theme/theme.ts';
import { documentOf } from './snapshot.ts';

/** What things are called in the lines of pieces: a name where it means one thing, else the id. */
const called = <T extends { id: string }>(things: readonly T[], name: (thing: T) => string) => {
  const named = things.map((thing) => ({ id: thing.id, names: [name(thing)] }));
  return new Map(named.map((thing) => [thing.id, addressOf(thing, named)]));
};

/** The phases a snapshot outside the trash was taken of, the last one last. */
function claimed(db: Db): Beginning['before'][] {
  return listSnapshots(db)
    .filter(({ trashedAt }) => trashedAt === null)
    .map((kept) => ({ title: documentOf(kept).phase.title, ref: documentOf(kept).phase.title }));
}

/** The frame of a study as a report begins from it. */
export function beginningFrom(db: Db, report: Pick<Report, 'area' | 'phase' | 'kind'>): Beginning {
  const areas = listAreas(db);
  const refOfArea = called(areas, ({ name }) => name);
  const told = areas.map(({ id, name }) => ({ id, name, ref: refOfArea.get(id) ?? id }));
  const inUse = listThemes(db).filter(({ retired }) => !retired);
  const refOfTheme = called(inUse, ({ title }) => title);
  const groups = listGroups(db);
  const refOfGroup = called(groups, ({ title }) => title);
  const themesOf = (kind: string, group: string | null) =>
    inUse
      .filter((theme) => theme.kind === kind && theme.group === group && theme.parent === null)
      .map(({ id, title }) => ({ title, ref: refOfTheme.get(id) ?? id }));
  const own = listPhases(db).find(({ id }) => id === report.phase);
  return {
    questions: getStudy(db).questions,
    areas: told,
    area: told.find(({ id }) => id === report.area) ?? null,
    before: claimed(db).findLast((one) => one?.title !== own?.title) ?? null,
    groups: THEME_KINDS.flatMap((kind) => [
      { kind, group: null, themes: themesOf(kind, null) },
      ...groups
        .filter((group) => group.kind === kind)
        .map(({ id, title }) => ({
          kind,
          group: { title, ref: refOfGroup.get(id) ?? id },
          themes: themesOf(kind, id),
        })),
    ]).filter(({ themes }) => themes.length > 0),
  };
}
