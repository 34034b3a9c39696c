import { z } from 'zod';
import type { Facts } from '../analysis/facts.ts';
import { EventKind } from '../codebook/event.ts';
import { meaningOf } from '../codebook/meaning.ts';
import { Stance } from '../coding/coding.ts';
import { CodingId, SourceId } from '../ids.ts';
import { type CellPlace, codingsByCell } from './cell-codings.ts';

/** What an assessment was written on: the accepted codings of its cell as they stood, without their words. */
export const Basis = z.strictObject({
  /** The last codebook event then; 0 for none. */
  event: z.int().min(0),
  codings: z.array(
    z.strictObject({
      id: CodingId,
      source: SourceId,
      start: z.int(),
      end: z.int(),
      stance: Stance.nullable(),
      /** The codebook event it was made or last confirmed at. */
      event: z.int(),
    }),
  ),
});
export type Basis = z.infer<typeof Basis>;

const ofCoding = { coding: CodingId, source: SourceId };

/** One thing that is otherwise now than when an assessment was written. */
export const AssessmentChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('added'), ...ofCoding }),
  z.strictObject({ what: z.literal('removed'), ...ofCoding }),
  /** The coding is there, but its source no longer counts for the cell: withdrawn, a duplicate, of another month. */
  z.strictObject({ what: z.literal('uncounted'), ...ofCoding }),
  z.strictObject({ what: z.literal('moved'), ...ofCoding }),
  z.strictObject({
    what: z.literal('stance'),
    ...ofCoding,
    from: Stance.nullable(),
    to: Stance.nullable(),
  }),
  /** It was to re-check, and was confirmed under the present meaning. */
  z.strictObject({ what: z.literal('rechecked'), ...ofCoding }),
  z.strictObject({ what: z.literal('meaning'), event: z.int(), kind: EventKind }),
]);
export type AssessmentChange = z.infer<typeof AssessmentChange>;

type Known = Pick<Facts, 'sources' | 'codings' | 'events'>;

const MEANS_OTHERWISE: readonly EventKind[] = ['broaden', 'narrow', 'shift', 'split', 'merge'];

/** Says what cells rest on now, and what is otherwise than in an earlier account of it. */
export interface Bases {
  of(cell: CellPlace): Basis;
  /** What is new first, what became of the theme last. */
  since(cell: CellPlace, basis: Basis): AssessmentChange[];
}

/** Answers: what does the judgement of a cell rest on, and what of it has changed? (method 1.2 I7) */
export function basesOf({ sources, codings, events }: Known): Bases {
  const codingsIn = codingsByCell({ sources, codings });
  const meaning = meaningOf(events);
  const last = events.at(-1)?.number ?? 0;
  const codingsOf = (cell: CellPlace): Basis['codings'] =>
    codingsIn(cell)
      .filter(({ state }) => state === 'accepted')
      .map(({ id, source, start, end, stance, event }) => ({ id, source, start, end, stance, event }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  let byId: Map<CodingId, Known['codings'][number]> | null = null;
  const known = (id: CodingId) => {
    byId ??= new Map(codings.map((coding) => [coding.id, coding]));
    return byId.get(id);
  };

  const changesOf = (
    cell: CellPlace,
    before: Basis['codings'][number],
    now: Basis['codings'][number] | undefined,
  ): AssessmentChange[] => {
    const which = { coding: before.id, source: before.source };
    if (now === undefined) {
      const still = known(before.id);
      const isThere = still?.state === 'accepted' && still.theme === cell.theme;
      return [{ what: isThere ? 'uncounted' : 'removed', ...which }];
    }
    const narrowed = meaning.narrowedAt(cell.theme, known(before.id)?.cameFrom ?? null);
    return [
      ...(before.start !== now.start || before.end !== now.end ? [{ what: 'moved' as const, ...which }] : []),
      ...(before.stance !== now.stance
        ? [{ what: 'stance' as const, ...which, from: before.stance, to: now.stance }]
        : []),
      ...(before.event < narrowed && now.event >= narrowed ? [{ what: 'rechecked' as const, ...which }] : []),
    ];
  };

  return {
    of: (cell) => ({ event: last, codings: codingsOf(cell) }),
    since(cell, basis) {
      const now = new Map(codingsOf(cell).map((coding) => [coding.id, coding]));
      const then = new Set(basis.codings.map(({ id }) => id));
      return [
        ...[...now.values()]
          .filter(({ id }) => !then.has(id))
          .map(({ id, source }) => ({ what: 'added' as const, coding: id, source })),
        ...basis.codings.flatMap((coding) => changesOf(cell, coding, now.get(coding.id))),
        ...events
          .filter(
            ({ number, kind, themes, results }) =>
              number > basis.event &&
              MEANS_OTHERWISE.includes(kind) &&
              (themes.includes(cell.theme) || results.includes(cell.theme)),
          )
          .map(({ number, kind }) => ({ what: 'meaning' as const, event: number, kind })),
      ];
    },
  };
}
