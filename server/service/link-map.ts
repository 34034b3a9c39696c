import type { Db } from '#server/store/database.ts';
import { findCodingById } from '#server/store/study/coding.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listLinks } from '#server/store/study/link.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { ExcerptView } from '#shared/api/analysis.ts';
import { isSettled } from '#shared/area/moment.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import { heardOf } from '#shared/link/heard.ts';
import type { LinkMapView, MapEnd } from '#shared/link/map-view.ts';
import { excerptsFrom } from './evidence.ts';
import { type Reading, readStudy } from './facts.ts';
import { withId } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** Tells where a theme was raised, and where it asks for no answer. */
function standingOf(db: Db, { facts, cells }: Reading) {
  const names = waveNames(facts.waves);
  const statuses = listStatuses(db);
  return (theme: ThemeId, kind: MapEnd['kind']): Pick<MapEnd, 'raised' | 'settled'> => {
    const raised: AreaId[] = [];
    const settled: AreaId[] = [];
    for (const { id: area } of facts.areas) {
      const row = cells.of(theme, area);
      if (!row.some(({ excerpts, otherSources }) => excerpts > 0 || otherSources > 0)) continue;
      raised.push(area);
      if (kind !== 'threat') continue;
      const records = statuses
        .filter((one) => one.theme === theme && one.area === area)
        .map(({ wave, status }) => ({ wave: facts.waves.findIndex(({ id }) => id === wave), status }));
      const { policies } = facts;
      const given = { kind, row, informants: [], policies, names, confirmed: null, records };
      if (isSettled(given, facts.waves.length - 1)) settled.push(area);
    }
    return { raised, settled };
  };
}

/** All links over all areas, what they may end at, and where and since when each was said. */
export function linkMap(world: World, who: Who, study: string): LinkMapView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { facts } = reading;
  const standing = standingOf(db, reading);
  const known = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const groups = new Map(listGroups(db).map((group) => [group.id, group]));
  const ends: MapEnd[] = [];
  const addGroup = (id: (typeof ends)[number]['group']) => {
    const group = id === null ? undefined : groups.get(id);
    if (!group || ends.some((end) => end.id === group.id)) return;
    const { title, kind } = group;
    ends.push({
      id: group.id,
      title,
      kind,
      tint: null,
      isGroup: true,
      group: null,
      raised: [],
      settled: [],
    });
  };
  for (const { id, retired } of facts.themes) {
    const theme = known.get(id);
    if (!theme || retired) continue;
    const { title, kind, tint, group } = theme;
    addGroup(group);
    ends.push({ id, title, kind, tint, isGroup: false, group, ...standing(id, kind) });
  }
  for (const id of groups.keys()) addGroup(id);
  const inUse = new Set(ends.map(({ id }) => id));
  const heard = heardOf(facts);
  const all = listLinks(db);
  const links = all.filter(({ from, to }) => inUse.has(from) && inUse.has(to));
  return {
    areas: facts.areas.map(({ id, name }) => ({ id, name })),
    waves: waveNames(facts.waves),
    ends,
    links: links.map((link) => ({ ...link, heard: heard(link) })),
    retired: all.length - links.length,
  };
}

/** The words a link rests on, oldest first within the panel's and the others'. */
export function linkExcerpts(
  world: World,
  who: Who,
  study: string,
  id: string,
): { items: ExcerptView[]; uncounted: number } {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { excerpts } = withId('link', id, listLinks(db));
  const standing = new Set(reading.facts.codings.map((coding) => coding.id));
  const codings = excerpts.flatMap((coding) =>
    standing.has(coding) ? (findCodingById(db, coding) ?? []) : [],
  );
  const items = excerptsFrom(db, reading, codings).sort((a, b) =>
    a.voice === b.voice ? (a.day ?? '').localeCompare(b.day ?? '') || a.start - b.start : 0,
  );
  return { items, uncounted: excerpts.length - items.reduce((sum, one) => sum + one.codings.length, 0) };
}
