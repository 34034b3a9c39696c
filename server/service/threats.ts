import type { Db } from '#server/store/database.ts';
import { listLinks } from '#server/store/study/link.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWatches } from '#server/store/study/watch.ts';
import { letters } from '#shared/analysis/cells.ts';
import { describeStatus, threatStatus, threatWaves } from '#shared/analysis/threat-status.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { ThreatsView, ThreatView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import { HappenedAnswer } from '#shared/member-check/reply.ts';
import { lastRecord } from '#shared/threat/last-record.ts';
import { askedFor, frameOf } from './analysis.ts';
import { type Reading, readStudy } from './facts.ts';
import { answersBeside } from './member-answers.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** Accepted codings of threats in the panel's sources that have no stance yet, by theme and area. */
function withoutStance({ facts }: Reading, threats: ReadonlySet<ThemeId>): Map<string, number> {
  const areaOf = new Map(
    facts.sources.filter(({ panel, included }) => panel && included).map(({ id, area }) => [id, area]),
  );
  const counts = new Map<string, number>();
  for (const { theme, source, stance, state } of facts.codings) {
    if (stance !== null || state !== 'accepted' || !threats.has(theme)) continue;
    const area = areaOf.get(source);
    if (area == null) continue;
    const key = `${theme} ${area}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The rule's reading of a threat in an area, and how it came. */
function suggestedIn({ facts, cells }: Reading, theme: ThemeId, area: AreaId) {
  const row = cells.of(theme, area);
  const status = threatStatus(threatWaves(row));
  const waveAt = (at: number) => facts.waves[at]?.id;
  return {
    suggested: {
      status: status.status,
      words: describeStatus(status, waveNames(facts.waves)),
      note: status.note,
      lastEvidence: status.lastEvidence === null ? null : (waveAt(status.lastEvidence) ?? null),
      since: status.since,
      othersRaise: status.othersRaise.flatMap((at) => waveAt(at) ?? []),
    },
    series: threatWaves(row)
      .map(({ letter }) => letter)
      .join(''),
    history: row
      .filter(({ provisional, excerpts }) => !provisional && excerpts > 0)
      .map(({ wave, stances, excerpts }) => ({ wave, stances: [...stances], excerpts })),
    unexamined: letters(row).replaceAll(/[^UR]/g, '').length,
  };
}

/** What coordinators answered last to “Did it happen?”, by theme and area. */
function happenedReplies(db: Db): Map<string, NonNullable<ThreatView['reply']>> {
  const newest = new Map<string, NonNullable<ThreatView['reply']>>();
  for (const { kind, theme, area, reply, participant } of answersBeside(db)) {
    const answer = HappenedAnswer.safeParse(reply.answer);
    if (kind !== 'happened' || !answer.success) continue;
    const key = `${theme} ${area}`;
    const known = newest.get(key);
    if (!known || known.at < reply.at) newest.set(key, { answer: answer.data, at: reply.at, participant });
  }
  return newest;
}

/** What became of every threat in every area: the rule's status, and the last one a person recorded. */
export function threats(
  world: World,
  who: Who,
  study: string,
  asked: { area?: string | undefined; theme?: string | undefined } = {},
): ThreatsView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { areas, themes } = askedFor(db, reading, { ...asked, kind: 'threat' });
  const known = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const watches = listWatches(db);
  const records = listStatuses(db);
  const addresses = listLinks(db).filter(({ type }) => type === 'addresses');
  const repliesOn = happenedReplies(db);
  const open = withoutStance(reading, new Set(themes.map(({ id }) => id)));
  return {
    ...frameOf(db, areas),
    items: themes.map(({ id: theme }) => {
      const { title = '', group = null } = known.get(theme) ?? {};
      return {
        theme,
        title,
        group,
        watch: watches.find((one) => one.theme === theme && one.area === null) ?? null,
        addressedBy: addresses.flatMap(({ from, to }) =>
          to === theme || to === group ? [...known.keys()].filter((id) => id === from) : [],
        ),
        areas: areas.map(
          ({ id: area }): ThreatView => ({
            area,
            ...suggestedIn(reading, theme, area),
            recorded: lastRecord(
              records.filter((one) => one.theme === theme && one.area === area),
              reading.cells.of(theme, area),
            ),
            withoutStance: open.get(`${theme} ${area}`) ?? 0,
            watch: watches.find((one) => one.theme === theme && one.area === area) ?? null,
            reply: repliesOn.get(`${theme} ${area}`) ?? null,
          }),
        ),
      };
    }),
  };
}
