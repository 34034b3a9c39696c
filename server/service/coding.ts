import type { Db } from '#server/store/database.ts';
import { currentEvent, listEvents } from '#server/store/study/codebook.ts';
import { listCoders } from '#server/store/study/coder.ts';
import {
  deleteCoding,
  findCodingById,
  findTwin,
  listCodings,
  putCoding,
} from '#server/store/study/coding.ts';
import { replaceEvidence } from '#server/store/study/excerpt.ts';
import { listMemosOnCoding, putMemo } from '#server/store/study/memo.ts';
import { listTurnsBetween } from '#server/store/study/text.ts';
import { changed } from '#shared/change.ts';
import type { Coder } from '#shared/coding/coder.ts';
import {
  type BulkCoding,
  CONTEXT_LENGTH,
  type Coding,
  type CodingChanges,
  type NewCoding,
} from '#shared/coding/coding.ts';
import { type Excerpt, excerptAt, passageAt, runsIn } from '#shared/coding/excerpt.ts';
import { DomainError } from '#shared/errors.ts';
import { CodingId, type TextId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import { type Span, TURN_BREAK } from '#shared/span.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { findArea, findSource, findTheme, findWave, idMeant, theOne } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** The members of the team who have worked on the study, by name. */
export const coders = (world: World, who: Who, study: string): Coder[] =>
  listCoders(mayRead(world, who, study).db);

/** The coder meant by an id, a name or initials. */
export const findCoder = (db: Db, reference: string): Coder =>
  theOne(
    'coder',
    reference,
    listCoders(db).map((coder) => ({ ...coder, names: [coder.name, coder.initials] })),
  );

/** What codings are chosen by: ids, titles, names or months. */
export interface CodingsAsked {
  source?: string | undefined;
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  coder?: string | undefined;
}

/** Codings by month, area, source and place in the text; those turned down or of trashed sources are left out. */
export function codings(world: World, who: Who, study: string, asked: CodingsAsked = {}): Coding[] {
  const { db } = mayRead(world, who, study);
  return listCodings(db, {
    source: idMeant(db, asked.source, findSource),
    theme: idMeant(db, asked.theme, findTheme),
    area: idMeant(db, asked.area, findArea),
    wave: idMeant(db, asked.wave, findWave),
    coder: idMeant(db, asked.coder, findCoder),
  }).filter(({ state }) => state !== 'rejected');
}

function findCoding(db: Db, id: string): Coding {
  const found = findCodingById(db, id);
  if (!found) throw new DomainError('not-found', `There is no coding “${id}” here.`);
  return found;
}

export const coding = (world: World, who: Who, study: string, id: string): Coding =>
  findCoding(mayRead(world, who, study).db, id);

function assertInForce(title: string, inForce: TextId, meant: TextId | undefined): void {
  if (meant !== undefined && meant !== inForce)
    throw new DomainError('conflict', `The words of ${title} were corrected meanwhile.`, {
      help: 'Nothing was changed. Take over the new text, then select the words again.',
    });
}

/** A source that may be worked on: not in the trash, and with the text in force that offsets count in, where that is told. */
export function sourceAtHand(db: Db, reference: string, text?: TextId): Source {
  const found = findSource(db, reference);
  if (found.trashedAt !== null)
    throw new DomainError('conflict', `The source ${found.title} is in the trash.`, {
      help: 'Bring it back first.',
    });
  assertInForce(found.title, found.text, text);
  return found;
}

/** A theme that takes new codings. */
export function themeForWork(db: Db, reference: string): Theme {
  const theme = findTheme(db, reference);
  if (theme.retired)
    throw new DomainError('conflict', `${theme.title} is retired and takes no new codings.`, {
      field: 'theme',
      help: 'Bring it back, or use another theme.',
    });
  return theme;
}

const REACH = CONTEXT_LENGTH + TURN_BREAK.length;
const turnsAround = (db: Db, text: TextId, { start, end }: Span) =>
  listTurnsBetween(db, text, start - REACH, end + REACH);

/** The passage a span marks in a text, whoever speaks. */
export const passageIn = (db: Db, text: TextId, span: Span): Excerpt =>
  passageAt(turnsAround(db, text, span), span);

/** The same for what is to be coded or quoted: refuses interviewer's words. */
export const excerptIn = (db: Db, text: TextId, span: Span): Excerpt =>
  excerptAt(turnsAround(db, text, span), span);

/** Takes a coding away; memos on it stay, on the words alone, and evidence no longer lists it. */
function dropCoding(tx: Tx, gone: Coding): void {
  for (const memo of listMemosOnCoding(tx.db, gone.id))
    putMemo(tx.db, {
      ...memo,
      rev: tx.rev,
      about: 'excerpt',
      coding: null,
      source: gone.source,
      start: gone.start,
      end: gone.end,
      textVersion: gone.textVersion,
    });
  replaceEvidence(tx.db, gone.id, null, tx.rev);
  deleteCoding(tx.db, gone.id);
}

/** The coding of the same words with the same theme by the same coder; one that was turned down gives way. */
export function twinInForce(tx: Tx, coding: Coding): Coding | undefined {
  const twin = findTwin(tx.db, coding);
  if (twin?.state !== 'rejected' || twin.id === coding.id) return twin;
  dropCoding(tx, twin);
  return undefined;
}

function assertAlone(tx: Tx, coding: Coding, title: string): void {
  const twin = twinInForce(tx, coding);
  if (twin && twin.id !== coding.id)
    throw new DomainError('conflict', `These words already carry ${title}.`, { current: twin });
}

type Judgement = Pick<NewCoding, 'stance' | 'told' | 'prompted'>;

/** A coding of words as the present coder would make it now. */
export function draftCoding(
  tx: Tx,
  world: World,
  source: Source,
  theme: Theme,
  excerpt: Excerpt,
  given: Judgement,
): Coding {
  return {
    id: world.newId(CodingId),
    rev: tx.rev,
    source: source.id,
    textVersion: source.text,
    ...excerpt,
    theme: theme.id,
    coder: tx.who.account.id,
    event: currentEvent(tx.db),
    stance: given.stance ?? null,
    told: given.told ?? '',
    prompted: given.prompted ?? false,
    state: 'accepted',
    origin: 'person',
    cameFrom: null,
    createdAt: tx.at,
  };
}

/** Codes a stretch of participants' words with a theme. */
export function addCoding(world: World, who: Who, study: string, given: NewCoding): Coding {
  return write(world, who, mayWrite(world, who, study), 'coding.add', (tx) => {
    const source = sourceAtHand(tx.db, given.source, given.textVersion);
    const theme = themeForWork(tx.db, given.theme);
    const added = draftCoding(tx, world, source, theme, excerptIn(tx.db, source.text, given), given);
    assertAlone(tx, added, theme.title);
    putCoding(tx.db, added);
    tx.say(`Coded a passage of ${source.title} with ${theme.title}`, added.id, source.id, theme.id);
    return added;
  });
}

/** Codes several stretches in one deed, an excerpt for every run of participants' turns. */
export function addCodings(
  world: World,
  who: Who,
  study: string,
  given: BulkCoding,
): { items: Coding[]; existing: Coding[] } {
  return write(world, who, mayWrite(world, who, study), 'coding.add', (tx) => {
    const source = sourceAtHand(tx.db, given.source, given.textVersion);
    const theme = themeForWork(tx.db, given.theme);
    const items: Coding[] = [];
    const existing = new Map<CodingId, Coding>();
    for (const span of given.spans) {
      const turns = turnsAround(tx.db, source.text, span);
      for (const run of runsIn(turns, span)) {
        const draft = draftCoding(tx, world, source, theme, excerptAt(turns, run), given);
        const twin = twinInForce(tx, draft);
        if (twin) {
          if (twin.rev !== tx.rev) existing.set(twin.id, twin);
          continue;
        }
        putCoding(tx.db, draft);
        items.push(draft);
      }
    }
    if (items.length === 0 && existing.size === 0)
      throw new DomainError('invalid', 'Interviewer turns never count. Code the answer instead.', {
        field: 'spans',
      });
    if (items.length === 0)
      throw new DomainError('conflict', `These words already carry ${theme.title}.`, {
        current: [...existing.values()][0],
      });
    const passages = items.length === 1 ? 'a passage' : `${items.length} passages`;
    tx.say(
      `Coded ${passages} of ${source.title} with ${theme.title}`,
      source.id,
      theme.id,
      ...items.map(({ id }) => id),
    );
    return { items, existing: [...existing.values()] };
  });
}

/** The theme that was split to give another: what a coding moved from one to the other came from. */
function splitFrom(tx: Tx, before: Coding, theme: Theme): Coding['cameFrom'] {
  const isPart = listEvents(tx.db).some(
    ({ kind, themes, results }) =>
      kind === 'split' && themes.includes(before.theme) && results.includes(theme.id),
  );
  return isPart ? before.theme : null;
}

/** Changes a coding's edges, theme or stance; a new theme, or `confirm`, makes it one of the present codebook. */
export function changeCoding(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, textVersion, start, end, theme, confirm, ...changes }: CodingChanges & { rev?: number | undefined },
): Coding {
  return write(world, who, mayWrite(world, who, study), 'coding.change', (tx) => {
    const before = expectRev(findCoding(tx.db, id), rev, 'coding');
    const other = theme === undefined ? undefined : findTheme(tx.db, theme);
    const moved = other && other.id !== before.theme ? themeForWork(tx.db, other.id) : undefined;
    assertInForce('this coding’s source', before.textVersion, textVersion);
    const moves = start !== undefined || end !== undefined;
    const span = { start: start ?? before.start, end: end ?? before.end };
    const excerpt = moves ? excerptIn(tx.db, before.textVersion, span) : {};
    const after = changed(before, {
      ...changes,
      ...excerpt,
      rev: tx.rev,
      theme: moved?.id,
      cameFrom: moved && splitFrom(tx, before, moved),
      event: moved || confirm ? currentEvent(tx.db) : undefined,
    });
    const { title } = moved ?? findTheme(tx.db, before.theme);
    assertAlone(tx, after, title);
    putCoding(tx.db, after);
    tx.say(`Changed a coding with ${title}`, after.id, after.source, after.theme);
    return after;
  });
}

/** Removes a coding; memos on it stay, on the words alone, and evidence no longer lists it. */
export function removeCoding(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: CodingId } {
  return write(world, who, mayWrite(world, who, study), 'coding.remove', (tx) => {
    const gone = expectRev(findCoding(tx.db, id), rev, 'coding');
    dropCoding(tx, gone);
    tx.say(`Removed a coding with ${findTheme(tx.db, gone.theme).title}`, gone.id, gone.source, gone.theme);
    return { id: gone.id };
  });
}
