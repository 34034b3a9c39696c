import { describe, expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { changeTheme, removeTheme } from '#server/service/theme.ts';
import { dismissTwin, twins } from '#server/service/twin.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const WORDS = ['We decided in a day', 'Nobody asked', 'whose budget', 'It takes weeks', 'again'];

/** Two themes of so many passages each, the first `shared` of them the same. */
function pair(first: number, second: number, shared: number) {
  const made = codedStudy();
  const [one, other] = [made.theme('Trust'), made.theme('Faith')];
  for (const words of WORDS.slice(0, first)) made.code(words, one);
  for (const words of [...WORDS.slice(0, shared), ...WORDS.slice(first, first + second - shared)])
    made.code(words, other);
  return { ...made, one, twin: other };
}

describe('near-twins', () => {
  test.each([
    [3, 3, 3, true],
    [4, 4, 3, true],
    [3, 5, 3, true],
    [4, 3, 2, false],
    [2, 2, 2, false],
  ])('%i and %i passages, %i of them shared: %s', (first, second, shared, isTwin) => {
    const { world, who, study, one, twin } = pair(first, second, shared);
    expect(twins(world, who, study, one)).toEqual(
      isTwin ? [{ theme: twin, shared, of: first, ofTwin: second }] : [],
    );
    expect(twins(world, who, study, twin)).toEqual(
      isTwin ? [{ theme: one, shared, of: second, ofTwin: first }] : [],
    );
  });

  test('that somebody said are two things are not named again, from either side, nor are retired ones', () => {
    const made = pair(3, 3, 3);
    const { world, who, study, one, twin } = made;
    expectUndoable(made, () => dismissTwin(world, who, study, twin, one));
    expect([twins(world, who, study, one), twins(world, who, study, twin)]).toEqual([[], []]);
    expect(() => dismissTwin(world, who, study, one, twin)).toThrow('known to be two things');
    expect(() => dismissTwin(world, who, study, one, one)).toThrow('no twin of itself');
    const again = pair(3, 3, 3);
    changeTheme(again.world, again.who, again.study, again.twin, { retired: true });
    expect(twins(again.world, again.who, again.study, again.one)).toEqual([]);
  });

  test('a dismissal and a tint travel in the study folder, and go with a theme that was never used', () => {
    const { world, who, study, one, twin, theme } = pair(3, 3, 3);
    dismissTwin(world, who, study, one, twin);
    changeTheme(world, who, study, one, { tint: 4 });
    const files = studyFolder(world, who, study);
    expect(files.get('twin-dismissals.csv')).toContain(',Trust,Faith,');
    expect(files.get('codebook.yaml')).toContain('tint: 4');
    const elsewhere = testWorld();
    openStudyFolder(elsewhere.world, elsewhere.who, files);
    expect(studyFolder(elsewhere.world, elsewhere.who, study)).toEqual(files);
    // Typed by hand, a pair may stand the other way round.
    const byHand = new Map(files).set('twin-dismissals.csv', 'theme,twin,by,at\nFaith,Trust,R,2021-01-22\n');
    const again = testWorld();
    openStudyFolder(again.world, again.who, byHand);
    expect(twins(again.world, again.who, study, 'Trust')).toEqual([]);
    const unused = theme('Unused');
    dismissTwin(world, who, study, unused, one);
    removeTheme(world, who, study, unused);
    expect(check(world, who).problems).toEqual([]);
  });
});
