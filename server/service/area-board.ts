import { listCardPlaces } from '#server/store/study/card-place.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listLinks } from '#server/store/study/link.ts';
import { listNextSteps } from '#server/store/study/next-step.ts';
import { listLifeRecords } from '#server/store/study/status.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { momentsOf } from '#shared/area/moment.ts';
import type { ThemeId } from '#shared/ids.ts';
import { heardOf } from '#shared/link/heard.ts';
import { sinceOf } from '#shared/link/words.ts';
import { isOfThreat, isStageRecord } from '#shared/status/status.ts';
import { readStudy } from './facts.ts';
import { findArea } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** What one area named, from what made it possible to what comes next, and how it hangs together. */
export function areaBoard(world: World, who: Who, study: string, reference: string): AreaBoardView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { facts, cells } = reading;
  const { id: area } = findArea(db, reference);
  const themes = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const titles = new Map<string, string>(
    [...themes.values(), ...listGroups(db)].map(({ id, title }) => [id, title]),
  );
  const waveAt = (wave: string | null) => facts.waves.findIndex(({ id }) => id === wave);
  const names = waveNames(facts.waves);
  const judgements = listTrajectories(db).filter((one) => one.area === area);
  const recorded = listLifeRecords(db).filter((one) => one.area === area);
  const records = recorded.filter(isOfThreat);
  const stagesOfTheme = (theme: ThemeId) =>
    recorded.flatMap((one) =>
      isStageRecord(one) && one.theme === theme ? [{ stage: one.status, wave: waveAt(one.wave) }] : [],
    );
  const there = facts.sources.filter((source) => source.area === area && source.included);
  const heardOfLink = heardOf(facts);
  return {
    area,
    waves: facts.waves.map(({ id, month, closed }) => {
      const sources = there.filter(({ wave }) => wave === id);
      const interviews = sources.filter(({ panel }) => panel).length;
      const status = closed ? 'closed' : 'open';
      return { id, month, status, interviews, others: sources.length - interviews };
    }),
    cards: facts.themes.flatMap(({ id, kind, retired }) => {
      const judged = judgements.find((one) => one.theme === id);
      const moments = momentsOf({
        kind,
        row: cells.of(id, area),
        informants: cells.informants(area),
        policies: facts.policies,
        names,
        confirmed: judged ? { label: judged.label, upTo: waveAt(judged.upTo) } : null,
        records: records
          .filter(({ theme }) => theme === id)
          .map(({ wave, status }) => ({ wave: waveAt(wave), status })),
      });
      const { title = '', tint = null } = themes.get(id) ?? {};
      return retired || moments.every((moment) => moment === null)
        ? []
        : [{ theme: id, title, kind, tint, moments, stages: stagesOfTheme(id) }];
    }),
    links: listLinks(db)
      .filter(({ areas }) => areas.length === 0 || areas.includes(area))
      .map((link) => {
        const { id, from, to, type, basis, note } = link;
        const [fromTitle, toTitle] = [titles.get(from) ?? '', titles.get(to) ?? ''];
        const heard = heardOfLink(link);
        const here = heard.filter((one) => one.area === area);
        return {
          id,
          from,
          fromTitle,
          to,
          toTitle,
          type,
          basis,
          note,
          everywhere: heard.length,
          excerpts: here.length,
          since: sinceOf({ heard: here }),
        };
      }),
    byHand: listCardPlaces(db).flatMap((place) =>
      place.area === area ? [place.theme ?? place.step ?? ''] : [],
    ),
    steps: listNextSteps(db).filter((step) => step.area === area || step.area === null),
  };
}
