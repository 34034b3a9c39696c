import { listAssessments } from '#server/store/study/assessment.ts';
import { findCodingById, putCoding } from '#server/store/study/coding.ts';
import { findEntry } from '#server/store/study/journal.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { deleteSheetItem, listSheetItems, putSheetItem } from '#server/store/study/sheet.ts';
import type { SheetView } from '#shared/api/sheet.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { type CodingId, SheetItemId, type StepId } from '#shared/ids.ts';
import { ASK_FIRST, placedBefore, type SheetLine } from '#shared/sheet/lines.ts';
import {
  type NewQuestion,
  type OutcomeSet,
  outcomeWords,
  type SheetItem,
  type SheetItemChanges,
  sheetKey,
} from '#shared/sheet/sheet.ts';
import { tellAsked } from './asked.ts';
import { type Reading, readStudy } from './facts.ts';
import { findTheme, findWave } from './find.ts';
import { mayWrite } from './permission.ts';
import { interviewSheet, type Sheet, sheetOf, unmarkedPassages } from './sheet.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** Whose sheet, and the key of one of its questions where one is meant: a pseudonym, a month. */
export interface SheetAsked {
  participant: string;
  wave: string;
}
type LineAsked = SheetAsked & { item: string };
type Seen = { rev?: number | undefined };

interface AtHand extends Sheet {
  open: OpenStudy;
  reading: Reading;
}

function atHand(world: World, who: Who, study: string, { participant, wave }: SheetAsked): AtHand {
  const open = mayWrite(world, who, study);
  const reading = readStudy(open.db);
  return { open, reading, ...sheetOf(open.db, reading, participant, wave) };
}

function lineMeant({ lines }: Sheet, key: string): SheetLine {
  const line = lines.find((one) => one.key === key);
  if (!line) throw new DomainError('not-found', `There is no question “${key}” on this sheet.`);
  return line;
}

/** A question as it would be kept now. */
const toKeep = (tx: Tx, world: World, { participant, wave }: Sheet, line: SheetLine): SheetItem => ({
  id: world.newId(SheetItemId),
  rev: tx.rev,
  participant: participant.id,
  wave: wave.id,
  origin: 'drafted',
  theme: line.theme,
  step: line.step,
  missed: line.missed,
  question: line.question,
  position: line.position,
  on: line.on,
  note: line.note,
  outcome: line.outcome,
  recordedOn: line.recordedOn,
});

/** The question that is to change, as kept or as drafted; refused where somebody touched it since it was seen. */
function before(tx: Tx, world: World, sheet: Sheet, line: SheetLine, rev: number | undefined): SheetItem {
  const item = sheet.items.find((one) => sheetKey(one) === line.key);
  return item ? expectRev(item, rev, 'question') : toKeep(tx, world, sheet, line);
}

const sheetWords = (tx: Tx, { participant, wave }: Sheet): string =>
  `the interview sheet of ${participant.pseudonym}, ${findWave(tx.db, wave.id).label}`;

/** What a question is about, in a sentence of the journal. */
const aboutWords = (tx: Tx, { theme }: Pick<SheetLine, 'theme'>): string =>
  theme === null ? '' : ` on ${findTheme(tx.db, theme).title}`;

const idsOf = ({ participant, wave }: Sheet, { theme }: Pick<SheetLine, 'theme'>): string[] => [
  participant.id,
  wave.id,
  ...(theme === null ? [] : [theme]),
];

/** Adds a question of one's own, last among those asked first. */
export function addQuestion(
  world: World,
  who: Who,
  study: string,
  asked: SheetAsked,
  given: NewQuestion,
): SheetView {
  const sheet = atHand(world, who, study, asked);
  write(world, who, sheet.open, 'sheet.add', (tx) => {
    const theme = given.theme == null ? null : findTheme(tx.db, given.theme).id;
    const id = world.newId(SheetItemId);
    const on = sheet.lines.filter((line) => line.on);
    const positions = placedBefore(on, id, on[ASK_FIRST - 1]?.key ?? null);
    const added: SheetItem = {
      id,
      rev: tx.rev,
      participant: sheet.participant.id,
      wave: sheet.wave.id,
      origin: 'own',
      theme,
      step: null,
      missed: null,
      question: given.question,
      position: positions.get(id) ?? 0,
      on: true,
      note: '',
      outcome: null,
      recordedOn: null,
    };
    putSheetItem(tx.db, added);
    replace(tx, world, sheet, positions, id);
    tx.say(`Added a question to ${sheetWords(tx, sheet)}`, id, ...idsOf(sheet, added));
    return { id };
  });
  return interviewSheet(world, who, study, asked.participant, asked.wave);
}

/** Gives other lines the places that a move left them. */
function replace(
  tx: Tx,
  world: World,
  sheet: Sheet,
  positions: ReadonlyMap<string, number>,
  but: string,
): void {
  for (const [key, position] of positions) {
    if (key === but) continue;
    const line = lineMeant(sheet, key);
    putSheetItem(tx.db, { ...before(tx, world, sheet, line, undefined), position, rev: tx.rev });
  }
}

/** Words, moves, drops or annotates a question; a drafted one is kept from then on. */
export function changeQuestion(
  world: World,
  who: Who,
  study: string,
  asked: LineAsked,
  { rev, before: place, ...changes }: SheetItemChanges & Seen,
): SheetView {
  const sheet = atHand(world, who, study, asked);
  write(world, who, sheet.open, 'sheet.change', (tx) => {
    const line = lineMeant(sheet, asked.item);
    const was = before(tx, world, sheet, line, rev);
    const on = sheet.lines.filter((one) => one.on);
    const positions = place === undefined ? new Map<string, number>() : placedBefore(on, line.key, place);
    replace(tx, world, sheet, positions, line.key);
    const after = changed(was, { ...changes, position: positions.get(line.key), rev: tx.rev });
    putSheetItem(tx.db, after);
    const deed =
      changes.on === undefined
        ? place === undefined
          ? 'Changed a question'
          : 'Moved a question'
        : changes.on
          ? 'Put a question back'
          : 'Left out a question';
    tx.say(`${deed}${aboutWords(tx, line)} on ${sheetWords(tx, sheet)}`, after.id, ...idsOf(sheet, line));
    return { id: after.id };
  });
  return interviewSheet(world, who, study, asked.participant, asked.wave);
}

/** Removes a question of one's own; a drafted one follows the draft again. */
export function removeQuestion(
  world: World,
  who: Who,
  study: string,
  asked: LineAsked,
  rev?: number,
): SheetView {
  const sheet = atHand(world, who, study, asked);
  write(world, who, sheet.open, 'sheet.remove', (tx) => {
    const line = lineMeant(sheet, asked.item);
    const item = sheet.items.find((one) => sheetKey(one) === line.key);
    if (!item) throw new DomainError('invalid', 'This question is as it was drafted; leave it out instead.');
    deleteSheetItem(tx.db, expectRev(item, rev, 'question').id);
    if (item.outcome === 'asked') takeBackAsked(tx, world, sheet, line);
    const deed = item.origin === 'own' ? 'Removed a question' : 'Gave a question back to the draft';
    tx.say(`${deed}${aboutWords(tx, line)} on ${sheetWords(tx, sheet)}`, item.id, ...idsOf(sheet, line));
    return { id: item.id };
  });
  return interviewSheet(world, who, study, asked.participant, asked.wave);
}

/** Whether another question on the theme was asked in the same cell: on this sheet, or on somebody else's in the area. */
function isAskedOtherwise(tx: Tx, { participant, area, wave }: Sheet, { key, theme }: SheetLine): boolean {
  const here = new Set(listParticipants(tx.db).flatMap((one) => (one.area === area ? [one.id] : [])));
  return listSheetItems(tx.db).some(
    (item) =>
      item.outcome === 'asked' &&
      item.theme === theme &&
      item.wave === wave.id &&
      here.has(item.participant) &&
      (item.participant !== participant.id || sheetKey(item) !== key),
  );
}

/** Takes “asked” out of the judgement of a cell where a sheet put it there, and nobody judged it since. */
function takeBackAsked(tx: Tx, world: World, sheet: AtHand, line: SheetLine): void {
  const { theme } = line;
  if (theme === null || isAskedOtherwise(tx, sheet, line)) return;
  const cell = { theme, area: sheet.area, wave: sheet.wave.id };
  const known = listAssessments(tx.db).find(
    (one) => one.theme === theme && one.area === cell.area && one.wave === cell.wave,
  );
  if (known && findEntry(tx.db, known.rev)?.deed === 'sheet.record')
    tellAsked(tx, world, sheet.reading, { cell, outcome: null, evenConfirmed: false });
}

/** Writes down what became of a question, and in its cell that the theme was asked about. */
export function recordOutcome(
  world: World,
  who: Who,
  study: string,
  asked: LineAsked,
  { rev, outcome, evenConfirmed = false }: OutcomeSet & Seen,
): SheetView {
  const sheet = atHand(world, who, study, asked);
  write(world, who, sheet.open, 'sheet.record', (tx) => {
    const line = lineMeant(sheet, asked.item);
    const was = before(tx, world, sheet, line, rev);
    const recordedOn = outcome === null ? null : tx.at.slice(0, 10);
    putSheetItem(tx.db, { ...was, outcome, recordedOn, rev: tx.rev });
    if (line.theme !== null && (outcome === 'asked' || !isAskedOtherwise(tx, sheet, line)))
      tellAsked(tx, world, sheet.reading, {
        cell: { theme: line.theme, area: sheet.area, wave: sheet.wave.id },
        outcome,
        evenConfirmed,
      });
    const words = outcome === null ? 'open again' : outcomeWords[outcome];
    tx.say(
      `Noted a question${aboutWords(tx, line)} as ${words} on ${sheetWords(tx, sheet)}`,
      was.id,
      ...idsOf(sheet, line),
    );
    return { id: was.id };
  });
  return interviewSheet(world, who, study, asked.participant, asked.wave);
}

/** Marks the passages of the interview that carry a question's theme as prompted. */
export function markPrompted(
  world: World,
  who: Who,
  study: string,
  asked: LineAsked,
): { codings: CodingId[] } {
  const sheet = atHand(world, who, study, asked);
  return write(world, who, sheet.open, 'sheet.mark-prompted', (tx) => {
    const { theme } = lineMeant(sheet, asked.item);
    const codings = theme === null ? [] : (unmarkedPassages(tx.db, sheet.reading, sheet).get(theme) ?? []);
    if (theme === null || codings.length === 0)
      throw new DomainError('invalid', 'No passage of this interview waits to be marked as prompted.');
    for (const id of codings) {
      const coding = findCodingById(tx.db, id);
      if (coding) putCoding(tx.db, { ...coding, prompted: true, rev: tx.rev });
    }
    const passages = codings.length === 1 ? 'a passage' : `${codings.length} passages`;
    tx.say(`Marked ${passages} with ${findTheme(tx.db, theme).title} as prompted`, theme, ...codings);
    return { codings: [...codings] };
  });
}

/** Lets questions about a step that goes stand as one's own. */
export function releaseStep(tx: Tx, step: StepId): void {
  for (const item of listSheetItems(tx.db))
    if (item.step === step) putSheetItem(tx.db, { ...item, step: null, origin: 'own', rev: tx.rev });
}
