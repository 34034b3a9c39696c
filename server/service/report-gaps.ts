import { findIdentity } from '#server/store/control/identity.ts';
import { listCoders } from '#server/store/study/coder.ts';
import { deleteGapAside, listGapsAsideOf, putGapAside } from '#server/store/study/gap-aside.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { getStudy } from '#server/store/study/study.ts';
import { DomainError } from '#shared/errors.ts';
import { GapAsideId, type ParticipantId } from '#shared/ids.ts';
import { ANYBODY, exposureOf } from '#shared/quote/exposure.ts';
import { addressOf } from '#shared/reference.ts';
import { wordly } from '#shared/report/claim-words.ts';
import type { ResolvedPiece } from '#shared/report/edition.ts';
import type { FindingFact, GapFacts, QuoteFact } from '#shared/report/examined.ts';
import type { Gap } from '#shared/report/gap.ts';
import { gapsOf } from '#shared/report/gaps.ts';
import { type ReadReport, readReport } from '#shared/report/read.ts';
import type { Report } from '#shared/report/report.ts';
import { claimGroundOf } from './claim-ground.ts';
import { findingsTold } from './finding-problems.ts';
import { may, mayRead, mayWrite } from './permission.ts';
import { piecesOf, type Resolving, resolving } from './pieces.ts';
import { findReport, reportAtHand } from './report.ts';
import { wordsTyped } from './spoken-words.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** Participants whose name, as the team wrote it down, stands in a text. */
function namedIn(from: Resolving, body: string): Set<ParticipantId> {
  const { world, db } = from;
  const { id: study } = getStudy(db);
  return new Set(
    listParticipants(db).flatMap(({ id }) => {
      const name = findIdentity(world.control, study, id).name.trim();
      return /\s/.test(name) && new RegExp(wordly(name), 'iu').test(body) ? [id] : [];
    }),
  );
}

function quoteFacts(from: Resolving, body: string): Map<string, QuoteFact> {
  const { db } = from;
  const participants = listParticipants(db);
  const people = new Map(participants.map((person) => [person.id, person]));
  const { attributionK } = getStudy(db).policies;
  const company = { participants, attributionK, named: namedIn(from, body) };
  return new Map(
    [...from.quotes().values()].map((quote) => {
      const person = quote.participant === null ? undefined : people.get(quote.participant);
      const label = quote.label || person?.label || person?.role || ANYBODY;
      const area = quote.area ?? person?.area ?? null;
      const { exposure } = exposureOf({ label, namesArea: quote.namesArea }, area, company);
      return [
        quote.id,
        {
          id: quote.id,
          signed: quote.attribution,
          participant: quote.participant,
          area: quote.area,
          exposure: quote.exposure,
          isIdentifiable: quote.identifiable !== null,
          isNamedInReport: exposure === 'named',
        },
      ];
    }),
  );
}

/** Findings made for a report, or for none; a briefing is only asked about those of its area. */
const findingFacts = (from: Resolving, { id }: Pick<Report, 'id'>): FindingFact[] =>
  findingsTold(from.db).flatMap(({ finding: { id: of, claim, themes, areas, report }, problems }) => {
    const isHere = from.area === null || areas.length === 0 || areas.includes(from.area);
    return report === id || (report === null && isHere)
      ? [{ id: of, claim, themes, isOwn: report === id, problems }]
      : [];
  });

function factsFor(
  from: Resolving,
  { body, read }: { body: string; read: ReadReport },
  report: Pick<Report, 'id' | 'audience'>,
): GapFacts {
  const { facts, inUse } = from.themes();
  const named = inUse.map(({ id, title }) => ({ id, names: [title] }));
  const refs = new Map(named.map((theme) => [theme.id, addressOf(theme, named)]));
  return {
    areas: facts.areas,
    themes: inUse.map(({ id, title, kind }) => ({ id, title, kind, ref: refs.get(id) ?? id })),
    quotes: quoteFacts(from, body),
    ground: claimGroundOf(from.db),
    ...wordsTyped(from.db, read, [...from.quotes().values()], report.audience),
    findings: findingFacts(from, report),
  };
}

/** A text of a report with what its pieces come to and what is missing in it. */
export interface LookedThrough {
  pieces: ResolvedPiece[];
  gaps: Gap[];
}

/** Looks a text through as the report’s, with those gaps marked that were set aside. */
export function lookThrough(
  world: World,
  who: Who,
  study: string,
  report: Report,
  body: string,
): LookedThrough {
  const { audience, kind } = report;
  const area = kind === 'briefing' ? report.area : null;
  const from = resolving(world, who, study, { audience, area });
  const read = readReport(body);
  const lines = read.parts.flatMap((part) =>
    part.is === 'piece' ? [{ line: part.key, asked: part.asked }] : [],
  );
  const pieces = piecesOf(from, lines);
  const names = new Map(listCoders(from.db).map(({ id, name }) => [id, name]));
  const asides = listGapsAsideOf(from.db, report.id).map((one) => ({
    ...one,
    by: names.get(one.by) ?? 'somebody',
  }));
  return {
    pieces,
    gaps: gapsOf({ kind, area, body, read }, pieces, factsFor(from, { body, read }, report), asides),
  };
}

/** What is missing in a report or does not hold; for whoever writes it, of a text not saved yet too. */
export function reportGaps(world: World, who: Who, study: string, reference: string, body?: string): Gap[] {
  const open = mayRead(world, who, study);
  const report = findReport(open.db, reference);
  const typed = may(world, who, open.id, 'report.change') ? body : undefined;
  return lookThrough(world, who, study, report, typed ?? report.body).gaps;
}

/** Writes down why a gap is set aside, or takes that back. */
function putAside(tx: Tx, world: World, report: Report, gap: string, reason: string): void {
  const known = listGapsAsideOf(tx.db, report.id).find((one) => one.gap === gap);
  if (reason === '') {
    if (known) deleteGapAside(tx.db, known.id);
    tx.say(`Took up a gap of the report ${report.title} again`, report.id);
    return;
  }
  putGapAside(tx.db, {
    id: known?.id ?? world.newId(GapAsideId),
    rev: tx.rev,
    report: report.id,
    gap,
    reason,
    by: tx.who.account.id,
    at: tx.at,
  });
  tx.say(`Set a gap of the report ${report.title} aside`, report.id);
}

/** Sets a gap aside with a reason, or takes that back where the reason is empty; what stops a report cannot be set aside. */
export function setGapAside(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { gap, reason }: { gap: string; reason: string },
): Gap[] {
  const open = mayWrite(world, who, study);
  const report = reportAtHand(open.db, reference);
  const found =
    reason === '' ? undefined : reportGaps(world, who, study, report.id).find(({ key }) => key === gap);
  if (found?.stops)
    throw new DomainError('invalid', 'What stops a report cannot be set aside.', { help: found.detail });
  write(world, who, open, reason === '' ? 'report.take-up' : 'report.set-aside', (tx) => {
    putAside(tx, world, report, gap, reason);
    return null;
  });
  return reportGaps(world, who, study, report.id);
}
