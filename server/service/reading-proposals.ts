import { openPool } from '#server/io/worker-pool.ts';
import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listCitations } from '#server/store/study/citation.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listMemos } from '#server/store/study/memo.ts';
import { listNextSteps } from '#server/store/study/next-step.ts';
import { listQuotes } from '#server/store/study/quote.ts';
import { listSources } from '#server/store/study/source.ts';
import { listTurns, wordsOfText } from '#server/store/study/text.ts';
import { listThemes } from '#server/store/study/theme.ts';
import type { ReadingAsk, ReadingTold } from '#server/worker/propose-reading.ts';
import { DomainError } from '#shared/errors.ts';
import { nearTo } from '#shared/reading/near-title.ts';
import type { ReadingProposals } from '#shared/reading/proposal.ts';
import type { Beginning } from '#shared/reading/view.ts';
import { alike } from '#shared/reference.ts';
import type { Source } from '#shared/source/source.ts';
import { findSource } from './find.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

const TIMEOUT_MS = 60_000;
/** The thread that looks through reports; it knows nothing of any study. */
const readers = openPool<ReadingAsk, ReadingTold>('propose-reading', 1, TIMEOUT_MS, 512);

/** Readings that are held against one another to find the same paper twice. */
const MOST_OTHERS = 50;
const NEAREST = 3;

/** A reading whose proposals are asked for; talk proposes nothing. */
export function readingMeant(db: Db, reference: string): Source {
  const source = findSource(db, reference);
  if (source.kind !== 'reading')
    throw new DomainError('invalid', `${source.title} is no reading, so it proposes no themes.`, {
      field: 'source',
      help: 'If it is a report, change its kind to reading on Sources.',
    });
  return source;
}

/** What a reading proposes, by its words alone. */
export async function proposed({ db }: OpenStudy, reading: Source): Promise<ReadingTold> {
  const others = listSources(db)
    .filter(({ id, kind, trashedAt }) => kind === 'reading' && trashedAt === null && id !== reading.id)
    .slice(-MOST_OTHERS);
  return readers
    .run({
      turns: listTurns(db, reading.text).map(({ start, text, marks }) => ({ start, text, marks })),
      areas: listAreas(db).map(({ name, aliases }) => ({ name, aliases })),
      others: others.map(({ id, text }) => ({ id, words: wordsOfText(db, text) })),
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'TIMEOUT') throw error;
      throw new DomainError('too-large', `${reading.title} could not be looked through in the time given.`, {
        help: 'Bring its parts in as readings of their own. Nothing was kept.',
      });
    });
}

/** What the study has already of what a reading proposes. */
export interface Had {
  quote(one: { start: number; end: number }): boolean;
  citation(one: { text: string }): boolean;
  step(one: { text: string }): boolean;
  note(one: { says: string }): boolean;
}

export function hadFrom(db: Db, reading: Source): Had {
  const quotes = new Set(
    listQuotes(db).flatMap(({ source, textVersion, start, end }) =>
      source === reading.id && textVersion === reading.text ? [`${start} ${end}`] : [],
    ),
  );
  const citations = new Set(
    listCitations(db).flatMap(({ source, text }) => (source === reading.id ? [text] : [])),
  );
  const steps = new Set(listNextSteps(db).map(({ text }) => text));
  const memos = new Set(listMemos(db).flatMap(({ source, body }) => (source === reading.id ? [body] : [])));
  return {
    quote: ({ start, end }) => quotes.has(`${start} ${end}`),
    citation: ({ text }) => citations.has(text),
    step: ({ text }) => steps.has(text),
    note: ({ says }) => memos.has(says),
  };
}

function beside(
  db: Db,
  found: ReadingProposals,
  reading: Source,
): Omit<Beginning, 'source' | 'title' | 'textVersion' | 'alike'> {
  const groups = listGroups(db);
  const themes = listThemes(db).filter(({ retired }) => !retired);
  const had = hadFrom(db, reading);
  return {
    ...found,
    headings: found.headings.map((heading) => ({
      ...heading,
      standing: groups.find(({ title }) => alike(title, heading.title))?.kind ?? null,
    })),
    themes: found.themes.map((theme) => ({
      ...theme,
      near: nearTo(theme.title, themes)
        .slice(0, NEAREST)
        .map(({ id, title, kind }) => ({ id, title, kind, same: alike(title, theme.title) })),
    })),
    quotes: found.quotes.map((one) => ({ ...one, kept: had.quote(one) })),
    citations: found.citations.map((one) => ({ ...one, kept: had.citation(one) })),
    steps: found.steps.map((one) => ({ ...one, kept: had.step(one) })),
    notes: found.notes.map((one) => ({ ...one, kept: had.note(one) })),
  };
}

/** What a report or position paper proposes, beside what the study has; nothing is kept. */
export async function beginning(
  world: World,
  who: Who,
  study: string,
  reference: string,
): Promise<Beginning> {
  const opened = mayRead(world, who, study);
  const reading = readingMeant(opened.db, reference);
  const { found, alike: twin } = await proposed(opened, reading);
  const other = twin === null ? undefined : listSources(opened.db).find(({ id }) => id === twin);
  return {
    ...beside(opened.db, found, reading),
    source: reading.id,
    title: reading.title,
    textVersion: reading.text,
    alike: other
      ? {
          source: other.id,
          title: other.title,
          fuller: other.words > reading.words,
          counted: reading.duplicateOf === other.id || other.duplicateOf === reading.id,
        }
      : null,
  };
}
