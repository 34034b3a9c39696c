import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listCodingFacts } from '#server/store/study/coding.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { letters } from '#shared/analysis/cells.ts';
import { threatStatus, threatWaves } from '#shared/analysis/threat-status.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { ThemeId } from '#shared/ids.ts';
import type { ClaimGround } from '#shared/report/claim-ground.ts';
import { lastRecord } from '#shared/threat/last-record.ts';
import { readStudy } from './facts.ts';
import { perState } from './per-state.ts';
import { mayRead } from './permission.ts';
import { speakers } from './said.ts';
import type { Who, World } from './world.ts';

/** Who stands behind each theme, in sources that count; words of nobody named are one voice a source. */
function peopleBehind(db: Db): (theme: ThemeId) => number {
  const { facts } = readStudy(db);
  const included = new Set<string>(facts.sources.filter((one) => one.included).map(({ id }) => id));
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const said = speakers(db);
  const people = new Map<ThemeId, Set<string>>();
  for (const { theme, source, state, textVersion, start } of listCodingFacts(db)) {
    const from = sources.get(source);
    if (!from || state !== 'accepted' || !included.has(source)) continue;
    const who = said(from, textVersion, start).participant?.id ?? source;
    people.set(theme, (people.get(theme) ?? new Set()).add(who));
  }
  return (theme) => people.get(theme)?.size ?? 0;
}

/** What the study knows, as far as sentences are held against it: retired themes too, for reports still name them. */
function readGround(db: Db): ClaimGround {
  const { facts, cells } = readStudy(db);
  const areas = listAreas(db);
  const records = listStatuses(db);
  const people = peopleBehind(db);
  return {
    language: getStudy(db).language,
    areas: areas.map(({ name }) => name),
    waves: waveNames(facts.waves),
    people: listParticipants(db).length,
    themes: listThemes(db).map(({ id, title, kind }) => ({
      id,
      title,
      people: people(id),
      areas: areas.map(({ id: area, name }) => {
        const row = cells.of(id, area);
        const recorded = lastRecord(
          records.filter((one) => one.theme === id && one.area === area),
          row,
        );
        return {
          name,
          series: letters(row),
          status:
            kind !== 'threat'
              ? null
              : recorded === null || recorded.contradicted !== null
                ? { is: threatStatus(threatWaves(row)).status, confirmed: false }
                : { is: recorded.status, confirmed: true },
        };
      }),
    })),
  };
}

/** Worked out once for every state of the journal. */
export const claimGroundOf = perState(readGround);

export const claimGround = (world: World, who: Who, study: string): ClaimGround =>
  claimGroundOf(mayRead(world, who, study).db);
