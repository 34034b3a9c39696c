import { currentEvent } from '#server/store/study/codebook.ts';
import { findCodingById, listCodings, putCoding } from '#server/store/study/coding.ts';
import { listSources } from '#server/store/study/source.ts';
import type { Facts } from '#shared/analysis/facts.ts';
import { outdated, reopened, reopenedAt } from '#shared/analysis/recheck.ts';
import type { QueueItem, ReopenedSource, StillHolds } from '#shared/codebook/queue.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import type { SourceId, ThemeId } from '#shared/ids.ts';
import { findCoder } from './coding.ts';
import { readStudy } from './facts.ts';
import { findArea, findTheme, fits, idMeant } from './find.ts';
import { expectMeaning } from './meaning.ts';
import { passesThatHold } from './pass-hold.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

/** What the queue is narrowed to: ids, titles or names. */
export interface QueueAsked {
  theme?: string | undefined;
  coder?: string | undefined;
  area?: string | undefined;
}

/** Where the passages of a theme that was split may go: those of its parts that are in use. */
function partsOf({ events, themes }: Facts, theme: ThemeId): ThemeId[] {
  const results = new Set(
    events.flatMap((event) => (event.kind === 'split' && event.themes.includes(theme) ? event.results : [])),
  );
  return themes.flatMap(({ id, retired }) => (results.has(id) && !retired ? [id] : []));
}

/** What is to be looked at again since themes changed their meaning, theme by theme in the order of the frame. */
export function recheckQueue(world: World, who: Who, study: string, asked: QueueAsked = {}): QueueItem[] {
  const { db } = mayRead(world, who, study);
  const { facts } = readStudy(db);
  const asOf = currentEvent(db);
  const theme = idMeant(db, asked.theme, findTheme);
  const coder = idMeant(db, asked.coder, findCoder);
  const area = idMeant(db, asked.area, findArea);

  const readers = new Map<SourceId, Set<Coding['coder']>>();
  for (const pass of passesThatHold(db))
    if (pass.themes === null)
      readers.set(pass.source, (readers.get(pass.source) ?? new Set()).add(pass.coder));
  const sources = new Map(
    listSources(db).map((source): [SourceId, ReopenedSource] => [
      source.id,
      {
        source: source.id,
        title: source.title,
        area: source.area,
        wave: source.wave,
        words: source.participantWords,
        coders: [...(readers.get(source.id) ?? [])],
      },
    ]),
  );
  const isInArea = (source: SourceId) => fits(area, sources.get(source)?.area ?? null);

  const open = new Map(
    reopened(facts).map((one) => [
      one.theme,
      one.sources
        .flatMap((id) => sources.get(id) ?? [])
        .filter(
          (source) => isInArea(source.source) && (coder === undefined || source.coders.includes(coder)),
        ),
    ]),
  );
  const waiting = outdated(facts);
  const since = new Map(waiting.map((one) => [one.coding.id, one.since]));
  const codings = new Map<ThemeId, Coding[]>();
  for (const id of new Set(waiting.map(({ coding }) => coding.theme)))
    if (fits(theme, id))
      codings.set(
        id,
        listCodings(db, { theme: id, area, coder }).filter((coding) => since.has(coding.id)),
      );

  return facts.themes.flatMap(({ id }): QueueItem[] => {
    const item = { sources: open.get(id) ?? [], codings: codings.get(id) ?? [] };
    if (!fits(theme, id) || item.sources.length + item.codings.length === 0) return [];
    return [
      {
        theme: id,
        ...item,
        reopenedAt: item.sources.length > 0 ? reopenedAt(facts.events, id) : 0,
        outdatedAt: Math.max(0, ...item.codings.map((coding) => since.get(coding.id) ?? 0)),
        parts: partsOf(facts, id),
        asOf,
      },
    ];
  });
}

/** Confirms codings under the present meaning of their themes, in one deed. */
export function confirmCodings(
  world: World,
  who: Who,
  study: string,
  { codings, asOf }: StillHolds,
): Coding[] {
  return write(world, who, mayWrite(world, who, study), 'coding.confirm', (tx) => {
    const event = currentEvent(tx.db);
    const confirmed = [...new Set(codings)].map((id): Coding => {
      const found = findCodingById(tx.db, id);
      if (!found) throw new DomainError('not-found', `There is no coding “${id}” here.`);
      const theme = findTheme(tx.db, found.theme);
      expectMeaning(tx.db, theme, asOf);
      const { title, retired } = theme;
      if (retired)
        throw new DomainError('conflict', `${title} is retired: a coding with it cannot be confirmed.`, {
          help: 'Give it to another theme.',
        });
      return { ...found, event, rev: tx.rev };
    });
    for (const coding of confirmed) putCoding(tx.db, coding);
    const [first] = confirmed;
    const what =
      confirmed.length === 1 && first
        ? `a coding with ${findTheme(tx.db, first.theme).title}`
        : `${confirmed.length} codings`;
    tx.say(`Confirmed ${what}`, ...confirmed.map(({ id }) => id));
    return confirmed;
  });
}
