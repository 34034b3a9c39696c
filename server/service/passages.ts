import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listCoders } from '#server/store/study/coder.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { Stance } from '#shared/coding/coding.ts';
import type { Passage, PassageOrder } from '#shared/coding/passage.ts';
import { matcher } from '#shared/coding/passage-match.ts';
import { type Condition, mapConditions, parseWhere } from '#shared/coding/passage-query.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { THEME_KINDS } from '#shared/theme/theme.ts';
import { findCoder } from './coding.ts';
import { findArea, findSource, findTheme, findWave } from './find.ts';
import { keptOfStudy } from './kept.ts';
import { passagesOf } from './passage-gather.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

const DEFAULT_LIMIT = 200;

/** A condition with the id that its reference means; refuses what means nothing. */
function resolved(db: Db, { field, of }: Condition): Condition {
  const id = (): string => {
    switch (field) {
      case 'theme':
      case 'with':
        return findTheme(db, of).id;
      case 'area':
        return of === 'none' ? of : findArea(db, of).id;
      case 'wave':
        return of === 'none' ? of : findWave(db, of).id;
      case 'coder':
        return findCoder(db, of).id;
      case 'source':
        return findSource(db, of).id;
      default:
        return of;
    }
  };
  return { field, of: id() };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What a passage stands by in one order: a number, or a text. */
function keyOf(db: Db, sort: PassageOrder): (passage: Passage, place: number) => number | string {
  const placed = <Id>(ids: readonly Id[]): ((id: Id) => number) => {
    const at = new Map(ids.map((id, position) => [id, position]));
    return (id) => at.get(id) ?? ids.length;
  };
  switch (sort) {
    case 'place':
      return (_, place) => place;
    case 'theme': {
      const at = placed(inFrameOrder(listThemes(db), listGroups(db)).map(({ id }) => id));
      return ({ theme }) => at(theme);
    }
    case 'kind': {
      const at = placed<Passage['kind']>(THEME_KINDS);
      return ({ kind }) => at(kind);
    }
    case 'area': {
      const at = placed<Passage['area']>(listAreas(db).map(({ id }) => id));
      return ({ area }) => at(area);
    }
    case 'wave': {
      const at = placed<Passage['wave']>(listWaves(db).map(({ id }) => id));
      return ({ wave }) => at(wave);
    }
    case 'stance': {
      const at = placed<Passage['stance']>(Stance.options);
      return ({ stance }) => at(stance);
    }
    case 'coder': {
      const names = new Map(listCoders(db).map(({ id, name }) => [id, name]));
      return ({ coder }) => names.get(coder) ?? '';
    }
    case 'words':
      return ({ text }) => text;
    case 'speaker':
      return ({ speaker }) => speaker;
    case 'role':
      return ({ role }) => role;
    case 'made':
      return ({ createdAt }) => createdAt;
  }
}

function sorted(db: Db, passages: readonly Passage[], sort: PassageOrder, isDown: boolean): Passage[] {
  const key = keyOf(db, sort);
  const keyed = passages.map((passage, place) => ({ passage, place, key: key(passage, place) }));
  const way = isDown ? -1 : 1;
  keyed.sort(({ key: a, place: one }, { key: b, place: other }) => {
    const apart =
      typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
    return apart === 0 ? one - other : way * apart;
  });
  return keyed.map(({ passage }) => passage);
}

/** Which passages, in which order, and which part of the list; `where` is as `parseWhere` reads it. */
export interface PassagesAsked {
  where?: string | undefined;
  sort?: PassageOrder | undefined;
  down?: '0' | '1' | undefined;
  after?: string | undefined;
  limit?: number | undefined;
}

export interface PassagesFound {
  items: Passage[];
  next: string | null;
  total: number;
  excerpts: number;
  all: number;
  head: number;
}

/** Passages in their order, and how many different stretches of text they are. */
interface Listed {
  list: Passage[];
  excerpts: number;
}

/** Lists of the last questions, so that leafing through one neither filters nor sorts it again. */
const answered = keptOfStudy<{ head: number; lists: Map<string, Listed> }>();
const MOST_LISTS = 20;

function listFor(db: Db, where: string, sort: PassageOrder, isDown: boolean): Listed {
  const { head, passages } = passagesOf(db);
  const known = answered.get(db);
  const lists = known?.head === head ? known.lists : new Map<string, Listed>();
  if (lists.size > MOST_LISTS) lists.clear();
  answered.set(db, { head, lists });
  const key = JSON.stringify([where, sort, isDown]);
  const kept = lists.get(key);
  if (kept) return kept;
  const conditions = mapConditions(parseWhere(where), (one) => resolved(db, one));
  const found = passages.filter(matcher(conditions, passages));
  const list = sort === 'place' && !isDown ? found : sorted(db, found, sort, isDown);
  const spans = new Set(list.map(({ textVersion, start, end }) => `${textVersion} ${start} ${end}`));
  const listed = { list, excerpts: spans.size };
  lists.set(key, listed);
  return listed;
}

/** The coded passages asked for, a page of them, with how many there are. */
export function passages(
  world: World,
  who: Who,
  study: string,
  { where = '', sort = 'place', down = '0', after, limit = DEFAULT_LIMIT }: PassagesAsked = {},
): PassagesFound {
  const { db } = mayRead(world, who, study);
  const { list, excerpts } = listFor(db, where, sort, down === '1');
  const from = Math.max(0, Math.trunc(Number(after ?? 0)) || 0);
  const { head, passages: all } = passagesOf(db);
  return {
    items: list.slice(from, from + limit),
    next: from + limit < list.length ? String(from + limit) : null,
    total: list.length,
    excerpts,
    all: all.length,
    head,
  };
}
