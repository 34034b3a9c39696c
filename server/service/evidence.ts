import type { Db } from '#server/store/database.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listCodings } from '#server/store/study/coding.ts';
import { listSources } from '#server/store/study/source.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import { describeCell } from '#shared/analysis/cell-words.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import type { EvidenceView, ExcerptView } from '#shared/api/analysis.ts';
import { examiner, meaningOf } from '#shared/codebook/meaning.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import type { SourceId, ThemeId } from '#shared/ids.ts';
import { ruleFor, viewCell, viewTrajectory } from './analysis.ts';
import { askedOnSheets } from './asked-on-sheets.ts';
import { viewAssessment } from './assessment.ts';
import { type Reading, readStudy } from './facts.ts';
import { findArea, findTheme, findWave } from './find.ts';
import { passesThatHold } from './pass-hold.ts';
import { mayRead } from './permission.ts';
import { speakers } from './said.ts';
import type { Who, World } from './world.ts';

/**
 * Codings as passages, of sources that count: the panel's first, else in the order given; coders who marked the
 * same words stand together.
 */
export function excerptsFrom(
  db: Db,
  { facts }: Reading,
  codings: readonly Coding[],
  counts: (source: SourceId) => boolean = () => true,
): ExcerptView[] {
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const included = new Set(facts.sources.filter((source) => source.included).map(({ id }) => id));
  const meaning = meaningOf(facts.events);
  const said = speakers(db);
  const excerpts = new Map<string, ExcerptView>();
  for (const coding of codings) {
    const source = sources.get(coding.source);
    if (!source || coding.state !== 'accepted' || !included.has(source.id) || !counts(source.id)) continue;
    const key = `${source.id} ${coding.textVersion} ${coding.start} ${coding.end}`;
    const known = excerpts.get(key);
    const { participant, voice, turn, attribution } = said(source, coding.textVersion, coding.start);
    const excerpt: ExcerptView = known ?? {
      source: source.id,
      start: coding.start,
      end: coding.end,
      text: coding.text,
      area: source.area,
      wave: source.wave,
      voice,
      participant: participant?.id ?? null,
      attribution: attribution(),
      day: source.conductedOn,
      turn: turn?.id ?? null,
      time: turn?.time ?? null,
      codings: [],
    };
    excerpt.codings.push({
      id: coding.id,
      coder: coding.coder,
      stance: coding.stance,
      prompted: coding.prompted,
      told: coding.told,
      toRecheck: coding.event < meaning.narrowedAt(coding.theme, coding.cameFrom),
    });
    excerpts.set(key, excerpt);
  }
  return [...excerpts.values()].sort((a, b) => Number(a.voice === 'other') - Number(b.voice === 'other'));
}

/** The passages behind a theme in sources that count, the panel's first, in order of month, area, source and place. */
export const excerptsOf = (
  db: Db,
  reading: Reading,
  theme: ThemeId,
  counts: (source: SourceId) => boolean,
): ExcerptView[] => excerptsFrom(db, reading, listCodings(db, { theme }), counts);

/** What one cell of the matrix rests on. */
export function evidence(
  world: World,
  who: Who,
  study: string,
  at: { theme: string; area: string; wave: string },
): EvidenceView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const { facts, cells } = reading;
  const theme = findTheme(db, at.theme).id;
  const area = findArea(db, at.area).id;
  const wave = findWave(db, at.wave).id;
  const cell = cells.of(theme, area).find((one) => one.wave === wave);
  if (!cell) throw new DomainError('not-found', 'There is no such cell.');
  const rule = ruleFor(reading, theme, area);
  const view = viewCell(reading, cell, rule);
  const isExamined = examiner(facts)(theme);
  const meaning = meaningOf(facts.events);
  const known = new Map(facts.sources.map((source) => [source.id, source]));
  const here = listSources(db).filter(
    (source) =>
      source.trashedAt === null && source.area === area && source.wave === wave && source.kind !== 'reading',
  );
  const ids = new Set<SourceId>(here.map(({ id }) => id));
  const assessed = listAssessments(db).find(
    (one) => one.theme === theme && one.area === area && one.wave === wave,
  );
  return {
    theme,
    cell: view,
    reason: capitalised(describeCell(cell, view.strength, facts.policies.absenceWords)),
    excerpts: excerptsOf(db, reading, theme, (source) => ids.has(source)),
    sources: here.map((source) => ({
      id: source.id,
      title: source.title,
      kind: source.kind,
      voice: known.get(source.id)?.panel ? 'panel' : 'other',
      day: source.conductedOn,
      participantWords: source.participantWords,
      included: known.get(source.id)?.included ?? false,
      examined: isExamined(source.id),
    })),
    passes: passesThatHold(db).filter(
      ({ source, themes, event }) =>
        ids.has(source) && (themes === null ? meaning.isInCodebook(theme, event) : themes.includes(theme)),
    ),
    assessment: assessed ? viewAssessment(world, reading, assessed) : null,
    sheets: askedOnSheets(db, { theme, area, wave }),
    trajectory: viewTrajectory(reading, rule, listTrajectories(db)),
  };
}
