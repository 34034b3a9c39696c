import type { Db } from '#server/store/database.ts';
import { countEditions } from '#server/store/study/edition.ts';
import { foldImages } from '#server/store/study/image.ts';
import { findBurst } from '#server/store/study/journal.ts';
import { listPhases } from '#server/store/study/phase.ts';
import {
  deleteTemplate,
  findReportById,
  listReports,
  listTemplates,
  putReport,
  putTemplate,
} from '#server/store/study/report.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { ReportId, TemplateId } from '#shared/ids.ts';
import { wordsOfBody } from '#shared/report/read.ts';
import type { NewReport, Report, ReportChanges, ReportHead, ReportTemplate } from '#shared/report/report.ts';
import { beginningOf } from '#shared/report/templates.ts';
import { findArea, findPhase, theOne, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { beginningFrom } from './report-beginning.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** The report meant by an id, or by the title of one outside the trash. */
export function findReport(db: Db, reference: string): Report {
  const byId = findReportById(db, reference);
  if (byId) return byId;
  const named = listReports(db)
    .filter(({ trashedAt }) => trashedAt === null)
    .map((report) => ({ id: report.id, names: [report.title], report }));
  return theOne('report', reference, named).report;
}

/** The reports outside the trash in their order, without their texts; or those in it. */
export function reports(world: World, who: Who, study: string, { trashed = false } = {}): ReportHead[] {
  const { db } = mayRead(world, who, study);
  const editions = countEditions(db);
  return listReports(db)
    .filter(({ trashedAt }) => (trashedAt !== null) === trashed)
    .map(({ body, ...head }) => ({
      ...head,
      words: wordsOfBody(body),
      editions: editions.get(head.id) ?? 0,
    }));
}

export const report = (world: World, who: Who, study: string, reference: string): Report =>
  findReport(mayRead(world, who, study).db, reference);

/** A report that may be worked on: not in the trash. */
export function reportAtHand(db: Db, reference: string, rev?: number): Report {
  const found = findReport(db, reference);
  if (found.trashedAt !== null)
    throw new DomainError('conflict', 'This report is in the trash.', {
      help: 'Bring it back first.',
      current: found,
    });
  return expectRev(found, rev, 'report');
}

/** The phase that was named; where nobody says, the first for an interim report and the last for a final one. */
function phaseFor(db: Db, kind: Report['kind'], named: string | null | undefined): Report['phase'] {
  if (named != null) return findPhase(db, named).id;
  if (named === null) return null;
  const phases = listPhases(db).filter((phase) => phase.kind === 'study');
  const likely = kind === 'interim' ? phases[0] : kind === 'final' ? phases.at(-1) : undefined;
  return likely?.id ?? null;
}

/** The body a report begins with: what was given, a beginning of the team’s own, or that of its kind. */
function bodyFor(tx: Tx, given: NewReport, begun: Omit<Report, 'body'>): string {
  if (given.body !== undefined) return given.body;
  if (given.template === undefined) return beginningOf(begun.kind, beginningFrom(tx.db, begun));
  const own = listTemplates(tx.db).map((template) => ({
    id: template.id,
    names: [template.title],
    template,
  }));
  return theOne('template', given.template, own).template.body;
}

/** Begins a report behind the others; who will read it is the funder where nobody says, a coordinator for a briefing. */
export function addReport(world: World, who: Who, study: string, given: NewReport): Report {
  return write(world, who, mayWrite(world, who, study), 'report.add', (tx) => {
    const { kind = 'blank' } = given;
    const area = given.area == null ? null : findArea(tx.db, given.area).id;
    if (kind === 'briefing' && area === null)
      throw new DomainError('invalid', 'A briefing is about one area.', {
        field: 'area',
        help: 'Say which.',
      });
    const begun = {
      id: world.newId(ReportId),
      rev: tx.rev,
      position: listReports(tx.db).length,
      title: given.title,
      kind,
      audience: given.audience ?? (kind === 'briefing' ? ('coordinators' as const) : ('funder' as const)),
      area,
      phase: phaseFor(tx.db, kind, given.phase),
      by: tx.who.account.id,
      at: tx.at,
      trashedAt: null,
    };
    const added: Report = { ...begun, body: bodyFor(tx, given, begun) };
    putReport(tx.db, added);
    tx.say(`Began the report ${added.title}`, added.id);
    return added;
  });
}

/** As long as somebody writes without a break of their own: what they save meanwhile is one step of undo. */
const BURST_MS = 10 * 60 * 1000;

/** The batch of a text that saves itself: the one of the writer’s own save just before, where there is one. */
const burstOf = (db: Db, { rev }: Report, who: Who, at: string): string | undefined =>
  findBurst(db, {
    number: rev,
    by: who.account.id,
    deed: 'report.change',
    since: new Date(Date.parse(at) - BURST_MS).toISOString(),
  });

/**
 * Changes a report; whoever saw an earlier one is told, and nothing is overwritten. A text that saves itself again and
 * again keeps what stood before the first save and after the last, not at each.
 */
export function changeReport(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, area, phase, ...changes }: ReportChanges & { rev?: number | undefined },
): Report {
  const open = mayWrite(world, who, study);
  const { body, ...others } = changes;
  const isText =
    body !== undefined && [area, phase, ...Object.values(others)].every((one) => one === undefined);
  let isMore = false;
  const { id } = write(
    world,
    who,
    open,
    'report.change',
    (tx) => {
      const before = reportAtHand(tx.db, reference, rev);
      const after = changed(before, {
        ...changes,
        area: area == null ? area : findArea(tx.db, area).id,
        phase: phase == null ? phase : findPhase(tx.db, phase).id,
        rev: tx.rev,
        by: tx.who.account.id,
        at: tx.at,
      });
      if (after.kind === 'briefing' && after.area === null)
        throw new DomainError('invalid', 'A briefing is about one area.', { field: 'area' });
      putReport(tx.db, after);
      if (isMore)
        foldImages(
          tx.db,
          { table: 'report', key: JSON.stringify([after.id]) },
          { from: before.rev, into: tx.rev },
        );
      tx.say(`Changed the report ${after.title}`, after.id);
      // The text is not kept once more beside the key.
      return { id: after.id };
    },
    isText
      ? {
          batch: (db) => {
            const before = reportAtHand(db, reference, rev);
            const burst = burstOf(db, before, who, world.now());
            isMore = burst !== undefined;
            return burst ?? `report ${before.id} ${before.rev}`;
          },
        }
      : {},
  );
  return findReport(open.db, id);
}

/** Puts a report into the trash; its editions stay with it. */
export function removeReport(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: ReportId } {
  return write(world, who, mayWrite(world, who, study), 'report.remove', (tx) => {
    const gone = reportAtHand(tx.db, reference, rev);
    putReport(tx.db, { ...gone, rev: tx.rev, trashedAt: tx.at });
    tx.say(`Put the report ${gone.title} into the trash`, gone.id);
    return { id: gone.id };
  });
}

/** Brings a report back from the trash; one that is not there stays as it is. */
export function restoreReport(world: World, who: Who, study: string, id: string): Report {
  return write(world, who, mayWrite(world, who, study), 'report.restore', (tx) => {
    const after = { ...withId('report', id, listReports(tx.db)), rev: tx.rev, trashedAt: null };
    putReport(tx.db, after);
    tx.say(`Brought the report ${after.title} back`, after.id);
    return after;
  });
}

/** The team’s own beginnings of reports, by title. */
export const templates = (world: World, who: Who, study: string): ReportTemplate[] =>
  listTemplates(mayRead(world, who, study).db);

export function addTemplate(
  world: World,
  who: Who,
  study: string,
  { title, body }: Pick<ReportTemplate, 'title' | 'body'>,
): ReportTemplate {
  return write(world, who, mayWrite(world, who, study), 'report-template.add', (tx) => {
    const added: ReportTemplate = {
      id: world.newId(TemplateId),
      rev: tx.rev,
      title,
      body,
      by: tx.who.account.id,
      at: tx.at,
    };
    putTemplate(tx.db, added);
    tx.say(`Kept the beginning ${added.title}`, added.id);
    return added;
  });
}

export function removeTemplate(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: TemplateId } {
  return write(world, who, mayWrite(world, who, study), 'report-template.remove', (tx) => {
    const gone = expectRev(withId('template', id, listTemplates(tx.db)), rev, 'template');
    deleteTemplate(tx.db, gone.id);
    tx.say(`Removed the beginning ${gone.title}`, gone.id);
    return { id: gone.id };
  });
}
