import { CardPlace } from '../../area/card-place.ts';
import { ExerciseRow, isBlankRow } from '../../exercise/exercise.ts';
import { NextStep } from '../../next-step/next-step.ts';
import { SheetItem } from '../../sheet/sheet.ts';
import * as as from './column.ts';
import { table } from './table.ts';

/** Tables of what areas lay out and undertake, and of what is asked next. */
export const boardTables = {
  exercises: table(
    'exercises',
    ExerciseRow.omit({ rev: true }).refine((row) => !isBlankRow(row), 'a row needs a theme or words'),
    {
      id: as.text,
      area: as.ref('area'),
      wave: as.maybeRef('wave'),
      source: as.maybeRef('source'),
      position: as.number,
      change: as.text,
      changeTheme: as.maybeRef('theme'),
      threat: as.text,
      threatTheme: as.maybeRef('theme'),
      opportunity: as.text,
      opportunityTheme: as.maybeRef('theme'),
      step: as.text,
      stepTheme: as.maybeRef('theme'),
    },
    ['area', 'position'],
  ),
  nextSteps: table(
    'next-steps',
    NextStep.omit({ rev: true }),
    {
      id: as.text,
      area: as.maybeRef('area'),
      theme: as.maybeRef('theme'),
      text: as.text,
      owner: as.maybeRef('participant'),
      ownerName: as.text,
      horizon: as.text,
      due: as.maybeText,
      state: as.text,
      note: as.text,
    },
    ['area', 'theme', 'text'],
  ),
  sheetItems: table(
    'sheet-items',
    SheetItem.omit({ rev: true }),
    {
      id: as.text,
      participant: as.ref('participant'),
      wave: as.ref('wave'),
      origin: as.or('own', as.text),
      theme: as.maybeRef('theme'),
      step: as.maybeText,
      missed: as.maybeRef('wave'),
      question: as.text,
      position: as.number,
      on: as.or(true, as.flag),
      note: as.text,
      outcome: as.maybeText,
      recordedOn: as.maybeText,
    },
    ['participant', 'wave', 'theme', 'step', 'missed', 'question'],
  ),
  cardPlaces: table(
    'card-places',
    CardPlace.omit({ rev: true }),
    {
      id: as.text,
      area: as.ref('area'),
      theme: as.maybeRef('theme'),
      step: as.maybeText,
      position: as.number,
    },
    ['area', 'theme', 'step'],
  ),
};
