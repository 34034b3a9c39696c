import fc from 'fast-check';
import { addArea, changeArea, removeArea } from '#server/service/area.ts';
import { arrangeColumn } from '#server/service/card-place.ts';
import { askForClearance, recordAnswers } from '#server/service/clearing.ts';
import { addCoding, addCodings, changeCoding, codings, removeCoding } from '#server/service/coding.ts';
import { engagements, removeEngagement, setEngagement } from '#server/service/engagement.ts';
import {
  addExerciseRows,
  changeExerciseRow,
  exerciseRows,
  linkExercise,
  makeThemeOfCell,
  removeExerciseRow,
} from '#server/service/exercise.ts';
import { addLink, changeLink, links, removeLink } from '#server/service/link.ts';
import { addMemo, changeMemo, memos, removeMemo, restoreMemo } from '#server/service/memo.ts';
import { addNextStep, changeNextStep, nextSteps, removeNextStep } from '#server/service/next-step.ts';
import { addParticipant, changeParticipant, removeParticipant } from '#server/service/participant.ts';
import { addPass, passes, removePass } from '#server/service/pass.ts';
import { addPhase, phases, removePhase } from '#server/service/phase.ts';
import { addQuote, changeQuote, quotes, removeQuote } from '#server/service/quote.ts';
import { removeSnapshot, snapshots, takeSnapshot } from '#server/service/snapshot.ts';
import { addSource, changeSource, source, trashSource } from '#server/service/source.ts';
import { changeStudy } from '#server/service/study.ts';
import { correctText, textVersions } from '#server/service/text-correction.ts';
import { placeOnText, unplaced } from '#server/service/text-place.ts';
import { redo, undo } from '#server/service/undo.ts';
import { addWave, changeWave, removeWave } from '#server/service/wave.ts';
import type { Who } from '#server/service/world.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { columnOf } from '#shared/area/board.ts';
import { Stance } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import { LinkType } from '#shared/link/link.ts';
import { SourceForm, SourceKind } from '#shared/source/source.ts';
import { askedBackDeeds, ownPageDeeds } from '#test/support/asked-back-deeds.ts';
import { codebookDeeds } from '#test/support/codebook-deeds.ts';
import { type CodedStudy, codedStudy, TALK } from '#test/support/coded.ts';
import { collectionDeeds } from '#test/support/collection-deeds.ts';
import { duplicateDeeds } from '#test/support/duplicate-deeds.ts';
import { findingDeeds } from '#test/support/finding-deeds.ts';
import { forGoodDeeds } from '#test/support/for-good-deeds.ts';
import { judgementDeeds } from '#test/support/judgement-deeds.ts';
import { reportDeeds } from '#test/support/report-deeds.ts';
import { setTextDeeds } from '#test/support/set-text-deeds.ts';
import { sheetDeeds } from '#test/support/sheet-deeds.ts';

/** Names and texts as people type them: look-alikes, right-to-left, marks, what files and formulas could trip over. */
const WORDS = [
  'Trust',
  'trust',
  'Trúst',
  'Trust (2)',
  '🙂',
  '🎉',
  '…',
  'ثقة',
  'की',
  'का',
  'e\u0301',
  'a; b',
  '-',
  '2020-08',
  'all',
  'yes',
  '=1+1',
  '"quoted", so',
  'two\nlines',
  'two\r\nlines',
  '# no: [yaml]',
  '\\**INT:** x',
  'null',
  '\u0007\u2028\uFEFFx',
] as const;

/** What a deed may draw on: the same numbers always choose the same. */
export interface Draw {
  by: Who;
  pick<T>(from: readonly T[]): T;
  word: string;
  yes: boolean;
  number: number;
}

/** Nothing to choose from: the deed cannot be done now. */
export class Nothing extends Error {}

/** Every deed there is on a study, but for those of `for-good-deeds.ts`; one that is missing is tried by no property. */
export function deedsOn(made: CodedStudy, isAnswered = true): ((draw: Draw) => unknown)[] {
  const { world, who, study, open } = made;
  const { db } = open;
  const areas = () => listAreas(db).map(({ id }) => id);
  const waves = () => listWaves(db);
  const people = () => listParticipants(db).map(({ id }) => id);
  const sources = () => listSources(db).map(({ id }) => id);
  const groups = () => listGroups(db);
  const themes = () => listThemes(db);
  const coded = () => codings(world, who, study);
  const span = ({ number }: Draw) => {
    const start = (number * 7) % (TALK.length - 60);
    return { start, end: start + 1 + (number % 50) };
  };
  return [
    (d) => addArea(world, d.by, study, { name: d.word }),
    (d) =>
      changeArea(world, d.by, study, d.pick(areas()), {
        name: d.word,
        aliases: d.yes ? [d.word] : [],
        position: d.number % 3,
      }),
    (d) => removeArea(world, d.by, study, d.pick(areas())),
    (d) =>
      addWave(world, d.by, study, {
        month: `20${20 + (d.number % 2)}-0${1 + (d.number % 9)}`,
        label: d.word.replace(/\s/g, ' '),
      }),
    (d) => changeWave(world, d.by, study, d.pick(waves()).id, { status: d.yes ? 'closed' : 'open' }),
    (d) => removeWave(world, d.by, study, d.pick(waves()).id),
    (d) =>
      addPhase(world, d.by, study, {
        title: d.word,
        kind: d.yes ? 'study' : 'substantive',
        report: '',
        firstWave: d.pick(waves()).id,
        lastWave: d.pick(waves()).id,
      }),
    (d) => removePhase(world, d.by, study, d.pick(phases(world, d.by, study)).id),
    (d) => takeSnapshot(world, d.by, study, d.pick(phases(world, d.by, study)).id),
    (d) => removeSnapshot(world, d.by, study, d.pick(snapshots(world, d.by, study)).id),
    (d) =>
      addParticipant(world, d.by, study, {
        pseudonym: d.word,
        area: d.yes ? d.pick(areas()) : null,
        panel: d.yes,
      }),
    (d) => changeParticipant(world, d.by, study, d.pick(people()), { role: d.word, panel: d.yes }),
    (d) => removeParticipant(world, d.by, study, d.pick(people())),
    (d) =>
      setEngagement(world, d.by, study, {
        participant: d.pick(people()),
        wave: d.pick(waves()).id,
        state: d.yes ? 'held' : 'missed',
        reason: d.word,
      }),
    (d) => removeEngagement(world, d.by, study, d.pick(engagements(world, d.by, study)).id),
    (d) =>
      addSource(world, d.by, study, {
        title: d.word,
        kind: d.pick(SourceKind.options),
        form: d.pick(SourceForm.options),
        area: d.yes ? d.pick(areas()) : null,
        wave: d.yes ? d.pick(waves()).id : null,
        ...(d.yes && { participants: [d.pick(people())] }),
        speakers: { [d.word]: { role: d.yes ? 'participant' : 'unknown', participant: d.pick(people()) } },
        text: `**P:** ${d.word} said\n\n**INT:** ${d.word}?\n\n${TALK.replaceAll('\n\n', ' ')}`,
      }),
    (d) =>
      changeSource(world, d.by, study, d.pick(sources()), {
        area: d.pick(areas()),
        participants: d.yes ? [d.pick(people())] : [],
      }),
    (d) => trashSource(world, d.by, study, d.pick(sources()), d.yes),
    (d) => {
      const id = d.pick(sources());
      const { text, turns } = source(world, d.by, study, id);
      const at = d.number % Math.max(1, text.length - 20);
      const whole = `${text.slice(0, at)}${d.word}${text.slice(at + (d.number % 20))}`;
      return correctText(world, d.by, study, id, {
        turns: whole.split('\n\n').map((said, turn) => ({
          speaker: turns[turn]?.speaker ?? (d.yes ? 'INT' : null),
          time: null,
          text: said,
        })),
        reason: d.word,
      });
    },
    (d) => {
      const id = d.pick(sources());
      const { number } = d.pick(textVersions(world, d.by, study, id));
      return correctText(world, d.by, study, id, { restore: number, reason: d.word });
    },
    (d) => {
      const { word, id, source: where } = d.pick(unplaced(world, d.by, study));
      return placeOnText(world, d.by, study, where, { items: [{ word, id, ...span(d) }] });
    },
    ...setTextDeeds(made),
    ...codebookDeeds(made),
    (d) =>
      addCoding(world, d.by, study, {
        source: d.pick(sources()),
        ...span(d),
        theme: d.pick(themes()).id,
        stance: d.yes ? d.pick(Stance.options) : null,
      }),
    (d) =>
      addCoding(world, d.by, study, { source: d.pick(sources()), ...span(d), theme: d.pick(themes()).id }),
    (d) =>
      addCodings(world, d.by, study, {
        source: d.pick(sources()),
        spans: [{ start: 0, end: 80 + d.number }],
        theme: d.pick(themes()).id,
      }),
    (d) => changeCoding(world, d.by, study, d.pick(coded()).id, { theme: d.pick(themes()).id, told: d.word }),
    (d) => changeCoding(world, d.by, study, d.pick(coded()).id, span(d)),
    (d) => removeCoding(world, d.by, study, d.pick(coded()).id),
    (d) =>
      addPass(world, d.by, study, {
        source: d.pick(sources()),
        ...(d.yes && { themes: [d.pick(themes()).id] }),
      }),
    (d) => removePass(world, d.by, study, d.pick(passes(world, d.by, study)).id),
    (d) =>
      addMemo(world, d.by, study, {
        about: 'theme',
        theme: d.pick(themes()).id,
        kind: 'analytic',
        body: d.word,
      }),
    (d) =>
      addMemo(world, d.by, study, {
        about: 'coding',
        coding: d.pick(coded()).id,
        kind: 'reflexive',
        body: d.word,
      }),
    (d) =>
      addMemo(world, d.by, study, {
        about: 'excerpt',
        source: d.pick(sources()),
        ...span(d),
        kind: 'analytic',
        body: d.word,
      }),
    (d) => changeMemo(world, d.by, study, d.pick(memos(world, d.by, study)).id, { body: d.word }),
    (d) => removeMemo(world, d.by, study, d.pick(memos(world, d.by, study)).id),
    (d) => restoreMemo(world, d.by, study, d.pick(memos(world, d.by, study, { trashed: true })).id),
    (d) =>
      addLink(world, d.by, study, {
        from: d.pick(themes()).id,
        to: d.yes ? d.pick(themes()).id : d.pick(groups()).id,
        type: d.pick(LinkType.options),
        basis: 'researcher',
        areas: [d.pick(areas())],
        excerpts: [d.pick(coded()).id],
      }),
    (d) =>
      addLink(world, d.by, study, {
        from: d.pick(themes()).id,
        to: d.pick(themes()).id,
        type: 'leads-to',
        basis: 'participant',
        areas: [d.pick(areas())],
      }),
    (d) =>
      changeLink(world, d.by, study, d.pick(links(world, d.by, study)).id, {
        type: d.pick(LinkType.options),
        note: d.word,
      }),
    (d) => removeLink(world, d.by, study, d.pick(links(world, d.by, study)).id),
    ...judgementDeeds(made),
    (d) => addQuote(world, d.by, study, { source: d.pick(sources()), ...span(d) }),
    (d) =>
      changeQuote(world, d.by, study, d.pick(quotes(world, d.by, study)).id, { label: d.word, note: d.word }),
    (d) =>
      changeQuote(world, d.by, study, d.pick(quotes(world, d.by, study)).id, {
        publicText: d.yes ? null : `[${d.word}] ${d.pick(quotes(world, d.by, study)).text}`,
        brackets: [{ text: d.word, reason: 'clarify' }],
        identifiable: d.yes ? { on: '2020-11-01', how: 'phone', note: d.word } : null,
        namesArea: d.yes,
      }),
    (d) =>
      askForClearance(world, d.by, study, {
        quotes: [d.pick(quotes(world, d.by, study)).id],
        audiences: d.yes ? ['funder', 'public'] : ['coordinators'],
      }),
    (d) =>
      recordAnswers(world, d.by, study, {
        quotes: [d.pick(quotes(world, d.by, study)).id],
        audiences: ['funder'],
        state: d.pick(['cleared', 'refused', 'no-answer', 'withdrawn'] as const),
        note: d.word,
      }),
    (d) => removeQuote(world, d.by, study, d.pick(quotes(world, d.by, study)).id),
    (d) =>
      addExerciseRows(world, d.by, study, {
        area: d.pick(areas()),
        rows: [
          { change: d.word, threatTheme: d.pick(themes()).id },
          { changeTheme: d.pick(themes()).id, threatTheme: d.pick(themes()).id, step: d.word },
        ],
      }),
    (d) =>
      changeExerciseRow(world, d.by, study, d.pick(exerciseRows(world, d.by, study)).id, {
        threatTheme: null,
        opportunity: d.word,
        ...(d.yes ? { position: d.number % 3 } : { source: d.pick(sources()) }),
      }),
    (d) =>
      makeThemeOfCell(world, d.by, study, d.pick(exerciseRows(world, d.by, study)).id, {
        part: 'step',
        title: d.word,
        kind: 'opportunity',
      }),
    (d) => removeExerciseRow(world, d.by, study, d.pick(exerciseRows(world, d.by, study)).id),
    (d) => linkExercise(world, d.by, study, { area: d.pick(areas()) }),
    (d) =>
      addNextStep(world, d.by, study, {
        text: d.word,
        owner: d.yes ? d.pick(people()) : null,
        theme: d.pick(themes()).id,
      }),
    (d) =>
      changeNextStep(world, d.by, study, d.pick(nextSteps(world, d.by, study)).id, {
        state: 'done',
        note: d.word,
      }),
    (d) => removeNextStep(world, d.by, study, d.pick(nextSteps(world, d.by, study)).id),
    (d) => {
      const cards = (d.yes ? listThemes(db) : nextSteps(world, d.by, study)).slice(0, d.number % 4);
      const [first] = listThemes(db).slice(0, 1);
      return arrangeColumn(world, d.by, study, d.pick(areas()), {
        column: d.yes ? columnOf(first ?? { kind: null }) : 'step',
        cards: cards.map(({ id }) => id).reverse(),
      });
    },
    ...collectionDeeds(made),
    ...sheetDeeds(made),
    ...reportDeeds(made),
    ...findingDeeds(made),
    ...askedBackDeeds(made),
    ...(isAnswered ? ownPageDeeds(made) : []),
    ...duplicateDeeds(made),
    (d) => changeStudy(world, d.by, study, { title: d.word.replace(/\s/g, ' '), questions: [d.word] }),
    (d) => undo(world, d.by, open),
    (d) => undo(world, d.by, open),
    (d) => redo(world, d.by, open),
  ];
}

interface Step extends Omit<Draw, 'by' | 'pick'> {
  deed: number;
  isOther: boolean;
  chosen: readonly number[];
}

/** Histories of up to so many deeds by two people. */
export const histories = (longest: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      deed: fc.nat(1000),
      isOther: fc.boolean(),
      chosen: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
      word: fc.constantFrom(...WORDS),
      yes: fc.boolean(),
      number: fc.nat(400),
    }),
    { minLength: 1, maxLength: longest, size: 'max' },
  );

/**
 * A study after a history of deeds by two people, looked at after each; what was refused did nothing. Coordinators
 * answer in between, names are replaced and words erased, unless all of it is to be taken back.
 */
export function lived(
  deeds: readonly Step[],
  look: (made: CodedStudy) => void = () => undefined,
  isAnswered = true,
): CodedStudy {
  const made = codedStudy();
  const { who, other } = made;
  made.theme('Speed');
  made.theme('Fatigue', 'threat');
  made.code('in a day', 'Speed');
  const all = [...deedsOn(made, isAnswered), ...(isAnswered ? forGoodDeeds(made) : [])];
  for (const { deed, isOther, chosen, ...draw } of deeds) {
    let at = 0;
    const pick = <T>(from: readonly T[]): T => {
      const found = from[(chosen[at++ % chosen.length] ?? 0) % Math.max(1, from.length)];
      if (found === undefined) throw new Nothing();
      return found;
    };
    try {
      all[deed % all.length]?.({ by: isOther ? other : who, pick, ...draw });
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof Nothing)) throw error;
    }
    look(made);
  }
  return made;
}
