import type { Db } from '#server/store/database.ts';
import { listPasses } from '#server/store/study/pass.ts';
import { listTextsInForce } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listTurns } from '#server/store/study/text.ts';
import type { Pass } from '#shared/coding/pass.ts';
import { newWords } from '#shared/correction/new-words.ts';
import type { TextId } from '#shared/ids.ts';
import { keptOfStudy } from './kept.ts';

const counted = keptOfStudy<Map<string, number>>();

/** How many words of participants one text has that another had not, counted once a connection: texts never change. */
export function newWordsBetween(db: Db, before: TextId, after: TextId): number {
  const known = counted.get(db) ?? new Map<string, number>();
  counted.set(db, known);
  const key = `${before} ${after}`;
  const words = known.get(key) ?? newWords(listTurns(db, before), listTurns(db, after));
  known.set(key, words);
  return words;
}

/**
 * The passes that still say what was looked for, oldest first: one made on an earlier text counts unless more
 * words are new since than the study's policy allows (method 1.1).
 */
export function passesThatHold(db: Db): Pass[] {
  const { correctionWords } = getStudy(db).policies;
  const texts = listTextsInForce(db);
  return listPasses(db).filter(({ source, textVersion }) => {
    const text = texts.get(source) ?? textVersion;
    return text === textVersion || newWordsBetween(db, textVersion, text) <= correctionWords;
  });
}
