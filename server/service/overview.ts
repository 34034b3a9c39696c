import { listAssessments } from '#server/store/study/assessment.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { type FieldworkCell, type FieldworkSource, fieldwork } from '#shared/analysis/fieldwork.ts';
import { rechecks } from '#shared/analysis/recheck.ts';
import { sinceLastWave } from '#shared/analysis/since-last-wave.ts';
import type { NextItem, Overview, RecheckItem } from '#shared/api/overview.ts';
import { DomainError } from '#shared/errors.ts';
import type { ThemeId } from '#shared/ids.ts';
import { eraseWishes } from '#shared/participant/erase-wish.ts';
import { viewAssessment } from './assessment.ts';
import { type Reading, readStudy } from './facts.ts';
import { findWave } from './find.ts';
import { may, mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** The sources with what the fieldwork grid asks of each. */
export function fieldworkSources({ db }: OpenStudy, { facts }: Pick<Reading, 'facts'>): FieldworkSource[] {
  const passed = new Set(facts.passes.flatMap((pass) => (pass.themes === null ? [pass.source] : [])));
  const spans = new Map<string, number[]>();
  for (const { source, start } of facts.codings) {
    const starts = spans.get(source) ?? [];
    spans.set(source, starts);
    starts.push(start);
  }
  const known = new Map(facts.sources.map((source) => [source.id, source]));
  return listSources(db).flatMap((source): FieldworkSource[] => {
    const fact = known.get(source.id);
    if (!fact) return [];
    const starts = spans.get(source.id) ?? [];
    const furthest = Math.max(-1, ...starts);
    return [
      {
        source,
        isPanel: fact.panel,
        isIncluded: fact.included,
        isPassed: passed.has(source.id),
        codings: starts.length,
        lastCodedTurn: furthest < 0 ? 0 : fact.turns.filter((turn) => turn.start <= furthest).length,
      },
    ];
  });
}

/** Who asked to be erased, to those who may know of consent. */
function erasures(world: World, who: Who, { id, db }: OpenStudy): NextItem[] {
  if (!may(world, who, id, 'consent.read')) return [];
  const pseudonyms = new Map(listParticipants(db).map((one) => [one.id, one.pseudonym]));
  return eraseWishes(listConsents(db)).map(({ participant, on }) => ({
    what: 'erase',
    participant,
    pseudonym: pseudonyms.get(participant) ?? '',
    day: on,
  }));
}

/** What to do next: what blocks other work first, then by month. */
function nextItems({ db }: OpenStudy, cells: readonly FieldworkCell[]): NextItem[] {
  const transcripts = cells
    .filter((cell) => cell.state === 'held' && cell.source === null && !cell.outOfUse)
    .map(({ area, wave, day }): NextItem => ({ what: 'transcript', area, wave, day }));
  const coding = cells.flatMap(({ area, wave, source, state, reached }): NextItem[] =>
    source !== null && (state === 'held' || state === 'in-progress')
      ? [{ what: 'code', area, wave, source, turn: reached?.turn ?? 0, turns: reached?.turns ?? 0 }]
      : [],
  );
  const drafts = new Map<string, Extract<NextItem, { what: 'assessments' }>>();
  for (const { area, wave, theme, state } of listAssessments(db)) {
    if (state !== 'draft') continue;
    const known = drafts.get(`${area} ${wave}`) ?? { what: 'assessments', area, wave, count: 0, theme };
    drafts.set(`${area} ${wave}`, { ...known, count: known.count + 1 });
  }
  const interviews = cells
    .filter((cell) => cell.state === 'planned')
    .map(({ area, wave, day }): NextItem => ({ what: 'interview', area, wave, day }));
  return [...transcripts, ...coding, ...drafts.values(), ...interviews];
}

function recheckItems(world: World, { db }: OpenStudy, reading: Reading): RecheckItem[] {
  const themes = new Map(listThemes(db).map(({ id, title, kind }) => [id, { id, title, kind }]));
  const named = (id: ThemeId) => {
    const theme = themes.get(id);
    if (!theme) throw new Error('A measure names a theme that is not there.');
    return theme;
  };
  const waiting = rechecks(reading.facts);
  return [
    ...waiting.recheck.map((one) => ({ what: 'recheck' as const, ...one, theme: named(one.theme) })),
    ...waiting.stance.map((one) => ({ what: 'stance' as const, ...one, theme: named(one.theme) })),
    ...listAssessments(db)
      .filter((one) => one.state === 'confirmed' && viewAssessment(world, reading, one).stale)
      .map(({ theme, area, wave }) => ({ what: 'stale' as const, theme: named(theme), area, wave })),
    ...waiting.notLookedFor.map((one) => ({
      what: 'not-looked-for' as const,
      ...one,
      theme: named(one.theme),
    })),
  ];
}

function sinceView({ db }: OpenStudy, reading: Reading, compare: string | undefined): Overview['since'] {
  const themes = new Map(listThemes(db).map(({ id, title, kind }) => [id, { id, title, kind }]));
  const [earlier, later] = (compare?.split('..') ?? []).map((month) => findWave(db, month).id);
  if (
    earlier &&
    later &&
    listWaves(db).some(({ id, status }) => (id === earlier || id === later) && status === 'open')
  )
    throw new DomainError('invalid', 'Only closed months can be compared.', { field: 'compare' });
  const found = sinceLastWave(
    reading.facts,
    reading.cells,
    earlier && later ? { earlier, later } : undefined,
  );
  if (!found) return null;
  const named = <T extends { theme: ThemeId }>(rows: readonly T[]) =>
    rows.flatMap((row) => {
      const theme = themes.get(row.theme);
      return theme ? [{ ...row, theme }] : [];
    });
  const inAreas = (rows: typeof found.newlyRaised) =>
    named(rows).map(({ theme, areas }) => ({ theme, areas: [...areas] }));
  return {
    earlier: found.earlier,
    later: found.later,
    newlyRaised: inAreas(found.newlyRaised),
    newlyNamed: inAreas(found.newlyNamed),
    raisedAgain: inAreas(found.raisedAgain),
    notRaised: inAreas(found.notRaised),
    moved: named(found.moved).map(({ theme, area, from, to }) => ({
      theme,
      area,
      from: from.status,
      to: to.status,
    })),
  };
}

/** Where the fieldwork stands, what is new, what to do and what to look at again. */
export function overview(world: World, who: Who, study: string, compare?: string): Overview {
  const open = mayRead(world, who, study);
  const { db } = open;
  const reading = readStudy(db);
  const sources = fieldworkSources(open, reading);
  const cells = fieldwork({
    areas: reading.facts.areas,
    waves: listWaves(db),
    participants: listParticipants(db),
    engagements: listEngagements(db),
    sources,
    absenceWords: reading.facts.policies.absenceWords,
  });
  return {
    cells,
    since: sinceView(open, reading, compare),
    next: [...erasures(world, who, open), ...nextItems(open, cells)],
    recheck: recheckItems(world, open, reading),
    sources: sources.length,
    themes: reading.facts.themes.filter(({ retired }) => !retired).length,
  };
}
