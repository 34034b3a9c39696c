import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import type { TextId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { attributionOf } from '#shared/quote/attribution.ts';
import { isPanelSource } from '#shared/source/panel.ts';
import { sayer } from '#shared/source/sayer.ts';
import type { Source } from '#shared/source/source.ts';

/** Who said the words at a place of a source, and when. */
export interface SaidThere {
  participant: Participant | null;
  voice: 'panel' | 'other';
  turn: TurnText | null;
  /** Its number in the text, counted from 1. */
  turnNumber: number | null;
  /** With a label of its own where one is given. */
  attribution(label?: string): string;
}

/** How many turns begin at or before an offset. */
function turnsUpTo(turns: readonly TurnText[], start: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Answers who said what, reading each text it is asked about once. */
export function speakers(db: Db): (source: Source, text: TextId, start: number) => SaidThere {
  const participants = new Map(listParticipants(db).map((participant) => [participant.id, participant]));
  const everybody = [...participants.values()];
  const areas = new Map(listAreas(db).map((area) => [area.id, area]));
  const texts = new Map<TextId, { turns: TurnText[]; saidBy: ReturnType<typeof sayer> }>();
  const read = (source: Source, text: TextId) => {
    const turns = listTurns(db, text);
    return { turns, saidBy: sayer(source, turns) };
  };
  return (source, text, start) => {
    const known = texts.get(text) ?? read(source, text);
    texts.set(text, known);
    const { turns, saidBy } = known;
    const number = turnsUpTo(turns, start);
    const turn = turns[number - 1] ?? null;
    const spoke = turn && saidBy(turn);
    const participant = (spoke && participants.get(spoke)) ?? null;
    const where = source.area ?? participant?.area;
    const area = (where && areas.get(where)) ?? null;
    return {
      participant,
      voice: isPanelSource(source, everybody) ? 'panel' : 'other',
      turn,
      turnNumber: turn && number,
      attribution: (label = '') => attributionOf({ label, participant, source, area }),
    };
  };
}
