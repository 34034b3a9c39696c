import type { Db } from '#server/store/database.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { noInterviewWords } from '#shared/analysis/cell-words.ts';
import { firstRechecks } from '#shared/analysis/first-recheck.ts';
import { pairOf, sinceLastWave, type ThemeInAreas } from '#shared/analysis/since-last-wave.ts';
import { draftSummary } from '#shared/analysis/summary-draft.ts';
import { describeStatus, type SuggestedStatus } from '#shared/analysis/threat-status.ts';
import { turned } from '#shared/analysis/turned.ts';
import { type Unheard, unheard } from '#shared/analysis/unheard.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { MissingView, SinceView } from '#shared/api/since.ts';
import { DomainError } from '#shared/errors.ts';
import type { ThemeId } from '#shared/ids.ts';
import { viewAssessment } from './assessment.ts';
import { type Reading, readStudy } from './facts.ts';
import { findArea, findWave, fits, idMeant } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

export interface SinceAsked {
  earlier?: string | undefined;
  later?: string | undefined;
  area?: string | undefined;
}

const NOTHING: SinceView = {
  earlier: null,
  later: null,
  themes: [],
  newlyRaised: [],
  newlyNamed: [],
  raisedAgain: [],
  notRaised: [],
  turned: [],
  moved: [],
  missing: [],
  recheck: [],
  draft: { emerges: [], cumulates: [], turns: [], ceases: [], constant: [], idiosyncratic: [] },
};

/** The two closed waves asked for; undefined where they are not two, or not in their order. */
function wavesAsked(db: Db, waves: ReturnType<typeof readStudy>['facts']['waves'], asked: SinceAsked) {
  const closed = waves.filter((wave) => wave.closed).map(({ id }) => id);
  const later = idMeant(db, asked.later, findWave) ?? closed.at(-1);
  const before = later === undefined ? undefined : closed[closed.indexOf(later) - 1];
  const earlier = idMeant(db, asked.earlier, findWave) ?? before;
  if (earlier === undefined || later === undefined) return undefined;
  if (!closed.includes(earlier) || !closed.includes(later))
    throw new DomainError('invalid', 'Only closed months can be compared.', { field: 'later' });
  return { earlier, later };
}

function viewMissing(db: Db, one: Unheard, absenceWords: number): MissingView {
  const place = { area: one.area, wave: one.wave };
  if (one.what === 'no-interview')
    return { ...place, what: one.what, words: noInterviewWords({ cause: one.cause, reason: one.reason }) };
  if (one.what === 'too-little') {
    const words = `too little talk to show that something was not raised (${one.words.toLocaleString('en-GB')} words; ${absenceWords.toLocaleString('en-GB')} needed)`;
    return { ...place, what: one.what, words };
  }
  const pseudonym = listParticipants(db).find(({ id }) => id === one.participant)?.pseudonym ?? '';
  const words = `${one.state}${one.reason === '' ? '; no reason given' : `: ${one.reason}`}`;
  return { ...place, what: one.what, participant: one.participant, pseudonym, words };
}

/** Assessments of the compared waves whose cells have changed since they were written, a theme each. */
function staleAssessments(
  world: World,
  db: Db,
  reading: Reading,
  areas: readonly { id: string }[],
  waves: readonly string[],
): SinceView['recheck'] {
  const found = new Map<ThemeId, SinceView['recheck'][number]>();
  const isLive = new Set(reading.facts.themes.flatMap(({ id, retired }) => (retired ? [] : [id])));
  for (const one of listAssessments(db)) {
    const { theme, area, wave } = one;
    if (!isLive.has(theme) || !waves.includes(wave) || !areas.some(({ id }) => id === area)) continue;
    if (!viewAssessment(world, reading, one).stale) continue;
    const known = found.get(theme) ?? { theme, what: 'stale', cells: [], hangs: false };
    found.set(theme, known);
    known.cells.push({ area, wave });
  }
  return [...found.values()];
}

/** What is different in one closed wave from an earlier one, for the study or one area. */
export function since(world: World, who: Who, study: string, asked: SinceAsked = {}): SinceView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { facts, cells } = reading;
  const only = idMeant(db, asked.area, findArea) ?? null;
  const compare = wavesAsked(db, facts.waves, asked);
  const pair = compare && pairOf(facts.waves, compare);
  const here = { ...facts, areas: facts.areas.filter(({ id }) => fits(only ?? undefined, id)) };
  const found = compare && sinceLastWave(here, cells, compare);
  if (!found || !pair) return NOTHING;

  const names = waveNames(facts.waves);
  const inWords = (status: SuggestedStatus) => ({
    status: status.status,
    words: describeStatus(status, names),
  });
  const raised = (themes: readonly ThemeInAreas[]) =>
    themes.map(({ theme, areas }) => ({ theme, areas: [...areas] }));
  const judged = new Map(listTrajectories(db).map((one) => [`${one.theme} ${one.area}`, one.label]));
  const told = {
    newlyRaised: raised(found.newlyRaised),
    newlyNamed: raised(found.newlyNamed),
    raisedAgain: raised(found.raisedAgain),
    notRaised: raised(found.notRaised),
    turned: turned(here, cells, pair).map(({ theme, area, from, to }) => ({
      theme,
      area,
      from: from.label,
      to: to.label,
      firmness: to.firmness,
      confirmed: judged.get(`${theme} ${area}`) ?? null,
    })),
    moved: found.moved.map(({ theme, area, from, to }) => ({
      theme,
      area,
      from: inWords(from),
      to: inWords(to),
    })),
    recheck: [
      ...firstRechecks(here, cells, pair),
      ...staleAssessments(world, db, reading, here.areas, [compare.earlier, compare.later]),
    ],
  };
  const draft = draftSummary(facts, cells, pair, found.moved, only);
  const named = new Set<ThemeId>(
    [...Object.values(told), ...Object.values(draft).map((list) => list.flatMap(({ themes }) => themes))]
      .flat()
      .map(({ theme }) => theme),
  );
  return {
    earlier: found.earlier,
    later: found.later,
    themes: listThemes(db).flatMap(({ id, title, kind }) => (named.has(id) ? [{ id, title, kind }] : [])),
    ...told,
    missing: unheard(here, cells, pair).map((one) => viewMissing(db, one, facts.policies.absenceWords)),
    draft,
  };
}
