import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { findCodingById } from '#server/store/study/coding.ts';
import { listMemos } from '#server/store/study/memo.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { monthLabel } from '#shared/dates.ts';
import { DomainError } from '#shared/errors.ts';
import { type Memo, MemoKind, MemoSubject } from '#shared/memo/memo.ts';
import { placeKey } from '#shared/memo/place.ts';
import {
  found,
  type MemoChosen,
  type MemoCount,
  type MemoSort,
  type ShelvedMemo,
  shelve,
} from '#shared/memo/shelf.ts';
import { parseLookup } from '#shared/search/lookup.ts';
import { findCoder, passageIn } from './coding.ts';
import { findArea, findTheme, findWave } from './find.ts';
import { mayRead } from './permission.ts';
import { speakers } from './said.ts';
import type { Who, World } from './world.ts';

type Placed = Pick<ShelvedMemo, 'words'> & {
  source: ShelvedMemo['on']['source'];
  theme: ShelvedMemo['on']['theme'];
  turn: number | null;
};

/** Answers what a memo on words hangs on, reading each text it is asked about once. */
function placer(db: Db) {
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const said = speakers(db);
  const turnAt = (id: Memo['source'], text: Memo['textVersion'], start: number) => {
    const source = id === null ? undefined : sources.get(id);
    return source && text !== null ? said(source, text, start).turnNumber : null;
  };
  const placed = (memo: Memo): Placed => {
    const coding = memo.coding === null ? undefined : findCodingById(db, memo.coding);
    if (coding)
      return {
        source: coding.source,
        theme: coding.theme,
        words: coding.text,
        turn: turnAt(coding.source, coding.textVersion, coding.start),
      };
    const { source, theme, textVersion, start, end } = memo;
    const isOnWords = textVersion !== null && start !== null && end !== null;
    return {
      source,
      theme,
      words: isOnWords ? passageIn(db, textVersion, { start, end }).text : null,
      turn: isOnWords ? turnAt(source, textVersion, start) : null,
    };
  };
  return { sources, placed };
}

/** Memos as they stand on the shelf. */
function shelved(db: Db, memos: readonly Memo[]): ShelvedMemo[] {
  const { sources, placed } = placer(db);
  const people = new Map(listParticipants(db).map((person) => [person.id, person]));
  const themes = new Map(listThemes(db).map(({ id, title }) => [id, title]));
  const areas = new Map(listAreas(db).map(({ id, name }) => [id, name]));
  const months = new Map(listWaves(db).map(({ id, month }) => [id, monthLabel(month)]));
  const title = getStudy(db).title;
  const nameOf = (memo: Memo, { source, theme }: Placed): string => {
    const names = {
      theme: theme === null ? undefined : themes.get(theme),
      source: source === null ? undefined : sources.get(source)?.title,
      area: memo.area === null ? undefined : areas.get(memo.area),
      wave: memo.wave === null ? undefined : months.get(memo.wave),
      participant: memo.participant === null ? undefined : people.get(memo.participant)?.pseudonym,
    };
    if (memo.about === 'study') return title;
    return [names.theme, names.source, names.area, names.wave, names.participant].filter(Boolean).join(' · ');
  };
  return memos.map((memo): ShelvedMemo => {
    const where = placed(memo);
    const source = where.source === null ? undefined : sources.get(where.source);
    const person = memo.participant === null ? undefined : people.get(memo.participant);
    return {
      ...memo,
      words: where.words,
      on: {
        name: nameOf(memo, where),
        source: where.source,
        theme: where.theme,
        area: memo.area ?? source?.area ?? person?.area ?? null,
        wave: memo.wave ?? source?.wave ?? null,
        participant: memo.participant,
        turn: where.turn,
      },
    };
  });
}

/** What the shelf is narrowed by: words, and values parted by commas. */
export interface ShelfAsked {
  find?: string | undefined;
  kind?: string | undefined;
  about?: string | undefined;
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  author?: string | undefined;
  written?: string | undefined;
}

const listed = (asked: string | undefined, meant: (one: string) => string): string[] | undefined =>
  asked?.split(',').map((one) => meant(one.trim()));

function oneOf(field: string, words: readonly string[], word: string): string {
  if (words.includes(word)) return word;
  throw new DomainError('invalid', `“${word}” is none of ${words.join(', ')}.`, { field });
}

const chosenOf = (db: Db, asked: ShelfAsked): MemoChosen => ({
  kind: listed(asked.kind, (one) => oneOf('kind', MemoKind.options, one)),
  about: listed(asked.about, (one) => oneOf('about', MemoSubject.options, one)),
  theme: listed(asked.theme, (one) => findTheme(db, one).id),
  area: listed(asked.area, (one) => findArea(db, one).id),
  wave: listed(asked.wave, (one) => findWave(db, one).id),
  author: listed(asked.author, (one) => findCoder(db, one).id),
  written: listed(asked.written, (one) => one),
});

/** The memos that are looked for with the places they are on. */
export function memoShelf(
  world: World,
  who: Who,
  study: string,
  asked: ShelfAsked = {},
  sort: MemoSort = 'newest',
): ShelvedMemo[] {
  const { db } = mayRead(world, who, study);
  const shelf = shelve(shelved(db, listMemos(db)));
  return found(shelf, parseLookup(asked.find ?? ''), chosenOf(db, asked), sort);
}

/** How many memos each thing has; what has none is left out. */
export function memoCounts(world: World, who: Who, study: string): MemoCount[] {
  const counts = new Map<string, number>();
  for (const memo of listMemos(mayRead(world, who, study).db)) {
    const place = placeKey(memo);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].map(([place, count]) => ({ place, count }));
}
