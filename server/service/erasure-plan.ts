import { listDictionary } from '#server/store/control/dictionary.ts';
import { findIdentity } from '#server/store/control/identity.ts';
import type { Db } from '#server/store/database.ts';
import { listEditions } from '#server/store/study/edition.ts';
import {
  type EveryText,
  listEveryText,
  listKnown,
  listOnText,
  listQuoteIds,
  listRowsFrom,
  listTheirRows,
  type OnText,
  type Sealed,
} from '#server/store/study/person.ts';
import { listSnapshots } from '#server/store/study/snapshot.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import { eachWritten, type WrittenCell } from '#server/store/study/written.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { type Rewritten, rewritten } from '#shared/participant/rewritten.ts';
import { changedText, type Talk, talkOf, WITHDRAWN } from '#shared/participant/talk.ts';
import { editionWithout } from '#shared/report/withdrawn.ts';
import { readEdition, writeEdition } from '#shared/report/written.ts';
import { Snapshot } from '#shared/snapshot/snapshot.ts';
import { writeSnapshot } from '#shared/snapshot/written.ts';
import { sayer } from '#shared/source/sayer.ts';
import type { Source } from '#shared/source/source.ts';
import { contains, type Span, touches } from '#shared/span.ts';
import type { OpenStudy, World } from './world.ts';

/** One text that has to be written anew. */
interface TextPlan extends EveryText {
  before: TurnText[];
  /** The turns as they shall stand, and their word counts. */
  turns: Rewritten<TurnText>['turns'];
  counts: Rewritten<TurnText>['counts'];
  place: (span: Span) => Span;
  /** Turns that are theirs, and those of them that nobody was named for. */
  own: Span[];
  unnamed: number;
  /** Words that go, their turns among them. */
  taken: Span[];
  /** Nobody but them and an interviewer speaks in it. */
  isTheirs: boolean;
  onText: OnText[];
  speakers: Source['speakers'];
}

/** Everything in a study that holds words of one person, and what it shall be. */
export interface ErasurePlan {
  participant: Participant;
  talk: Talk;
  texts: TextPlan[];
  /** Sources of these texts. */
  sources: SourceId[];
  /** What stands on their words. */
  codings: string[];
  quotes: string[];
  /** Quotes of theirs that undo alone remembers. */
  formerQuotes: string[];
  /** Memos that stand on their words, and stay on the source. */
  lifted: string[];
  /** Rows that are theirs altogether, by table. */
  rows: { table: string; ids: string[] }[];
  /** Fields in which some of their words stand, with what shall stand there. */
  cells: WrittenCell[];
  sealed: Sealed[];
  /** Turns of others in which they are named. */
  named: number;
}

const nothing: Rewritten<TurnText>['place'] = (span) => span;

/** Whether nobody in particular is known to have said a turn, in a source in which they took part. */
const mayBeTheirs = (text: EveryText, id: Participant['id']): boolean =>
  text.participants.includes(id) ||
  Object.values(text.speakers).some(({ participant }) => participant === id);

function ownTurns(text: EveryText, turns: readonly TurnText[], id: Participant['id']) {
  const saidBy = sayer(text, turns);
  const isOpen = mayBeTheirs(text, id);
  const whose = (turn: TurnText): 'theirs' | 'unnamed' | 'others' | 'nobody' => {
    const said = saidBy(turn);
    if (said !== null) return said === id ? 'theirs' : 'others';
    return isOpen && turn.role !== 'interviewer' ? 'unnamed' : 'nobody';
  };
  return turns.map((turn) => ({ turn, whose: whose(turn) }));
}

function textPlan(
  db: Db,
  text: EveryText,
  turns: ReturnType<typeof ownTurns>,
  { id, pseudonym }: Participant,
  talk: Talk,
): TextPlan | null {
  const whoseOf = new Map(turns.map(({ turn, whose }) => [turn.id, whose]));
  const isOwn = (turn: TurnText) => ['theirs', 'unnamed'].includes(whoseOf.get(turn.id) ?? '');
  const before = turns.map(({ turn }) => turn);
  const found = rewritten(before, (turn) => {
    if (turn.text === '' || turn.text === WITHDRAWN || whoseOf.get(turn.id) === 'others') return [];
    const isWhole = isOwn(turn) || (turn.role !== 'interviewer' && turn.words > 2 && talk.isAll(turn.text));
    return isWhole ? [{ start: 0, end: turn.text.length }] : talk.spansIn(turn.text);
  });
  const label = (turn: TurnText): string | null => {
    if (turn.speaker === null) return null;
    return isOwn(turn) && text.speakers[turn.speaker]?.participant === id
      ? pseudonym
      : talk.without(turn.speaker);
  };
  const after = (found?.turns ?? before).map((turn) => ({ ...turn, speaker: label(turn) }));
  const speakers = Object.fromEntries(
    Object.entries(text.speakers).map(([name, meant]) => [
      meant.participant === id ? pseudonym : talk.without(name),
      meant,
    ]),
  );
  const isChanged =
    found !== null ||
    after.some(({ speaker }, at) => speaker !== before[at]?.speaker) ||
    JSON.stringify(speakers) !== JSON.stringify(text.speakers);
  if (!isChanged) return null;
  const count = (role: TurnText['role']) =>
    after.reduce((words, turn) => words + (turn.role === role ? turn.words : 0), 0);
  const [participantWords, unknownWords] = [count('participant'), count('unknown')];
  const own = before.filter(isOwn);
  return {
    ...text,
    before,
    turns: after,
    counts: found?.counts ?? {
      words: participantWords + unknownWords + count('interviewer'),
      participantWords,
      unknownWords,
    },
    place: found?.place ?? nothing,
    own: own.map(({ start, end }) => ({ start, end })),
    taken: found?.taken ?? [],
    isTheirs: own.length > 0 && before.every((turn) => turn.role === 'interviewer' || isOwn(turn)),
    unnamed: turns.filter(({ whose, turn }) => whose === 'unnamed' && turn.text !== WITHDRAWN).length,
    onText: listOnText(db, text.id),
    speakers,
  };
}

/** Quotes that stood on their words once, as undo remembers them. */
function formerQuotes(db: Db, texts: readonly TextPlan[]): string[] {
  const own = new Map<string, TextPlan>(texts.map((text) => [text.id, text]));
  const was = (row: string | null): boolean => {
    if (row === null) return false;
    const { text_id, start, end } = JSON.parse(row) as { text_id: string; start: number; end: number };
    return own.get(text_id)?.own.some((turn) => touches(turn, { start, end })) ?? false;
  };
  return listKnown(db, 'quote').flatMap(({ id, before, after }) => (was(before) || was(after) ? [id] : []));
}

/** Fields that hold the very words of quotes, their own or other people's, and documents that are sealed. */
const APART = new Set([
  'quote.public_text',
  'quote.brackets',
  'clearance.words',
  'snapshot.document',
  'edition.document',
]);

function cellsOf(db: Db, talk: Talk, going: ReadonlySet<string>): WrittenCell[] {
  const cells: WrittenCell[] = [];
  for (const cell of eachWritten(db)) {
    const place = `${cell.table}.${cell.column}`;
    if (APART.has(place) || going.has(`${cell.table} ${String(JSON.parse(cell.key)[0])}`)) continue;
    const value =
      place === 'theme.example' && talk.isAll(cell.value) ? '' : changedText(cell.value, talk.without);
    if (value !== cell.value) cells.push({ ...cell, value });
  }
  return cells;
}

function sealedOf(
  db: Db,
  world: Pick<World, 'hash' | 'now'>,
  talk: Talk,
  gone: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): Sealed[] {
  const anew = (table: Sealed['table'], id: string, before: string, document: string): Sealed[] =>
    document === before ? [] : [{ table, id, document, hash: world.hash(document) }];
  return [
    ...listSnapshots(db).flatMap(({ id, document }) => {
      const text = changedText(document, talk.without);
      if (text === document) return [];
      return anew('snapshot', id, document, writeSnapshot(Snapshot.parse(JSON.parse(text))));
    }),
    ...listEditions(db).flatMap(({ id, document }) => {
      const shown = editionWithout(readEdition(document, 'The edition'), {
        talk,
        isTheirs: (quote) => gone.has(quote),
        isAnothers: (quote) => kept.has(quote),
        on: world.now().slice(0, 10),
      });
      return anew('edition', id, document, writeEdition(shown));
    }),
  ];
}

/** What a person is called: as the control file knows it. */
export function namesOf(
  { control }: Pick<World, 'control'>,
  study: OpenStudy['id'],
  participant: Pick<Participant, 'id'>,
): string[] {
  const { name, email } = findIdentity(control, study, participant.id);
  const others = listDictionary(control, study).flatMap((entry) =>
    entry.participant === participant.id ? entry.names : [],
  );
  return [...new Set([name, email, ...others].map((one) => one.trim()).filter(Boolean))];
}

/**
 * Looks through a whole study for the words of one person: texts and all their versions, what stands on them, and every
 * field of every table in which some of them stand. Changes nothing.
 */
export function planErasure(
  world: World,
  { id: study, db }: OpenStudy,
  participant: Participant,
): ErasurePlan {
  const every = listEveryText(db).map((text) => ({
    text,
    turns: ownTurns(text, listTurns(db, text.id), participant.id),
  }));
  const said = every.flatMap(({ turns }) =>
    turns.flatMap(({ turn, whose }) => (whose === 'theirs' || whose === 'unnamed' ? [turn.text] : [])),
  );
  const talk = talkOf(
    said.filter((text) => text !== WITHDRAWN),
    namesOf(world, study, participant),
  );
  const texts = every.flatMap(({ text, turns }) => textPlan(db, text, turns, participant, talk) ?? []);
  const sources = [...new Set(texts.map(({ source }) => source))];
  const standing = texts.flatMap(({ own, taken, onText }) =>
    onText.filter(
      (thing) =>
        own.some((turn) => touches(turn, thing)) ||
        taken.some((span) => (thing.table === 'quote' ? touches(span, thing) : contains(span, thing))),
    ),
  );
  const idsOf = (table: OnText['table']) =>
    standing.filter((thing) => thing.table === table).map(({ id }) => id);
  const [codings, quotes] = [idsOf('coding'), idsOf('quote')];
  const exercises = listRowsFrom(
    db,
    texts.flatMap(({ source, isTheirs }) => (isTheirs ? [source] : [])),
  );
  const rows = [
    ...listTheirRows(db, participant.id),
    ...(exercises.length > 0 ? [{ table: 'exercise_row', ids: exercises }] : []),
  ];
  const former = formerQuotes(db, texts);
  const going = new Set([
    ...codings.map((id) => `coding ${id}`),
    ...quotes.map((id) => `quote ${id}`),
    ...rows.flatMap(({ table, ids }) => ids.map((id) => `${table} ${id}`)),
  ]);
  const gone = new Set([...quotes, ...former]);
  const kept = new Set(listQuoteIds(db).filter((id) => !gone.has(id)));
  return {
    participant,
    talk,
    texts,
    sources,
    codings,
    quotes,
    formerQuotes: former,
    lifted: idsOf('memo'),
    rows,
    cells: cellsOf(db, talk, going),
    sealed: sealedOf(db, world, talk, gone, kept),
    named: every
      .flatMap(({ turns }) => turns)
      .filter(({ turn, whose }) => whose === 'others' && talk.isNamedIn(turn.text)).length,
  };
}
