import { expect, it } from 'vitest';
import { SourceId, TextId, ThemeId } from '#shared/ids.ts';
import {
  acceptingOf,
  headingKind,
  headingsToMap,
  intoOf,
  NO_CHOICE,
  nextToMap,
  readChoice,
  takenWords,
  unmapped,
  withGuesses,
  withKind,
  withTick,
} from '#shared/reading/choice.ts';
import type { Beginning } from '#shared/reading/view.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const place = { start: 0, end: 1 };
const heading = (key: string, parent: string | null, suggests: 'change' | 'enabler' | null) => ({
  key,
  title: key,
  parent,
  suggests,
  standing: null,
  themes: 1,
});
const theme = (key: string, under: string | null, near: Beginning['themes'][number]['near'] = []) => ({
  ...{ key, heading: under, number: 1, form: 'numbered' as const, title: key, opening: '', near },
  ...place,
});
const spoken = (key: string, findSpeaker: boolean) => ({
  ...{ key, theme: 'ways/1', text: 'Words', label: '', area: null, role: '', findSpeaker, lead: '' },
  ...place,
  kept: false,
});

const found: Beginning = {
  source: SourceId.parse(id(1)),
  title: 'Report',
  textVersion: TextId.parse(id(2)),
  byline: null,
  headings: [
    heading('changes', null, 'change'),
    heading('ways', 'changes', 'change'),
    heading('helped', 'changes', 'enabler'),
    heading('method', null, null),
  ],
  themes: [
    theme('ways/1', 'ways'),
    theme('helped/1', 'helped', [
      { id: ThemeId.parse(id(3)), title: 'helped/1', kind: 'enabler', same: true },
    ]),
  ],
  quotes: [spoken('q1', false), spoken('q2', true)],
  aliases: [],
  citations: [],
  steps: [],
  notes: [{ key: 'figure/1', what: 'figure', says: 'No figure.', area: null, ...place, kept: false }],
  alike: null,
};

it('lets a chapter speak for the headings under it, until one of them is given a kind of its own', () => {
  const chapter = withKind(found, NO_CHOICE, 'changes', 'change');
  expect(headingKind(found, chapter, 'helped').chosen).toBe('change');
  const own = withKind(found, chapter, 'helped', 'enabler');
  expect([headingKind(found, own, 'ways').chosen, headingKind(found, own, 'helped').chosen]).toEqual([
    'change',
    'enabler',
  ]);
  expect(headingKind(found, withKind(found, own, 'changes', 'threat'), 'helped').chosen).toBe('threat');
});

it('says where a heading’s own words speak for another kind than its chapter, and asks for it next', () => {
  const chapter = withKind(found, NO_CHOICE, 'changes', 'change');
  expect(headingKind(found, chapter, 'helped').isDoubtful).toBe(true);
  expect(nextToMap(found, chapter, 'changes')).toBe('helped');
  expect(nextToMap(found, withKind(found, chapter, 'helped', 'change'), 'helped')).toBeUndefined();
});

it('asks for a kind of every heading with new themes, and decides none by itself', () => {
  expect(headingsToMap(found)).toEqual(['changes', 'ways', 'helped']);
  // The theme under “helped” stands in the study already.
  expect(unmapped(found, NO_CHOICE)).toEqual(['ways']);
  const agreed = withGuesses(found, NO_CHOICE);
  expect(agreed.kinds).toEqual({ ways: 'change' });
  expect(unmapped(found, agreed)).toEqual([]);
});

it('takes all but words that nobody is known to have said, and a theme of the study for one of the same title', () => {
  const taken = acceptingOf(found, NO_CHOICE);
  expect(taken.quotes).toEqual([{ key: 'q1', area: null, role: '' }]);
  expect(taken.themes).toEqual([{ key: 'ways/1' }, { key: 'helped/1', into: id(3) }]);
  expect(takenWords(taken)).toBe('1 theme, 1 quote, 1 memo');
  const own = { ...NO_CHOICE, into: { 'helped/1': null } };
  expect(found.themes[1] && intoOf(own, found.themes[1])).toBeUndefined();
  expect(acceptingOf(found, withTick(NO_CHOICE, 'quote', 'q2', true)).quotes).toHaveLength(2);
});

it('reads a kept choice back, and takes what it cannot read for none', () => {
  const kept = withTick(NO_CHOICE, 'note', 'figure/1', false);
  expect(readChoice(JSON.stringify(kept))).toEqual(kept);
  expect(readChoice('{"kinds":3}')).toEqual(NO_CHOICE);
});
