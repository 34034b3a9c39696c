import { listAreas } from '#server/store/study/area.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listTeam } from '#server/store/study/coder.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { fieldwork } from '#shared/analysis/fieldwork.ts';
import { frameStability } from '#shared/analysis/frame-stability.ts';
import { inUse, rechecks } from '#shared/analysis/recheck.ts';
import { firstTold, saturationOf } from '#shared/analysis/saturation.ts';
import { newestVersion } from '#shared/codebook/version.ts';
import type { SourceId, ThemeId } from '#shared/ids.ts';
import { interviewsOf, readingOf, sourcesCounted } from '#shared/method/fieldwork.ts';
import { isOverride, labelsConfirmed, statusesRecorded } from '#shared/method/judged.ts';
import type { MethodView } from '#shared/method/method.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import { isStale } from '#shared/trajectory/stale.ts';
import { standingOf } from '#shared/wave/standing.ts';
import { viewAssessment } from './assessment.ts';
import { type Reading, readStudy } from './facts.ts';
import { fieldworkSources } from './overview.ts';
import { passesThatHold } from './pass-hold.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

type Part<Key extends keyof MethodView> = Pick<MethodView, Key>;

function fieldworkPart(
  open: OpenStudy,
  { facts, cells }: Reading,
): Part<'interviews' | 'people' | 'sources' | 'leftOut'> {
  const { db } = open;
  const participants = listParticipants(db);
  const engagements = listEngagements(db);
  const permitted = permitsOf(listConsents(db));
  const sources = fieldworkSources(open, { facts });
  const known = new Map(facts.sources.map((source) => [source.id, source]));
  const pseudonyms = new Map(participants.map(({ id, pseudonym }) => [id, pseudonym]));
  const grid = fieldwork({
    areas: facts.areas,
    waves: listWaves(db),
    participants,
    engagements,
    sources,
    absenceWords: facts.policies.absenceWords,
  });
  const isIncluded = (source: SourceId) => known.get(source)?.included ?? false;
  const here = listSources(db).filter(({ trashedAt }) => trashedAt === null);
  const duplicates = here.filter(({ duplicateOf }) => duplicateOf !== null).length;
  return {
    interviews: interviewsOf(grid, facts.waves, cells.informants, (id) => pseudonyms.get(id) ?? ''),
    people: {
      participants: participants.length,
      panel: participants.filter(({ panel }) => panel).length,
      declined: new Set(
        engagements.filter(({ state }) => state === 'declined').map(({ participant }) => participant),
      ).size,
      withdrawn: participants.filter(({ id }) => !permitted(id).count.may).length,
    },
    sources: sourcesCounted(here, isIncluded, (source) => known.get(source)?.panel ?? false),
    leftOut: {
      duplicates,
      withdrawn: here.filter(({ id, duplicateOf }) => duplicateOf === null && !isIncluded(id)).length,
    },
  };
}

type NameOf = (theme: ThemeId) => { id: ThemeId; title: string };

function codebookPart(
  { db }: OpenStudy,
  { facts, cells }: Reading,
  nameOf: NameOf,
): Part<'themes' | 'frame' | 'saturation'> {
  const events = listEvents(db);
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const told = firstTold(facts, new Map([...sources].map(([id, { conductedOn }]) => [id, conductedOn])));
  const { base, runs, reached } = saturationOf(
    told.map(({ fresh }) => fresh.length),
    facts.policies,
  );
  return {
    themes: {
      inUse: inUse(facts).length,
      retired: facts.themes.filter(({ retired, mergedInto }) => retired && mergedInto === null).length,
      merged: facts.themes.filter(({ mergedInto }) => mergedInto !== null).length,
      version: newestVersion(events),
    },
    frame: frameStability(listWaves(db), events, facts, cells).map(({ fresh, newlyNamed, ...row }) => ({
      ...row,
      fresh: fresh.map(nameOf),
      newlyNamed: newlyNamed.map(nameOf),
    })),
    saturation:
      getStudy(db).stance === 'reflexive'
        ? null
        : {
            interviews: told.map(({ source, fresh, newlyNamed }) => ({
              source,
              area: sources.get(source)?.area ?? null,
              wave: sources.get(source)?.wave ?? null,
              day: sources.get(source)?.conductedOn ?? null,
              fresh: fresh.length,
              newlyNamed: newlyNamed.length,
            })),
            base,
            runs: [...runs],
            reached,
          },
  };
}

function readingPart({ db }: OpenStudy, { facts, cells }: Reading): Part<'reading' | 'cells'> {
  const waiting = rechecks(facts);
  const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
  const used = new Set(inUse(facts).map(({ id }) => id));
  const closed = cells.list.filter(({ theme, provisional }) => !provisional && used.has(theme));
  const inState = (state: CellState) => closed.filter((cell) => cell.state === state).length;
  const included = new Set(facts.sources.filter((source) => source.included).map(({ id }) => id));
  return {
    reading: {
      ...readingOf(facts.sources, passesThatHold(db)),
      codings: facts.codings.filter(({ state, source }) => state === 'accepted' && included.has(source))
        .length,
      notLookedFor: sum(waiting.notLookedFor),
      toRecheck: sum(waiting.recheck),
      stanceToSet: sum(waiting.stance),
    },
    cells: {
      present: inState('present'),
      absent: inState('absent'),
      denied: inState('denied'),
      'no-data': inState('no-data'),
      'not-looked-for': inState('not-looked-for'),
      recheck: inState('recheck'),
      'too-little': inState('too-little'),
      'not-yet': inState('not-yet'),
    },
  };
}

function judgementPart(
  world: World,
  { db }: OpenStudy,
  reading: Reading,
  nameOf: NameOf,
): Part<'assessments' | 'stories' | 'statuses'> {
  const { facts, trajectories } = reading;
  const used = new Set(inUse(facts).map(({ id }) => id));
  const assessed = listAssessments(db);
  const confirmed = assessed.filter(({ state }) => state === 'confirmed');
  const stale = confirmed.filter((one) => viewAssessment(world, reading, one).stale).length;
  const rules = new Map(trajectories.map((rule) => [`${rule.theme} ${rule.area}`, rule]));
  const judged = listTrajectories(db).filter(({ theme }) => used.has(theme));
  const judgedAt = new Set(judged.map(({ theme, area }) => `${theme} ${area}`));
  const coders = new Map(listTeam(db).map(({ id, name }) => [id, name]));
  const threats = new Set(inUse(facts).flatMap(({ id, kind }) => (kind === 'threat' ? [id] : [])));
  return {
    assessments: {
      confirmed: confirmed.length - stale,
      stale,
      draft: assessed.length - confirmed.length,
    },
    stories: {
      of: trajectories.filter(
        ({ theme, area, suggested }) =>
          used.has(theme) && (suggested.firmness !== null || judgedAt.has(`${theme} ${area}`)),
      ).length,
      judged: judged.length,
      stale: judged.filter((one) => {
        const rule = rules.get(`${one.theme} ${one.area}`);
        return rule !== undefined && isStale(one, rule);
      }).length,
      labels: labelsConfirmed(judged),
      overrides: judged.filter(isOverride).map(({ theme, area, suggested, label, reason, by }) => ({
        theme: nameOf(theme),
        area,
        suggested,
        confirmed: label,
        reason,
        by: coders.get(by) ?? '',
      })),
    },
    statuses: {
      of: threats.size * facts.areas.length,
      ...statusesRecorded(listStatuses(db).filter(({ theme }) => threats.has(theme))),
    },
  };
}

/** What can honestly be said of how the study was made, in numbers; none of it holds a participant's words. */
export function method(world: World, who: Who, study: string): MethodView {
  const open = mayRead(world, who, study);
  const { db } = open;
  const reading = readStudy(db);
  const { title, stance, policies } = getStudy(db);
  const titles = new Map(listThemes(db).map((theme) => [theme.id, theme.title]));
  const nameOf: NameOf = (id) => ({ id, title: titles.get(id) ?? '' });
  const today = world.now().slice(0, 10);
  return {
    study: { title, stance },
    waves: listWaves(db).map(({ id, month, startsOn, endsOn, status }) => ({
      id,
      month,
      startsOn,
      endsOn,
      place: standingOf({ status, startsOn }, today),
    })),
    areas: listAreas(db).map(({ id, name, seat }) => ({ id, name, seat })),
    ...fieldworkPart(open, reading),
    ...codebookPart(open, reading, nameOf),
    ...readingPart(open, reading),
    ...judgementPart(world, open, reading, nameOf),
    policies,
  };
}
