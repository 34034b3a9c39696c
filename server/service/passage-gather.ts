import type { Db } from '#server/store/database.ts';
import { listCodings } from '#server/store/study/coding.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { listCodingsWithMemo, listSourcesByPlace } from '#server/store/study/passage.ts';
import { findSourceById, listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { touchedSince } from '#server/store/study/touched.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { Passage } from '#shared/coding/passage.ts';
import type { CodingId, SourceId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import { keptOfStudy } from './kept.ts';
import { sayers } from './passage-sayer.ts';
import { BEARS_ON } from './renewed-facts.ts';

/** What passages are told with besides their codings. */
interface Told {
  kinds: ReadonlyMap<Passage['theme'], Passage['kind']>;
  withMemo: ReadonlySet<CodingId>;
  said: ReturnType<typeof sayers>;
}

/** The passages of a study as they stood at a number of its journal, source by source. */
interface Gathered {
  head: number;
  kinds: Told['kinds'];
  bySource: ReadonlyMap<SourceId, readonly Passage[]>;
  passages: Passage[];
}

/** Tables that no passage is told from: those that no fact is, and some that only measures look at. */
const APART: ReadonlySet<string> = new Set([
  ...Object.keys(BEARS_ON).filter((table) => BEARS_ON[table]?.length === 0 && table !== 'memo'),
  ...['assessment', 'consent', 'engagement', 'pass', 'study'],
]);
/** Tables whose rows change single passages, or the kinds of themes. */
const IN_PART: ReadonlySet<string> = new Set(['coding', 'memo', 'theme', 'theme_group', 'codebook_event']);

const kindsOf = (db: Db): Told['kinds'] => new Map(listThemes(db).map(({ id, kind }) => [id, kind]));

/** An accepted coding with who said it where. */
function passageOf(coding: Coding, source: Source, { kinds, withMemo, said }: Told): Passage {
  const { participant, voice, turn, turnNumber } = said(source, coding.textVersion, coding.start);
  return {
    id: coding.id,
    rev: coding.rev,
    source: coding.source,
    textVersion: coding.textVersion,
    start: coding.start,
    end: coding.end,
    text: coding.text,
    theme: coding.theme,
    kind: kinds.get(coding.theme) ?? null,
    area: source.area,
    wave: source.wave,
    voice,
    participant: participant?.id ?? null,
    speaker: participant?.pseudonym ?? turn?.speaker ?? '',
    role: participant?.role ?? '',
    coder: coding.coder,
    stance: coding.stance,
    told: coding.told,
    prompted: coding.prompted,
    memo: withMemo.has(coding.id),
    turn: turn?.id ?? null,
    turnNumber,
    time: turn?.time ?? null,
    day: source.conductedOn,
    createdAt: coding.createdAt,
  };
}

/** All passages in the order of their sources: by month, area and day. */
const inOrder = (db: Db, bySource: Gathered['bySource']): Passage[] =>
  listSourcesByPlace(db).flatMap((source) => bySource.get(source) ?? []);

/** The passages of some sources, or of all. */
function gather(db: Db, kinds: Told['kinds'], chosen?: readonly SourceId[]): Map<SourceId, Passage[]> {
  const told = { kinds, withMemo: new Set(listCodingsWithMemo(db)), said: sayers(db) };
  const read = chosen ? chosen.flatMap((id) => findSourceById(db, id) ?? []) : listSources(db);
  const sources = new Map(read.map((source) => [source.id, source]));
  const codings = chosen ? chosen.flatMap((source) => listCodings(db, { source })) : listCodings(db);
  const bySource = new Map<SourceId, Passage[]>();
  for (const coding of codings) {
    const source = sources.get(coding.source);
    if (!source || coding.state !== 'accepted') continue;
    const known = bySource.get(coding.source);
    const passage = passageOf(coding, source, told);
    if (known) known.push(passage);
    else bySource.set(coding.source, [passage]);
  }
  return bySource;
}

function gatherAll(db: Db): Gathered {
  const kinds = kindsOf(db);
  const bySource = gather(db, kinds);
  return { head: lastNumber(db), kinds, bySource, passages: inOrder(db, bySource) };
}

/** Passages whose mark of a memo is another now. */
function markMemos(db: Db, bySource: Map<SourceId, readonly Passage[]>): void {
  const withMemo = new Set(listCodingsWithMemo(db));
  for (const [source, passages] of bySource)
    if (passages.some(({ id, memo }) => memo !== withMemo.has(id)))
      bySource.set(
        source,
        passages.map((one) => ({ ...one, memo: withMemo.has(one.id) })),
      );
}

const haveSameKinds = (a: Told['kinds'], b: Told['kinds']): boolean =>
  [...b].every(([theme, kind]) => !a.has(theme) || a.get(theme) === kind);

/** The passages as they stand now: where deeds since then touched single ones, those are gathered again, else all. */
function regathered(db: Db, before: Gathered): Gathered {
  const head = lastNumber(db);
  const touched = head > before.head ? touchedSince(db, before.head) : null;
  const tables = touched && [...touched.tables].filter((table) => !APART.has(table));
  if (!touched || !tables?.every((table) => IN_PART.has(table))) return gatherAll(db);
  if (tables.length === 0) return { ...before, head };
  const kinds = kindsOf(db);
  if (!haveSameKinds(before.kinds, kinds)) return gatherAll(db);
  const bySource = new Map(before.bySource);
  if (tables.includes('coding')) {
    const anew = gather(db, kinds, touched.sources);
    for (const source of touched.sources) bySource.set(source, anew.get(source) ?? []);
  }
  if (tables.includes('memo')) markMemos(db, bySource);
  return { head, kinds, bySource, passages: inOrder(db, bySource) };
}

const gathered = keptOfStudy<Gathered>();

/** The passages of a study as they stand; after a deed only those that it touched are gathered again. */
export function passagesOf(db: Db): { head: number; passages: Passage[] } {
  const kept = gathered.get(db);
  if (kept?.head === lastNumber(db)) return kept;
  const now = kept ? regathered(db, kept) : gatherAll(db);
  gathered.set(db, now);
  return now;
}
