import { insertText } from '#server/store/study/text.ts';
import { newWords, type SpokenText } from '#shared/correction/new-words.ts';
import { type CoderId, type SourceId, TextId, TurnId } from '#shared/ids.ts';
import { type LaidOut, layOut, type SpokenTurn } from '#shared/source/text.ts';
import type { World } from './world.ts';
import type { Tx } from './write.ts';

/** How a text came to be. */
export interface TextOrigin {
  number: number;
  madeAt: string;
  by: CoderId;
  reason: string;
}

export interface KeptText {
  id: TextId;
  number: number;
  laid: LaidOut;
}

interface GivenText {
  source: SourceId;
  turns: readonly SpokenTurn[];
  /** The text it follows. */
  before: readonly SpokenText[] | null;
  /** What is not said is now, and by whoever does the deed. */
  origin: Pick<TextOrigin, 'number'> & Partial<TextOrigin>;
}

/** Keeps a text of a source, inside a deed that says so. */
export function keepText(tx: Tx, world: World, { source, turns, before, origin }: GivenText): KeptText {
  const laid = layOut(turns);
  const id = world.newId(TextId);
  insertText(
    tx.db,
    {
      id,
      source,
      number: origin.number,
      madeAt: origin.madeAt ?? tx.at,
      madeBy: origin.by ?? tx.who.account.id,
      reason: origin.reason ?? '',
      words: laid.words,
      participantWords: laid.participantWords,
      unknownWords: laid.unknownWords,
      turns: laid.turns.length,
      newWords: before === null ? 0 : newWords(before, laid.turns),
    },
    laid.turns.map((turn) => ({ ...turn, id: world.newId(TurnId) })),
  );
  return { id, number: origin.number, laid };
}
