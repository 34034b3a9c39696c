import { type Db, isConstraintViolation } from '#server/store/database.ts';
import { listAreas, putArea } from '#server/store/study/area.ts';
import { listAssessments, putAssessment } from '#server/store/study/assessment.ts';
import { listCardPlaces, putCardPlace } from '#server/store/study/card-place.ts';
import { listCitations, putCitation } from '#server/store/study/citation.ts';
import { listClearances, putClearance } from '#server/store/study/clearance.ts';
import { listEvents, putEvent } from '#server/store/study/codebook.ts';
import { listTeam, putInTeam } from '#server/store/study/coder.ts';
import { listCodings, listUnplacedCodings, putCoding } from '#server/store/study/coding.ts';
import {
  listCollectionItems,
  listCollections,
  putCollection,
  putCollectionItem,
} from '#server/store/study/collection.ts';
import { listConsents, listLawfulBases, putConsent, putLawfulBasis } from '#server/store/study/consent.ts';
import { listEditions, putEdition } from '#server/store/study/edition.ts';
import { listEngagements, putEngagement } from '#server/store/study/engagement.ts';
import { listExerciseRows, putExerciseRow } from '#server/store/study/exercise.ts';
import { listFindings, putFinding } from '#server/store/study/finding.ts';
import { listGapsAside, putGapAside } from '#server/store/study/gap-aside.ts';
import { listGroups, putGroup } from '#server/store/study/group.ts';
import { listLinks, putLink } from '#server/store/study/link.ts';
import { listMemos, putMemo } from '#server/store/study/memo.ts';
import { listNearDismissals, putNearDismissal } from '#server/store/study/near-dismissal.ts';
import { listNextSteps, putNextStep } from '#server/store/study/next-step.ts';
import { listParticipants, putParticipant } from '#server/store/study/participant.ts';
import { listPasses, putPass } from '#server/store/study/pass.ts';
import { listPhases, putPhase } from '#server/store/study/phase.ts';
import { listQuotes, putQuote } from '#server/store/study/quote.ts';
import { listReports, listTemplates, putReport, putTemplate } from '#server/store/study/report.ts';
import { listSavedSearches, putSavedSearch } from '#server/store/study/saved-search.ts';
import { listSheetItems, putSheetItem } from '#server/store/study/sheet.ts';
import { listSnapshots, putSnapshot } from '#server/store/study/snapshot.ts';
import { listSources } from '#server/store/study/source.ts';
import { listLifeRecords, putStatus } from '#server/store/study/status.ts';
import { getStudy, putStudy } from '#server/store/study/study.ts';
import { listSummaryRows, putSummaryRow } from '#server/store/study/summary.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listVersions, numberOfText } from '#server/store/study/text-version.ts';
import { listThemes, putTheme } from '#server/store/study/theme.ts';
import { listTrajectories, putTrajectory } from '#server/store/study/trajectory.ts';
import { listDismissals, putDismissal } from '#server/store/study/twin-dismissal.ts';
import { listWatches, putWatch } from '#server/store/study/watch.ts';
import { listWaves, putWave } from '#server/store/study/wave.ts';
import { contextOf } from '#shared/coding/excerpt.ts';
import type { TextVersion } from '#shared/correction/correction.ts';
import { DomainError } from '#shared/errors.ts';
import type { ContentSource, StudyContent } from '#shared/format/study-folder/content.ts';
import { readFolder, writeFolder } from '#shared/format/study-folder/folder.ts';
import { type CodingId, type SourceId, StudyId, type TextId } from '#shared/ids.ts';
import { type SpokenTurn, textOf } from '#shared/source/text.ts';
import type { StudyView } from '#shared/study/view.ts';
import { memberCheckContent, putAnswerers, putMemberChecks } from './member-check-folder.ts';
import { foundStudy, mayRead } from './permission.ts';
import { keepSource } from './source.ts';
import { viewOf } from './study.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

const withoutRev = <T extends { rev: number }>({ rev: _, ...rest }: T): Omit<T, 'rev'> => rest;

const spokenIn = (db: Db, text: TextId): SpokenTurn[] =>
  listTurns(db, text).map(({ speaker, role, time, text: words, marks }) => ({
    speaker,
    role,
    time,
    text: words,
    ...(marks && { marks }),
  }));

/** How a source's text came to be, and the texts it had before; nothing of one that was never corrected. */
function storyOf(db: Db, source: SourceId): Pick<ContentSource, 'origin' | 'earlier'> {
  const texts = listVersions(db, source);
  const originOf = ({ number, madeAt, madeBy, reason }: TextVersion) => ({
    number,
    madeAt,
    by: madeBy.id,
    reason,
  });
  const present = texts.find((text) => text.present);
  return {
    origin: present === undefined || present.number === 1 ? null : originOf(present),
    earlier: texts
      .filter((text) => !text.present)
      .map((text) => ({ ...originOf(text), turns: spokenIn(db, text.id) })),
  };
}

/** Reports outside the trash with what belongs to them, and beginnings of the team's own. */
function reportContent(db: Db): Pick<StudyContent, 'reports' | 'reportTemplates' | 'gapsAside' | 'editions'> {
  const kept = listReports(db).filter(({ trashedAt }) => trashedAt === null);
  const ids = new Set<string>(kept.map(({ id }) => id));
  return {
    reports: kept.map(({ trashedAt: _, ...report }) => withoutRev(report)),
    reportTemplates: listTemplates(db).map(withoutRev),
    gapsAside: listGapsAside(db)
      .filter(({ report }) => ids.has(report))
      .map(withoutRev),
    editions: listEditions(db)
      .filter(({ report }) => ids.has(report))
      .map(withoutRev),
  };
}

/** Everything of a study that travels: without journal, undo, trash and identities. */
export function studyContent({ db }: OpenStudy): StudyContent {
  const { trashedAt: _, ...study } = withoutRev(getStudy(db));
  const kept = listSources(db).filter((source) => source.trashedAt === null);
  const ids = new Set<string>(kept.map((source) => source.id));
  const codings = [...listCodings(db), ...listUnplacedCodings(db)].filter((coding) => ids.has(coding.source));
  const presentTexts = new Set(kept.map((source) => source.text));
  const inText = <T extends { textVersion: TextId | null }>({ textVersion, ...record }: T) => ({
    ...record,
    version: textVersion === null || presentTexts.has(textVersion) ? null : numberOfText(db, textVersion),
  });
  const codingIds = new Set<string>(codings.map((coding) => coding.id));
  const supported = <T extends { excerpts: readonly CodingId[] }>(judgement: T): T => ({
    ...judgement,
    excerpts: judgement.excerpts.filter((id) => codingIds.has(id)),
  });
  const quotes = listQuotes(db).filter((quote) => ids.has(quote.source));
  const quoteIds = new Set(quotes.map(({ id }) => id));
  const reportIds = new Set(listReports(db).flatMap(({ id, trashedAt }) => (trashedAt === null ? [id] : [])));
  return {
    study,
    areas: listAreas(db).map(withoutRev),
    waves: listWaves(db).map(withoutRev),
    phases: listPhases(db).map(withoutRev),
    participants: listParticipants(db).map(withoutRev),
    coders: listTeam(db),
    groups: listGroups(db).map(withoutRev),
    themes: listThemes(db).map(withoutRev),
    events: listEvents(db),
    sources: kept.map(
      ({
        rev: _,
        text,
        version: _v,
        words: _w,
        participantWords: _p,
        turns: _t,
        trashedAt: _a,
        ...source
      }): ContentSource => ({
        ...source,
        ...storyOf(db, source.id),
        duplicateOf: source.duplicateOf !== null && ids.has(source.duplicateOf) ? source.duplicateOf : null,
        turns: spokenIn(db, text),
      }),
    ),
    engagements: listEngagements(db).map(withoutRev),
    consents: listConsents(db).map(withoutRev),
    lawfulBases: listLawfulBases(db).map(withoutRev),
    codings: codings.map(({ rev: _, prefix: _p, suffix: _s, ...coding }) => inText(coding)),
    passes: listPasses(db)
      .filter((pass) => ids.has(pass.source))
      .map(withoutRev)
      .map(inText),
    assessments: listAssessments(db)
      .map(withoutRev)
      .map(supported)
      .map((one) => ({ ...one, cites: one.cites.filter(({ coding }) => codingIds.has(coding)) })),
    trajectories: listTrajectories(db).map(withoutRev).map(supported),
    statuses: listLifeRecords(db).map(withoutRev).map(supported),
    watch: listWatches(db).map(withoutRev),
    summaries: listSummaryRows(db).map(withoutRev),
    links: listLinks(db).map(withoutRev).map(supported),
    twinDismissals: listDismissals(db).map(withoutRev),
    nearDismissals: listNearDismissals(db).map(({ rev: _, text: _t, otherText: _o, ...pair }) => pair),
    quotes: quotes.map(({ rev: _, prefix: _p, suffix: _s, ...quote }) => inText(quote)),
    clearances: listClearances(db)
      .filter(({ quote }) => quoteIds.has(quote))
      .map(withoutRev),
    citations: listCitations(db)
      .map(withoutRev)
      .map((one) => ({ ...one, source: one.source !== null && ids.has(one.source) ? one.source : null })),
    collections: listCollections(db).map(withoutRev),
    collectionItems: listCollectionItems(db).map(withoutRev),
    savedSearches: listSavedSearches(db).map(withoutRev),
    memos: listMemos(db)
      .filter(
        (memo) =>
          (memo.source === null || ids.has(memo.source)) &&
          (memo.coding === null || codingIds.has(memo.coding)),
      )
      .map(({ rev: _, trashedAt: _a, ...memo }) => inText(memo)),
    exercises: listExerciseRows(db)
      .map(withoutRev)
      .map((row) => ({ ...row, source: row.source !== null && ids.has(row.source) ? row.source : null })),
    nextSteps: listNextSteps(db).map(withoutRev),
    snapshots: listSnapshots(db)
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ rev: _, trashedAt: _a, ...snapshot }) => snapshot),
    sheetItems: listSheetItems(db).map(withoutRev),
    cardPlaces: listCardPlaces(db).map(withoutRev),
    ...reportContent(db),
    findings: listFindings(db)
      .map(withoutRev)
      .map((one) => ({
        ...one,
        report: one.report !== null && reportIds.has(one.report) ? one.report : null,
        evidence: one.evidence.filter((id) => codingIds.has(id)),
        against: one.against.filter((id) => codingIds.has(id)),
      })),
    ...memberCheckContent(db, ids),
  };
}

/** A study as the files of its folder: path → text. */
export const studyFolder = (world: World, who: Who, study: string): Map<string, string> =>
  writeFolder(studyContent(mayRead(world, who, study)));

/** Writes a whole study into an empty file, inside one deed. */
export function putContent(tx: Tx, world: World, content: StudyContent): void {
  const { db, rev } = tx;
  const putAll = <T>(put: (db: Tx['db'], thing: T & { rev: number }) => void, things: readonly T[]) => {
    for (const thing of things) put(db, { ...thing, rev });
  };
  putStudy(db, { ...content.study, rev, trashedAt: null });
  for (const coder of content.coders) putInTeam(db, coder);
  putAll(putArea, content.areas);
  putAll(putWave, content.waves);
  putAll(putPhase, content.phases);
  putAll(putParticipant, content.participants);
  putAll(putEngagement, content.engagements);
  putAll(putConsent, content.consents);
  putAll(putLawfulBasis, content.lawfulBases);
  putAll(putGroup, content.groups);
  putAll(putTheme, content.themes);
  for (const event of content.events) putEvent(db, event);
  const texts = new Map<string, { id: TextId; text: string }>();
  for (const source of content.sources)
    for (const { id, number, laid } of keepSource(tx, world, source).texts) {
      const text = { id, text: textOf(laid.turns) };
      texts.set(`${source.id} ${number}`, text);
      if (number === (source.origin?.number ?? 1)) texts.set(`${source.id} `, text);
    }
  const textOfSource = (source: SourceId, version: number | null) => {
    const found = texts.get(`${source} ${version ?? ''}`);
    if (!found) throw new DomainError('invalid', 'Something refers to a text that is not there.');
    return found;
  };
  const seen = <T extends { source: SourceId; version: number | null }>(record: T) => ({
    ...record,
    textVersion: textOfSource(record.source, record.version).id,
  });
  const placed = <T extends { source: SourceId; version: number | null; start: number; end: number }>(
    excerpt: T,
  ) => ({ ...seen(excerpt), ...contextOf(textOfSource(excerpt.source, excerpt.version).text, excerpt) });
  putAll(putCoding, content.codings.map(placed));
  putAll(putPass, content.passes.map(seen));
  putAll(putAssessment, content.assessments);
  putAll(putTrajectory, content.trajectories);
  putAll(putStatus, content.statuses);
  putAll(putWatch, content.watch);
  putAll(putSummaryRow, content.summaries);
  putAll(putLink, content.links);
  putAll(putDismissal, content.twinDismissals);
  putAll(
    putNearDismissal,
    content.nearDismissals.map((pair) => ({
      ...pair,
      text: textOfSource(pair.source, null).id,
      otherText: textOfSource(pair.other, null).id,
    })),
  );
  putAll(putQuote, content.quotes.map(placed));
  putAnswerers(tx, content);
  putAll(putClearance, content.clearances);
  putAll(putCitation, content.citations);
  putAll(putCollection, content.collections);
  putAll(putCollectionItem, content.collectionItems);
  putAll(putSavedSearch, content.savedSearches);
  putAll(
    putMemo,
    content.memos.map(({ version, ...memo }) => ({
      ...memo,
      textVersion: memo.about === 'excerpt' && memo.source ? textOfSource(memo.source, version).id : null,
      trashedAt: null,
    })),
  );
  putAll(putExerciseRow, content.exercises);
  putAll(putNextStep, content.nextSteps);
  putAll(
    putSnapshot,
    content.snapshots.map((snapshot) => ({ ...snapshot, trashedAt: null })),
  );
  putAll(putSheetItem, content.sheetItems);
  putAll(putCardPlace, content.cardPlaces);
  putAll(
    putReport,
    content.reports.map((report) => ({ ...report, trashedAt: null })),
  );
  putAll(putTemplate, content.reportTemplates);
  putAll(putGapAside, content.gapsAside);
  putAll(putEdition, content.editions);
  putAll(putFinding, content.findings);
  putMemberChecks(tx, content);
}

/**
 * Brings a study folder in as a study. One that is there already is a conflict, unless a copy is asked for:
 * that has an id and a title of its own. Nothing is left behind where the folder is faulty.
 */
export function openStudyFolder(
  world: World,
  who: Who,
  files: ReadonlyMap<string, string>,
  { asCopy = false }: { asCopy?: boolean } = {},
): StudyView {
  const read = readFolder(files, world.hash);
  const content = asCopy
    ? { ...read, study: { ...read.study, id: world.newId(StudyId), title: `${read.study.title} (copy)` } }
    : read;
  const made = world.studies.create(content.study.id);
  try {
    foundStudy(world, who, made.id);
    return write(
      world,
      who,
      made,
      'study.open',
      (tx) => {
        putContent(tx, world, content);
        tx.say(`Opened the study ${content.study.title}`, made.id);
        return viewOf(tx.db);
      },
      { undoable: false },
    );
  } catch (error) {
    world.studies.discard(made.id);
    if (isConstraintViolation(error))
      throw new DomainError('invalid', `The folder holds what no study can: ${error.message}.`, {
        help: 'Two records may be the same in what must differ. Nothing was kept.',
      });
    throw error;
  }
}
