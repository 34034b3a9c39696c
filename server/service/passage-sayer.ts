import type { Db } from '#server/store/database.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listTurnPlaces, type TurnPlace } from '#server/store/study/passage.ts';
import type { TextId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { isPanelSource } from '#shared/source/panel.ts';
import { sayer } from '#shared/source/sayer.ts';
import type { Source } from '#shared/source/source.ts';
import { keptOfStudy } from './kept.ts';

/** Who said the words at a place of a source, and in which turn. */
export interface Said {
  participant: Participant | null;
  voice: 'panel' | 'other';
  turn: TurnPlace | null;
  /** Its number in the text, counted from 1. */
  turnNumber: number | null;
}

const turnsKnown = keptOfStudy<Map<TextId, TurnPlace[]>>();

/** The turns of a text, read once a connection: texts never change. */
function turnsOf(db: Db, text: TextId): TurnPlace[] {
  const texts = turnsKnown.get(db) ?? new Map<TextId, TurnPlace[]>();
  turnsKnown.set(db, texts);
  const turns = texts.get(text) ?? listTurnPlaces(db, text);
  texts.set(text, turns);
  return turns;
}

/** How many turns begin at or before an offset. */
function turnsUpTo(turns: readonly TurnPlace[], start: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells who said what stands at a place of a source's text, reading each text once and no words. */
export function sayers(db: Db): (source: Source, text: TextId, start: number) => Said {
  const everybody = listParticipants(db);
  const people = new Map(everybody.map((participant) => [participant.id, participant]));
  const texts = new Map<TextId, ReturnType<typeof read>>();
  const read = (source: Source, text: TextId) => {
    const turns = turnsOf(db, text);
    const voice = isPanelSource(source, everybody) ? ('panel' as const) : ('other' as const);
    return { turns, voice, saidBy: sayer(source, turns) };
  };
  return (source, text, start) => {
    const known = texts.get(text) ?? read(source, text);
    texts.set(text, known);
    const number = turnsUpTo(known.turns, start);
    const turn = known.turns[number - 1] ?? null;
    const spoke = turn && known.saidBy(turn);
    const participant = (spoke && people.get(spoke)) ?? null;
    return { participant, voice: known.voice, turn, turnNumber: turn && number };
  };
}
