import { describe, expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { addName } from '#server/service/dictionary.ts';
import { startImport } from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { applyNames, previewNames } from '#server/service/pseudonym.ts';
import { source } from '#server/service/source.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { correctText, textVersion } from '#server/service/text-correction.ts';
import { undo } from '#server/service/undo.ts';
import { withdraw } from '#server/service/withdrawal.ts';
import type { CorrectedTurn } from '#shared/correction/correction.ts';
import type { StudyId } from '#shared/ids.ts';
import { codedStudy, TALK } from '#test/support/coded.ts';

const FILE = 'text-marks.csv';
const at = (words: string) => `${TALK.indexOf(words)},${TALK.indexOf(words) + words.length}`;

/** The folder of a study in whose interview of August a heading, a list item and words in bold were set. */
function folderWithMarks() {
  const { world, who, study, august, folder } = codedStudy();
  const files = studyFolder(world, who, study);
  const name = [...files.keys()].find((file) => file.startsWith('sources/'))?.slice('sources/'.length, -3);
  files.set(
    FILE,
    [
      'source,start,end,what,level',
      `${name},${at('We decided in a day.')},heading,2`,
      `${name},${at('budget')},bold,`,
      `${name},${at('It takes weeks again.')},item,1`,
      '',
    ].join('\n'),
  );
  return { world, who, august, folder, files };
}

function withMarks() {
  const made = folderWithMarks();
  const { world, who, august } = made;
  const study: StudyId = openStudyFolder(world, who, made.files, { asCopy: true }).id;
  const marked = (number?: number): string[] => {
    const { text, turns } = source(world, who, study, august);
    const given =
      number === undefined
        ? turns.map((turn) => ({ ...turn, text: text.slice(turn.start, turn.end) }))
        : textVersion(world, who, study, august, number).turns;
    return given.flatMap((turn) =>
      (turn.marks ?? []).map(({ start, end, what }) => `${what}: ${turn.text.slice(start, end)}`),
    );
  };
  const turns = (): CorrectedTurn[] => {
    const { text, turns: all } = source(world, who, study, august);
    return all.map(({ speaker, time, start, end }) => ({ speaker, time, text: text.slice(start, end) }));
  };
  return { ...made, study, marked, turns };
}

const ALL = ['heading: We decided in a day.', 'bold: budget', 'item: It takes weeks again.'];

describe('how words are set', () => {
  test('travels in the study folder, and is there again byte for byte', () => {
    const { world, who, study, files, marked } = withMarks();
    expect(marked()).toEqual(ALL);
    expect(studyFolder(world, who, study).get(FILE)).toBe(files.get(FILE));
    expect(check(world, who, study).problems).toEqual([]);
  });

  test('goes with its words into the next text, and with the text that is restored', () => {
    const { world, who, study, august, marked, turns } = withMarks();
    const changed = turns().map(({ text, ...turn }, number) => ({
      ...turn,
      text: number === 0 ? text.replace('We decided', 'Well. We decided').replace('budget', 'money') : text,
    }));
    correctText(world, who, study, august, { turns: changed, reason: 'Misheard' });
    expect(marked()).toEqual(['heading: We decided in a day.', 'item: It takes weeks again.']);
    expect(marked(1)).toEqual(ALL);
    expect(studyFolder(world, who, study).get(FILE)?.split('\n')[0]).toBe(
      'source,start,end,what,level,version',
    );
    correctText(world, who, study, august, { restore: 1, reason: 'No, it was so' });
    expect(marked()).toEqual(ALL);
    undo(world, who, world.studies.open(study));
    expect(marked()).toEqual(['heading: We decided in a day.', 'item: It takes weeks again.']);
    const copy = openStudyFolder(world, who, studyFolder(world, who, study), { asCopy: true }).id;
    expect(studyFolder(world, who, copy).get(FILE)).toBe(studyFolder(world, who, study).get(FILE));
    expect(check(world, who).problems).toEqual([]);
  });

  test('stays on what stands in the place of a name', () => {
    const { world, who, study, marked } = withMarks();
    addName(world, who, study, { names: ['budget'], kind: 'organisation', replacement: '[sum]' });
    const { places } = previewNames(world, who, study);
    applyNames(world, who, study, { sources: undefined, written: [], places });
    expect(marked()).toEqual(['heading: We decided in a day.', 'bold: [sum]', 'item: It takes weeks again.']);
    expect(check(world, who, study).problems).toEqual([]);
  });

  test('goes with the words of whoever is erased', async () => {
    const { world, who, study, marked } = withMarks();
    await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });
    expect(marked()).toEqual([]);
    expect(studyFolder(world, who, study).has(FILE)).toBe(false);
    expect(check(world, who, study).problems).toEqual([]);
  });

  test('comes in with a file, past the names in it, and anew with a later text of it', async () => {
    const { world, who, study } = codedStudy();
    addName(world, who, study, { names: ['Fennimore'], kind: 'person', replacement: 'the matron' });
    const given = (lines: readonly string[]) => ({
      fileName: 'North August 2020.md',
      bytes: new TextEncoder().encode(
        lines.map((line, at) => `**${at % 2 === 0 ? 'INT' : 'P'}:** ${line}`).join('\n\n'),
      ),
    });
    const lines = [
      'What changed in the summer, as you saw it?',
      'We sent **Fennimore** at nine and *there* was a van out by eleven every morning.',
      'And before that, how would it have gone?',
      'Three boards would have met, and somebody would have asked if it was costed.',
      'Who was it that asked?',
      'The chief asked, or his deputy, and then we all waited for the paper to come.',
      'How long was that, in the end?',
      'Seven weeks, and the loaf was stale by the time that anybody had signed for it.',
      'What do you make of it now?',
      'That nobody misses the boards, and that I would not like to see them come back in spring.',
      'Would anything bring them back?',
      'Money would. Once there is a budget to be divided there will be a room with a table in it.',
    ];
    const first = await startImport(world, who, study, [given(lines)]);
    const { kept } = await keepImport(world, who, study, first.id, { incomplete: true });
    const id = kept[0]?.source ?? '';
    const stressed = () => {
      const { text, turns } = source(world, who, study, id);
      return turns.flatMap(({ start: from, marks = [] }) =>
        marks.map(({ start, end, what }) => `${what}: ${text.slice(from + start, from + end)}`),
      );
    };
    expect(stressed()).toEqual(['bold: [the matron]', 'italic: there']);
    const later = lines.map((line) => line.replace('We sent', 'Oh, we **always** sent'));
    const again = await startImport(world, who, study, [given(later)]);
    chooseInImport(world, who, study, again.id, again.files[0]?.id ?? '', { duplicate: 'version' });
    await keepImport(world, who, study, again.id, { incomplete: true });
    expect(stressed()).toEqual(['bold: always', 'bold: [the matron]', 'italic: there']);
    expect(check(world, who, study).problems).toEqual([]);
  });

  test('is refused in a folder where no words of one turn are, with the way out', () => {
    const { world, who, files } = folderWithMarks();
    const end = TALK.indexOf('And now?');
    const rows = files.get(FILE)?.split('\n') ?? [];
    const name = rows[1]?.split(',')[0];
    for (const place of [`${end - 3},${end + 3}`, `3,11`, `5,${TALK.length + 5}`]) {
      const faulty = new Map(files).set(FILE, `${rows[0]}\n${name},${place},bold,\n`);
      expect(() => openStudyFolder(world, who, faulty, { asCopy: true })).toThrow('no words of one turn');
    }
  });
});
