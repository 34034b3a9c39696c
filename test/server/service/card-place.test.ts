import { expect, test } from 'vitest';
import { areaBoard } from '#server/service/area-board.ts';
import { arrangeColumn } from '#server/service/card-place.ts';
import { journal } from '#server/service/journal.ts';
import { addNextStep, removeNextStep } from '#server/service/next-step.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

function withSteps() {
  const made = codedStudy();
  const { world, who, study, theme } = made;
  const steps = ['Ring round', 'Write'].map(
    (text) => addNextStep(world, who, study, { text, area: 'North' }).id,
  );
  return { ...made, steps, trust: theme('Trust'), speed: theme('Speed'), fear: theme('Fear', 'threat') };
}

test('a column keeps the order it was given, area by area, and gets the frame’s back', () => {
  const { world, who, study, trust, speed, fear } = withSteps();
  const byHand = (area: string) => areaBoard(world, who, study, area).byHand;
  arrangeColumn(world, who, study, 'North', { column: 'change', cards: [speed, trust] });
  arrangeColumn(world, who, study, 'North', { column: 'threat', cards: [fear] });
  expect(byHand('North').filter((id) => id !== fear)).toEqual([speed, trust]);
  expect(byHand('South')).toEqual([]);
  expect(journal(world, who, study).items.at(-2)?.summary).toBe('Arranged the changes on the board of North');
  arrangeColumn(world, who, study, 'North', { column: 'change', cards: [] });
  expect(byHand('North')).toEqual([fear]);
});

test('a card of another column, of another area, or twice is refused', () => {
  const { world, who, study, trust, fear, steps } = withSteps();
  const arrange = (column: 'change' | 'step', cards: string[], area = 'North') =>
    arrangeColumn(world, who, study, area, { column, cards });
  expect(() => arrange('change', [trust, fear])).toThrow('The cards of this column are changes, each once.');
  expect(() => arrange('change', [trust, trust])).toThrow('each once');
  expect(() => arrange('step', steps, 'South')).toThrow('next steps');
});

test('places travel in the study folder byte for byte, and one that no deed can make is refused', () => {
  const { world, who, study, trust, speed, steps } = withSteps();
  arrangeColumn(world, who, study, 'North', { column: 'change', cards: [speed, trust] });
  arrangeColumn(world, who, study, 'North', { column: 'step', cards: [...steps].reverse() });
  const files = studyFolder(world, who, study);
  const elsewhere = testWorld();
  const { id } = openStudyFolder(elsewhere.world, elsewhere.who, files);
  expect([...studyFolder(elsewhere.world, elsewhere.who, id)].sort()).toEqual([...files].sort());
  const refused = (rows: string) => () => {
    const third = testWorld();
    const csv = `area,theme,step,position\n${rows}\n`;
    return openStudyFolder(third.world, third.who, new Map(files).set('card-places.csv', csv));
  };
  expect(refused('North,,,0')).toThrow('it is either of a theme or of a next step');
  expect(refused('North,Trust,,0\nNorth,Trust,,1')).toThrow('twice');
  expect(refused('North,,018f0000-0000-7000-8000-000000000000,0')).toThrow(
    'its next step is not in this study',
  );
});

test('arranging can be undone and redone, and so can removing a step that has a place', () => {
  const made = withSteps();
  const { world, who, study, trust, speed, steps } = made;
  expectUndoable(made, () =>
    arrangeColumn(world, who, study, 'North', { column: 'change', cards: [speed, trust] }),
  );
  arrangeColumn(world, who, study, 'North', { column: 'step', cards: steps });
  expectUndoable(made, () =>
    arrangeColumn(world, who, study, 'North', { column: 'step', cards: [...steps].reverse() }),
  );
  expectUndoable(made, () => removeNextStep(world, who, study, steps[0] ?? ''));
});
