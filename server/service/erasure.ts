import { isUniqueViolation } from '#server/store/database.ts';
import { forgetImages, type Gone, removeRows, tidySearch } from '#server/store/study/erase.ts';
import { replaceEvidence } from '#server/store/study/excerpt.ts';
import {
  clearPerson,
  forgetOriginals,
  liftMemos,
  placeOnText,
  putSpeakers,
  reseal,
} from '#server/store/study/person.ts';
import {
  purgeAnswers,
  purgeImages,
  purgeImagesOn,
  purgeTexts,
  rewriteText,
} from '#server/store/study/purge.ts';
import { putWritten, type WrittenCell } from '#server/store/study/written.ts';
import { contextOf } from '#shared/coding/excerpt.ts';
import { CodingId } from '#shared/ids.ts';
import { changedText } from '#shared/participant/talk.ts';
import { textOf } from '#shared/source/text.ts';
import type { ErasurePlan } from './erasure-plan.ts';
import type { Tx } from './write.ts';

function writeTexts({ db, rev }: Tx, { texts, codings, quotes, lifted }: ErasurePlan): void {
  const gone = new Set([...codings, ...quotes, ...lifted]);
  for (const text of texts) {
    if (text.isLeft) continue;
    rewriteText(db, text.id, text.turns, text.counts);
    const whole = textOf(text.turns);
    placeOnText(
      db,
      text.id,
      text.onText
        .filter(({ id }) => !gone.has(id))
        .map((thing) => {
          const span = text.place(thing);
          return { ...thing, ...span, text: whole.slice(span.start, span.end), ...contextOf(whole, span) };
        }),
      rev,
    );
    putSpeakers(db, text.source, text.speakers, rev);
  }
}

/** Puts other words into a field; where they must be unique and are not, counts them. */
function putCell({ db, rev }: Tx, cell: WrittenCell): void {
  for (let number = 1; ; number += 1)
    try {
      putWritten(db, number === 1 ? cell : { ...cell, value: `${cell.value} (${number})` }, rev);
      return;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
}

/** Forgets what undo kept of any of it: of these texts, of what went, and of whatever holds some of their words. */
function purgeUndo({ db }: Tx, plan: ErasurePlan, gone: readonly string[]): void {
  const { participant, talk, texts, rows } = plan;
  purgeImagesOn(
    db,
    texts.map(({ id }) => id),
  );
  forgetImages(db, gone, []);
  const theirs = new Set(['participant', 'engagement', ...rows.map(({ table }) => table)]);
  purgeImages(db, ({ table, key, before, after }) =>
    [before, after].some((row) => {
      if (row === null) return false;
      const isTheirs = theirs.has(table) && (row.includes(participant.id) || key.includes(participant.id));
      return isTheirs || changedText(row, talk.without) !== row || isTheirExample(table, row, plan);
    }),
  );
}

const isTheirExample = (table: string, row: string, { talk }: ErasurePlan): boolean => {
  if (table !== 'theme') return false;
  const { example } = JSON.parse(row) as { example?: unknown };
  return typeof example === 'string' && talk.isAll(example);
};

/**
 * Takes one person's words out of a study, inside one deed: every text and version, what stood on them, and every field
 * and document that repeats them. Codings go with their words: they would say of a person what they said. Nothing is
 * kept that could bring any of it back.
 */
export function eraseWords(tx: Tx, plan: ErasurePlan): void {
  const { db, rev } = tx;
  const { participant, texts, codings, quotes, lifted, rows, cells, sealed } = plan;
  liftMemos(db, lifted, codings, rev);
  const gone: Gone = new Map();
  removeRows(db, 'quote', quotes, rev, gone);
  removeRows(db, 'coding', codings, rev, gone);
  for (const { table, ids } of rows) removeRows(db, table, ids, rev, gone);
  for (const id of codings) replaceEvidence(db, CodingId.parse(id), null, rev);
  writeTexts(tx, plan);
  purgeUndo(tx, plan, [...[...gone.values()].flat(), ...plan.formerQuotes]);
  purgeTexts(
    db,
    texts.filter(({ isLeft }) => isLeft).map(({ id }) => id),
  );
  for (const cell of cells) putCell(tx, cell);
  reseal(db, sealed, rev);
  forgetOriginals(db, plan.sources, rev);
  clearPerson(db, participant.id, rev);
  purgeAnswers(db);
  tidySearch(db);
}
