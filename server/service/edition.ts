import type { Db } from '#server/store/database.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listEditions, listEditionsOf, putEdition } from '#server/store/study/edition.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import { EditionId } from '#shared/ids.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { alike } from '#shared/reference.ts';
import type {
  Edition,
  EditionDocument,
  EditionHead,
  KeptEdition,
  ResolvedPiece,
  WithEdition,
} from '#shared/report/edition.ts';
import { withFigures } from '#shared/report/figure.ts';
import type { Report } from '#shared/report/report.ts';
import { isTakenBack, quotesErased, quotesHeld, withMarks } from '#shared/report/withdrawn.ts';
import { readEdition, writeEdition } from '#shared/report/written.ts';
import { theOne } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { quotesById } from './pieces.ts';
import { findQuote } from './quote.ts';
import { findReport, reportAtHand } from './report.ts';
import { lookThrough } from './report-gaps.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

/** What is kept, read; it was checked when it was frozen or brought in. */
const documentOf = ({ id, document }: KeptEdition): EditionDocument =>
  readEdition(document, `The edition ${id}`);

const takenBack = (document: EditionDocument, quotes: ReadonlyMap<string, QuoteView>): string[] => [
  ...quotesHeld(document).filter((id) => isTakenBack(quotes.get(id), document.audience)),
  ...quotesErased(document),
];

function headOf(kept: KeptEdition, quotes: ReadonlyMap<string, QuoteView>): EditionHead {
  const { document: _, ...head } = kept;
  const document = documentOf(kept);
  return {
    ...head,
    audience: document.audience,
    waves: document.waves,
    withdrawn: takenBack(document, quotes),
  };
}

/** The frozen editions of a report, oldest first, with the quotes in them that were taken back since. */
export function editions(world: World, who: Who, study: string, reference: string): EditionHead[] {
  const { db } = mayRead(world, who, study);
  const quotes = quotesById(db);
  return listEditionsOf(db, findReport(db, reference).id).map((kept) => headOf(kept, quotes));
}

/** A frozen edition as it may be shown today: the very document, but for quotes that were taken back since. */
export function edition(world: World, who: Who, study: string, reference: string, which: string): Edition {
  const { db } = mayRead(world, who, study);
  const all = listEditionsOf(db, findReport(db, reference).id);
  const kept = theOne(
    'edition',
    which,
    all.map((one) => ({ id: one.id, names: [one.name], one })),
  ).one;
  const document = documentOf(kept);
  const withdrawn = takenBack(document, quotesById(db));
  return { ...kept, document: withMarks(document, withdrawn), withdrawn };
}

/** The editions that hold the words of a quote, of all reports, oldest first. */
export function editionsWithQuote(world: World, who: Who, study: string, id: string): WithEdition[] {
  const { db } = mayRead(world, who, study);
  const quote = findQuote(db, id);
  return listEditions(db)
    .filter((kept) => quotesHeld(documentOf(kept)).includes(quote.id))
    .map((kept) => {
      const { title, audience } = documentOf(kept);
      return { id: kept.id, name: kept.name, report: kept.report, title, audience, at: kept.at };
    });
}

function assertNothingStops(report: Report, gaps: ReturnType<typeof lookThrough>['gaps']): void {
  const stopping = gaps.filter(({ stops }) => stops);
  if (stopping.length === 0) return;
  const told = stopping
    .slice(0, 5)
    .map(({ title, detail, place }) => `${title}${place ? ` (line ${place.line})` : ''}: ${detail}`);
  const more = stopping.length - told.length;
  throw new DomainError(
    'conflict',
    stopping.length === 1
      ? `One thing stops ${report.title} from being frozen.`
      : `${stopping.length} things stop ${report.title} from being frozen.`,
    { help: [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join('\n'), current: stopping },
  );
}

/** Everything the edition is drawn from, as it stands now, its tables of marks drawn as figures. */
export function documentNow(
  db: Db,
  { journal, at }: { journal: number; at: string },
  { title, audience, body }: Report,
  pieces: ResolvedPiece[],
): EditionDocument {
  const last = listEvents(db).at(-1);
  return {
    version: 1,
    study: getStudy(db).title,
    title,
    audience,
    body,
    pieces: pieces.map(({ line, blocks }) => ({ line, blocks: withFigures(blocks) })),
    waves: listWaves(db)
      .filter(({ status }) => status === 'closed')
      .map(({ label }) => label),
    codebook: { event: last?.number ?? 0, day: last?.at.slice(0, 10) ?? '' },
    journal,
    frozenAt: at,
  };
}

/** Freezes a report as it is: text, words, tables and pictures; refused while anything in it stops that. */
export function freeze(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { name, rev }: { name: string; rev?: number | undefined },
): EditionHead {
  return write(world, who, mayWrite(world, who, study), 'edition.freeze', (tx) => {
    const report = reportAtHand(tx.db, reference, rev);
    if (listEditionsOf(tx.db, report.id).some((one) => alike(one.name, name)))
      throw new DomainError('conflict', `There is an edition “${name}” of this report already.`, {
        field: 'name',
        help: 'An edition never changes: give the new one another name.',
      });
    const { pieces, gaps } = lookThrough(world, who, study, report, report.body);
    assertNothingStops(report, gaps);
    const document = writeEdition(documentNow(tx.db, { journal: tx.rev - 1, at: tx.at }, report, pieces));
    const kept: KeptEdition = {
      id: world.newId(EditionId),
      rev: tx.rev,
      report: report.id,
      name,
      document,
      hash: world.hash(document),
      by: tx.who.account.id,
      at: tx.at,
    };
    putEdition(tx.db, kept);
    tx.say(`Froze the report ${report.title} as ${name}`, kept.id, report.id);
    return headOf(kept, quotesById(tx.db));
  });
}
