import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { STANCE_KEYS, stanceWords } from './stance.ts';
import type { Desk } from './use-desk.ts';
import type { Recheck } from './use-recheck.ts';

interface DeskKeys {
  desk: Desk;
  /** Lets all know of what was painted a moment ago. */
  hurry: () => void;
  /** Applies the theme on a digit, counted from 0. */
  applyRecent: (place: number) => void;
  pinRecent: (place: number) => void;
  pick: () => void;
  /** Picks a theme with the selected words as its name. */
  name: () => void;
  memo: () => void;
  quote: () => void;
  /** To the next turn or coding, or the one before. */
  toTurn: (by: 1 | -1) => void;
  toCoding: (by: 1 | -1) => void;
  /** To the next coding of the theme that is chosen or lies on the words, or the one before. */
  toSame: (by: 1 | -1) => void;
  /** Only while the caret is in the words: elsewhere Enter belongs to what has the focus. */
  openPanel: (() => void) | undefined;
  closePanel: (() => void) | undefined;
  filter: () => void;
  find: () => void;
  completePass: () => void;
  /** The words with their place, to the clipboard. */
  copy: () => void;
  /** While one theme is looked for again. */
  recheck: Recheck | undefined;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** While edges are moved, the arrows are theirs: the end by words, with Shift the beginning, with Ctrl by characters. */
function edgeKeys(latest: RefObject<DeskKeys>) {
  const arrows = ([1, -1] as const).flatMap((toward) =>
    (['end', 'start'] as const).flatMap((edge) =>
      (['word', 'character'] as const).map((by) => ({
        keys: `${by === 'character' ? 'mod+' : ''}${edge === 'start' ? 'shift+' : ''}arrow${toward === 1 ? 'right' : 'left'}`,
        does: `${edge === 'start' ? 'The beginning' : 'The end'} by a ${by}`,
        run: () => latest.current.desk.edges.step(edge, toward, by),
      })),
    ),
  );
  return [
    ...arrows,
    { keys: 'enter', does: 'Keep these words', run: () => latest.current.desk.edges.keep() },
    { keys: 'escape', does: 'Leave the words as they were', run: () => latest.current.desk.edges.giveUp() },
  ];
}

/** While one theme is looked for again. */
const recheckKeys = (latest: RefObject<DeskKeys>) => [
  { keys: '.', does: 'Next likely passage', run: () => latest.current.recheck?.step(1) },
  { keys: ',', does: 'Likely passage before', run: () => latest.current.recheck?.step(-1) },
  {
    keys: 'y',
    deed: 'coding.add',
    does: 'Code these words with it',
    run: () => latest.current.recheck?.code(),
  },
  { keys: '0', deed: 'pass.add', does: 'Looked for it here', run: () => latest.current.recheck?.looked() },
];

/** The keys of the coding desk. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  /** Keys may come faster than the browser tells of a selection: what is selected is read first. */
  const act = (deed: (now: DeskKeys) => void) => () => {
    flushSync(latest.current.desk.reading.refresh);
    deed(latest.current);
  };
  /** As much for keys that mean a coding: it may have been painted a moment ago. */
  const actOn = (deed: (now: DeskKeys) => void) =>
    act((now) => {
      now.hurry();
      deed(latest.current);
    });
  useShortcuts('Coding', [
    { keys: 'c', deed: 'coding.add', does: 'Apply a theme', run: act((now) => now.pick()) },
    ...DIGITS.map((digit) => ({
      keys: String(digit),
      deed: 'coding.add',
      does: 'Apply a recent theme',
      run: act((now) => now.applyRecent(digit - 1)),
    })),
    { keys: 'r', deed: 'coding.add', does: 'Repeat the last theme', run: act((now) => now.desk.repeat()) },
    {
      keys: 't',
      deed: 'coding.add',
      does: 'Code the whole turn with the last theme',
      run: act((now) => now.desk.codeTurn()),
    },
    { keys: 'i', deed: 'theme.add', does: 'Name a theme by these words', run: act((now) => now.name()) },
    { keys: 'x', deed: 'coding.remove', does: 'Remove a theme', run: actOn((now) => now.desk.removeOne()) },
    ...STANCE_KEYS.map(({ key, stance }) => ({
      keys: `s ${key}`,
      deed: 'coding.change',
      does: `Stance: ${stanceWords(stance)}`,
      run: actOn((now) => now.desk.setStanceOfOne(stance)),
    })),
    {
      keys: 'p',
      deed: 'coding.change',
      does: 'Prompted, or in their own words',
      run: actOn((now) => now.desk.turnPromptedOfOne()),
    },
    {
      keys: 'd',
      deed: 'coding.change',
      does: 'The time the words tell of',
      run: actOn((now) => now.desk.tellTimeOfOne()),
    },
    {
      keys: 'a',
      deed: 'coding.change',
      does: 'Move the edges of a coding',
      run: actOn((now) => now.desk.moveEdgesOfOne()),
    },
    { keys: 'm', deed: 'memo.add', does: 'Write a memo', run: act((now) => now.memo()) },
    {
      keys: 'q',
      deed: 'quote.add',
      does: 'Mark as quote, or take the mark off',
      run: act((now) => now.quote()),
    },
    { keys: 'mod+shift+y', does: 'Copy the words with their place', run: act((now) => now.copy()) },
    { keys: 'mod+enter', deed: 'pass.add', does: 'Mark the pass complete', run: keys.completePass },
  ]);
  useShortcuts('Selecting', [
    {
      keys: 'w',
      does: 'The word, then its sentence, then its turn',
      run: act((now) => now.desk.selecting.grow()),
    },
    { keys: 'shift+w', does: 'Less again', run: act((now) => now.desk.selecting.shrink()) },
  ]);
  useShortcuts('Moving', [
    { keys: '[', does: 'Previous turn', run: act((now) => now.toTurn(-1)) },
    { keys: ']', does: 'Next turn', run: act((now) => now.toTurn(1)) },
    { keys: '{', does: 'Previous coding', run: act((now) => now.toCoding(-1)) },
    { keys: '}', does: 'Next coding', run: act((now) => now.toCoding(1)) },
    ...(keys.openPanel
      ? [{ keys: 'enter', does: 'Open the panel on a coding', run: act((now) => now.openPanel?.()) }]
      : []),
    { keys: '/', does: 'Find in this text', run: act((now) => now.find()) },
    {
      keys: 'n',
      does: 'Next coding of the same theme',
      run: act((now) => now.toSame(1)),
    },
    { keys: 'shift+n', does: 'Previous coding of the same theme', run: act((now) => now.toSame(-1)) },
    { keys: 'mod+/', does: 'Filter the themes', run: keys.filter, inFields: true },
    ...DIGITS.map((digit) => ({
      keys: `shift+${digit}`,
      deed: 'coding.add',
      does: 'Pin a recent theme to its digit, or let it go',
      run: () => keys.pinRecent(digit - 1),
    })),
    ...(keys.closePanel ? [{ keys: 'escape', does: 'Close the panel', run: keys.closePanel }] : []),
  ]);
  useShortcuts('Looking again', keys.recheck ? recheckKeys(latest) : []);
  useShortcuts('The edges of a coding', keys.desk.edges.moving ? edgeKeys(latest) : []);
}
