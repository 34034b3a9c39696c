import { expect, test } from 'vitest';
import {
  conflictsOf,
  draftText,
  editedFields,
  overPresent,
  readDraft,
  withEdit,
  written,
} from '#shared/codebook/theme-draft.ts';
import { themeOf } from './builder.ts';

const theme = themeOf(1, 'Trust grew', { definition: 'Old.', useWhen: 'Often.' });

test('an edit is kept until it reads as what stands', () => {
  const draft = withEdit({}, theme, 'definition', 'New.');
  expect(written(draft, theme, 'definition')).toBe('New.');
  expect(written(draft, theme, 'useWhen')).toBe('Often.');
  expect(editedFields(draft, theme)).toEqual(['definition']);
  expect(withEdit(draft, theme, 'definition', 'Old.')).toEqual({});
});

test('a draft survives being kept as text; anything else is no draft', () => {
  const draft = withEdit({}, theme, 'notWhen', 'Never.');
  expect(readDraft(draftText(draft))).toEqual(draft);
  expect(draftText({})).toBe('');
  expect(readDraft('{"definition":3}')).toEqual({});
  expect(readDraft('not json')).toEqual({});
});

test('a field that somebody else changed meanwhile is a conflict until one of the two is chosen', () => {
  const draft = withEdit({}, theme, 'definition', 'Mine.');
  const theirs = { ...theme, definition: 'Theirs.', useWhen: 'Seldom.' };
  expect(conflictsOf(draft, theme)).toEqual([]);
  expect(conflictsOf(draft, theirs)).toEqual(['definition']);
  const kept = overPresent(draft, theirs);
  expect(conflictsOf(kept, theirs)).toEqual([]);
  expect(written(kept, theirs, 'definition')).toBe('Mine.');
});

test('a further key press keeps what the writing began over', () => {
  const draft = withEdit({}, theme, 'definition', 'M');
  const theirs = { ...theme, definition: 'Theirs.' };
  expect(conflictsOf(withEdit(draft, theirs, 'definition', 'Mi'), theirs)).toEqual(['definition']);
});
