import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listCodings, listUnplacedCodings } from '#server/store/study/coding.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listKnownIds } from '#server/store/study/known-ids.ts';
import { listLinks } from '#server/store/study/link.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { hasText, listTurns } from '#server/store/study/text.ts';
import { listVersions } from '#server/store/study/text-version.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { RefiPlan } from '#shared/format/refi/plan.ts';
import { codingKey, type PlacedSource, type StudyAtHand } from '#shared/format/refi/plan-into.ts';
import type { ContentSource } from '#shared/format/study-folder/content.ts';
import { SourceId } from '#shared/ids.ts';
import { BROUGHT, type Brought, type ProjectChoices, type ProjectReview } from '#shared/import/project.ts';
import type { Source } from '#shared/source/source.ts';
import { layOut, textOf } from '#shared/source/text.ts';

type Conflict = ProjectReview['conflicts'][number];

/** Which text of a source says this: its number, null for the present one, undefined where none does. */
function versionThatSays(db: Db, source: Source, words: string): number | null | undefined {
  const versions = listVersions(db, source.id).toReversed();
  const found = versions.find(({ id }) => textOf(listTurns(db, id)) === words);
  return found === undefined ? undefined : found.present ? null : found.number;
}

/**
 * Where a source of a plan stands in the study. An id whose source was undone is not free, for its texts stay: the next
 * of a row of ids made of it is, the same each time; a source that was kept apart has the one after.
 */
function place(
  db: Db,
  planned: ContentSource,
  choice: Conflict['choice'],
  idFor: (key: string) => string,
): { placed: PlacedSource; conflict: Conflict | null } {
  const words = textOf(layOut(planned.turns).turns);
  const standing: Source[] = [];
  let id = planned.id;
  for (; ; id = SourceId.parse(idFor(`refi another of ${id}`))) {
    const known = findSourceById(db, id);
    if (known) standing.push(known);
    else if (!hasText(db, id)) break;
    const version = known && versionThatSays(db, known, words);
    if (known && version !== undefined)
      return {
        placed: { state: known.trashedAt === null ? 'known' : 'trashed', id, version },
        conflict: null,
      };
  }
  const other = standing.find(({ trashedAt }) => trashedAt === null);
  const [thrown] = standing;
  if (other === undefined && thrown !== undefined)
    return { placed: { state: 'trashed', id: thrown.id, version: null }, conflict: null };
  if (other === undefined) return { placed: { state: 'new', id, version: null }, conflict: null };
  const conflict = { source: planned.id, title: planned.title, known: other.title, choice };
  return choice === 'apart'
    ? { placed: { state: 'new', id, version: null }, conflict }
    : { placed: { state: 'conflict', id: other.id, version: null }, conflict };
}

/** A study as a plan has to know it, and the sources that have other words there. */
export function studyAtHand(
  db: Db | null,
  plan: RefiPlan,
  { conflicts: chosen }: Pick<ProjectChoices, 'conflicts'>,
  idFor: (key: string) => string,
): { study: StudyAtHand; conflicts: Conflict[] } {
  const sources = new Map<string, PlacedSource>();
  const conflicts: Conflict[] = [];
  for (const source of plan.sources) {
    const { placed, conflict } = db
      ? place(db, source, chosen[source.id] ?? null, idFor)
      : { placed: { state: 'new' as const, id: source.id, version: null }, conflict: null };
    sources.set(source.id, placed);
    if (conflict) conflicts.push(conflict);
  }
  if (db === null)
    return {
      study: {
        areas: [],
        waves: [],
        participants: [],
        groups: [],
        themes: [],
        links: [],
        has: () => false,
        sources,
        coded: new Set(),
      },
      conflicts,
    };
  const ids = new Map<Brought, Set<string>>(BROUGHT.map((what) => [what, listKnownIds(db, what)]));
  const standing = [...sources.values()].filter(({ state }) => state === 'known').map(({ id }) => id);
  const versions = new Map(
    standing.flatMap((id) =>
      listVersions(db, id).map((text) => [text.id, text.present ? null : text.number] as const),
    ),
  );
  const coded = standing.length === 0 ? [] : [...listCodings(db), ...listUnplacedCodings(db)];
  return {
    study: {
      areas: listAreas(db),
      waves: listWaves(db),
      participants: listParticipants(db),
      groups: listGroups(db),
      themes: listThemes(db),
      links: listLinks(db),
      has: (what, id) => ids.get(what)?.has(id) ?? false,
      sources,
      coded: new Set(
        coded.flatMap(({ textVersion, ...coding }) => {
          const version = versions.get(textVersion);
          return version === undefined ? [] : [codingKey({ ...coding, version })];
        }),
      ),
    },
    conflicts,
  };
}
