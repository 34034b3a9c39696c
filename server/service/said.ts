import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import type { TextId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { attributionOf } from '#shared/quote/attribution.ts';
import { isPanelSource } from '#shared/source/panel.ts';
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
  const texts = new Map<TextId, TurnText[]>();
  return (source, text, start) => {
    const turns = texts.get(text) ?? listTurns(db, text);
    texts.set(text, turns);
    const number = turnsUpTo(turns, start);
    const turn = turns[number - 1] ?? null;
    const named = turn?.speaker == null ? null : source.speakers[turn.speaker]?.participant;
    const [only, another] = source.participants;
    const spoke = named ?? (another === undefined ? only : undefined);
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
