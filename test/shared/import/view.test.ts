import { describe, expect, test } from 'vitest';
import { AreaId, ParticipantId } from '#shared/ids.ts';
import { differingWords } from '#shared/import/differing-words.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { notesOf } from '#shared/import/notes.ts';
import { needOf, rowOrder } from '#shared/import/row-order.ts';
import {
  contentWords,
  heldBy,
  importSummary,
  leftWords,
  outcomeWords,
  progressWords,
  restWords,
  sizeWords,
} from '#shared/import/summary.ts';
import { acceptedGuesses, speakerChosen, withChoices } from '#shared/import/with-choices.ts';

const guess = <Value>(value: Value, from: string | null = 'file name') => ({ value, from, raw: '' });
const file = (changes: Partial<ImportFile> = {}): ImportFile => ({
  id: 'one',
  fileName: 'oct/a.vtt',
  size: 1,
  state: 'read',
  format: 'WebVTT',
  title: 'a',
  keep: true,
  kind: guess('interview'),
  form: guess('transcript'),
  area: guess(null, null),
  wave: guess(null, null),
  date: guess(null, null),
  participant: guess(null, null),
  turns: 4,
  words: 100,
  participantWords: 60,
  speakers: [{ label: 'P', role: 'participant', participant: null, from: 'text', turns: 2, words: 60 }],
  warnings: [],
  notUnderstood: 0,
  duplicate: null,
  open: [],
  conflicts: [],
  names: null,
  failure: null,
  source: null,
  ...changes,
});

const north = AreaId.parse('00000000-0000-4000-8000-000000000001');
const hester = ParticipantId.parse('00000000-0000-4000-8000-000000000002');
const near = {
  is: 'near' as const,
  source: null,
  file: 'two',
  title: 'b',
  sentencesShared: 98,
  sentencesOf: 100,
  choice: 'skip' as const,
};
const warning = { code: 'outside-window', message: 'Outside the window.' };

describe('rows that need a person', () => {
  test('come in the order failed, to choose, duplicate, warning, being read, rest', () => {
    const rows = [
      file({ id: 'rest' }),
      file({ id: 'reading', state: 'reading' }),
      file({ id: 'warning', warnings: [warning] }),
      file({ id: 'duplicate', duplicate: near, warnings: [warning], open: ['area'], keep: false }),
      file({ id: 'choose', open: ['area'], duplicate: near }),
      file({ id: 'failed', state: 'failed' }),
      file({ id: 'kept', state: 'kept', open: ['area'] }),
    ];
    expect(rowOrder(rows, true).map(({ id }) => id)).toEqual([
      'failed',
      'choose',
      'duplicate',
      'warning',
      'reading',
      'rest',
      'kept',
    ]);
    expect(rowOrder(rows, false)).toEqual(rows);
    expect(needOf(file())).toBe(5);
  });
});

describe('the words under the table', () => {
  const files = [
    file({ id: 'a', open: ['area', 'participant'], words: 1122, fileName: 'calls/notes funder call.md' }),
    file({ id: 'b', words: 11_576 }),
    file({ id: 'c', kind: guess('reading'), words: 18_440 }),
    file({ id: 'd', keep: false, duplicate: near }),
    file({ id: 'e', state: 'failed' }),
    file({ id: 'f', state: 'reading' }),
  ];
  const summary = importSummary(files);

  test('sum up what is ticked, and what becomes of the rest', () => {
    expect(contentWords(summary)).toBe('12,698 words of talk and 1 background reading');
    expect(restWords(summary)).toBe('1 skipped, 1 not read, 1 to go');
    expect(progressWords(summary)).toBe('4 of 6 files read');
    expect(leftWords(summary)).toBe('1 could not be · 1 to go');
  });

  test('name what holds the button, first what a person must choose', () => {
    expect(heldBy(files)).toBe('after 2 choices in “notes funder call.md”');
    expect(heldBy(files.slice(1))).toBe('after 1 more file is read');
    expect(heldBy(files.slice(1, 4))).toBeUndefined();
    expect(heldBy(files.slice(3, 5))).toBe('after a file is ticked');
    expect(heldBy([file({ open: ['wave'], keep: false }), file()])).toBeUndefined();
  });

  test('say afterwards what was kept', () => {
    const ended = [file({ state: 'kept' }), file({ state: 'kept' }), ...files.slice(3, 5)];
    expect(outcomeWords(importSummary(ended))).toBe('2 kept, 1 skipped, 1 not read');
    expect(progressWords(importSummary([file()]))).toBe('1 file read');
  });

  test('write sizes as people do', () => {
    expect([940, 39_400, 999_900, 1_240_000].map(sizeWords)).toEqual(['940 B', '39 kB', '1.0 MB', '1.2 MB']);
  });
});

describe('what there is to note', () => {
  test('puts what asks for a look before what is only told', () => {
    const encoding = { code: 'encoding', message: 'Read as Windows-1252.' };
    expect(notesOf(file({ warnings: [encoding, warning], notUnderstood: 1 }))).toEqual([
      { text: 'Outside the window.', isWarning: true },
      { text: 'Read as Windows-1252.', isWarning: false },
      { text: '1 line not understood', isWarning: false },
    ]);
  });

  test('says of readings and summaries what they cannot show', () => {
    expect(notesOf(file({ kind: guess('reading') }))[0]?.text).toBe('Background: never changes a cell');
    expect(notesOf(file({ form: guess('summary') }))[0]?.text).toBe('Shows presence, never absence');
    expect(notesOf(file())).toEqual([]);
  });
});

describe('a choice, before the program has answered', () => {
  test('stands as a person’s and answers its question only', () => {
    const chosen = withChoices(file({ open: ['area', 'wave'] }), { area: north });
    expect(chosen).toMatchObject({ area: { value: north, from: 'person' }, open: ['wave'] });
    expect(withChoices(file({ open: ['area'] }), { kind: 'reading' }).open).toEqual([]);
  });

  test('of a near-duplicate says whether it is ticked', () => {
    const row = file({ duplicate: near, keep: false });
    expect(withChoices(row, { duplicate: 'own' })).toMatchObject({
      keep: true,
      duplicate: { choice: 'own' },
    });
    expect(withChoices({ ...row, keep: true }, { duplicate: 'skip' }).keep).toBe(false);
  });

  test('changes one speaker and leaves the others', () => {
    const chosen = withChoices(file(), { speakers: { P: { role: 'participant', participant: hester } } });
    expect(chosen.speakers[0]).toMatchObject({ participant: hester, from: 'person', words: 60 });
    expect(withChoices(file(), { title: 'b' }).speakers[0]?.from).toBe('text');
  });

  test('of a speaker keeps those chosen before, and answers whose words the file holds', () => {
    const row = withChoices(file({ open: ['participant'] }), {
      speakers: { P: { role: 'interviewer', participant: null } },
    });
    expect(speakerChosen(row, 'Q', { role: 'participant', participant: hester })).toEqual({
      speakers: {
        P: { role: 'interviewer', participant: null },
        Q: { role: 'participant', participant: hester },
      },
      participant: hester,
    });
    expect(speakerChosen(file(), 'P', { role: 'unknown', participant: null })).toEqual({
      speakers: { P: { role: 'unknown', participant: null } },
    });
  });

  test('of a whole row takes every guess there is and leaves open what has none', () => {
    expect(acceptedGuesses(file({ area: guess(north) }))).toEqual({
      kind: 'interview',
      form: 'transcript',
      area: north,
    });
  });
});

describe('two sentences that differ', () => {
  test('are parted around the words that differ', () => {
    expect(
      differingWords('the county would look at it again.', 'the county would think about it again.'),
    ).toEqual([
      { before: 'the county would ', differs: 'look at', after: ' it again.' },
      { before: 'the county would ', differs: 'think about', after: ' it again.' },
    ]);
  });

  test('may differ by what one of them leaves out, or in everything', () => {
    expect(differingWords('It was long ago.', 'It was ago.').map(({ differs }) => differs)).toEqual([
      'long',
      '',
    ]);
    expect(differingWords('One.', 'Two.')).toEqual([
      { before: '', differs: 'One.', after: '' },
      { before: '', differs: 'Two.', after: '' },
    ]);
  });
});
