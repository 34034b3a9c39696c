import { describe, expect, test } from 'vitest';
import { CodebookEvent } from '#shared/codebook/event.ts';
import { historyOf } from '#shared/codebook/history.ts';
import { themeOf } from './builder.ts';

const theme = themeOf(1, 'Reflective spaces', { definition: 'Third.' });
const other = themeOf(2, 'Peer pairs');
const event = (number: number, kind: CodebookEvent['kind'], more: Partial<CodebookEvent> = {}) =>
  CodebookEvent.parse({
    number,
    kind,
    at: '2020-08-14T09:00:00.000Z',
    by: null,
    themes: [theme.id],
    results: [],
    note: '',
    before: {},
    version: null,
    ...more,
  });
const tell = (events: CodebookEvent[]) =>
  historyOf(theme, { themes: [theme, other], events, groupTitle: () => 'Time and people' });

describe('the history of a theme', () => {
  test('goes back from now, each field before and after', () => {
    const told = tell([
      event(1, 'create'),
      event(2, 'rename', { before: { title: 'Time to think' } }),
      event(3, 'broaden', { before: { definition: 'First.' }, version: '1' }),
      event(4, 'create', { themes: [other.id] }),
      event(5, 'narrow', { before: { definition: 'Second.' } }),
    ]);
    expect(told.map(({ title, version }) => [title, version])).toEqual([
      ['Narrowed', null],
      ['Broadened', '1'],
      ['Renamed', '1'],
      ['Created', '1'],
    ]);
    expect(told.map(({ changes }) => changes)).toEqual([
      [{ field: 'Definition', before: 'Second.', after: 'Third.' }],
      [{ field: 'Definition', before: 'First.', after: 'Second.' }],
      [{ field: 'Title', before: 'Time to think', after: 'Reflective spaces' }],
      [],
    ]);
  });

  test('a second retirement brings it back', () => {
    expect(tell([event(1, 'retire'), event(2, 'retire')]).map(({ title }) => title)).toEqual([
      'Brought back',
      'Retired',
    ]);
  });

  test('a merge and a split are told from where the theme stands', () => {
    expect(tell([event(1, 'merge', { themes: [other.id], results: [theme.id] })])[0]).toMatchObject({
      title: 'Merged in',
      detail: 'Peer pairs',
    });
    expect(tell([event(1, 'split', { themes: [other.id], results: [theme.id] })])[0]).toMatchObject({
      title: 'Split off',
      detail: 'from Peer pairs',
      changes: [],
    });
    expect(tell([event(1, 'split', { results: [other.id] })])[0]).toMatchObject({
      title: 'Split',
      detail: 'into Peer pairs',
    });
  });
});
