import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useMay } from './may.ts';

/** A key of a screen and what it does there. */
export interface Shortcut {
  /**
   * `c`, `?`, `[`, `mod+z` (Ctrl, or ⌘ on a Mac), `mod+shift+z`, `shift+f8`, `escape`; `s a` is S and then A.
   * Letters are lower case and mean the key without Shift.
   */
  keys: string;
  /** What it does, in words, for the list of keys; keys with the same words are listed in one line. */
  does: string;
  run: (event: KeyboardEvent) => void;
  /** Also while a field has the focus; never for single letters. */
  inFields?: boolean;
  /** Also while a dialog is open. */
  inDialogs?: boolean;
  /** What it asks for, of the table of roles: whom that is not allowed has no such key. */
  deed?: string;
  /** Leaves the key to the browser unless this says so. */
  when?: () => boolean;
}

interface Registered {
  heading: string;
  shortcuts: readonly Shortcut[];
}

const LETTERS_KEY = 'throughline:letter-keys';
const SECOND_KEY_WITHIN_MS = 1500;
const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Screens in the order they came; the last one wins where two claim a key. */
let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const isOneCharacter = (step: string) => step.length === 1;
const usesModifier = (keys: string) => /\b(mod|alt)\+/.test(keys);

/** Whether an event is the key that `step` names; AltGr counts as part of the character it makes. */
function isKey(event: KeyboardEvent, step: string): boolean {
  const parts = isOneCharacter(step) ? [step] : step.split('+');
  const name = parts.at(-1) ?? '';
  const isAltGr = event.getModifierState('AltGraph');
  const mod = isMac ? event.metaKey : event.ctrlKey && !isAltGr;
  if (mod !== parts.includes('mod')) return false;
  if ((event.altKey && !isAltGr) !== parts.includes('alt')) return false;
  if (isMac ? event.ctrlKey : event.metaKey) return false;
  const isDigit = /^\d$/.test(name);
  const isLetter = /^\p{L}$/u.test(name);
  if (name.length > 1 || isLetter || isDigit) {
    if (event.shiftKey !== parts.includes('shift')) return false;
    if (isDigit && event.code === `Digit${name}`) return true;
  }
  return event.key.toLowerCase() === name;
}

/** Where typing means text: fields and editors, but not a text that can only be read. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|submit|reset|range|color|file)$/.test(target.type);
  if (target.closest('textarea, select')) return true;
  const editor = target.closest('[contenteditable]:not([contenteditable="false"])');
  return editor !== null && editor.getAttribute('aria-readonly') !== 'true';
}

const isMenu = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="menu"]') !== null;

/** Asked before anything else hears the key: a dialog that closes on it is gone by the time the page's turn comes. */
let isDialogOpen = false;
function onKeyDownFirst({ target }: Event): void {
  isDialogOpen =
    (target instanceof Element && target.closest('[role="dialog"]') !== null) ||
    document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

let firstStep: { step: string; at: number } | undefined;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isMenu(event.target)) return;
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
  const field = isField(event.target);
  const letters = areLetterKeysOn();
  const waiting =
    firstStep && event.timeStamp - firstStep.at < SECOND_KEY_WITHIN_MS ? firstStep.step : undefined;
  firstStep = undefined;
  let begun: string | undefined;
  for (const { shortcuts } of registered.toReversed())
    for (const shortcut of shortcuts) {
      const [first = '', second] = shortcut.keys.split(' ');
      if (field && !(shortcut.inFields && usesModifier(shortcut.keys))) continue;
      if (isDialogOpen && !shortcut.inDialogs) continue;
      if (shortcut.when?.() === false) continue;
      if (!letters && isOneCharacter(first) && first !== '?') continue;
      if (
        second === undefined
          ? waiting === undefined && isKey(event, first)
          : waiting === first && isKey(event, second)
      ) {
        event.preventDefault();
        shortcut.run(event);
        return;
      }
      if (second !== undefined && waiting === undefined && isKey(event, first)) begun ??= first;
    }
  if (begun !== undefined) {
    event.preventDefault();
    firstStep = { step: begun, at: event.timeStamp };
  }
}

/** Whether single letters act; some readers steer by voice, and dictated words would set them off. */
export const areLetterKeysOn = (): boolean => localStorage.getItem(LETTERS_KEY) !== 'off';
export function setLetterKeys(areOn: boolean): void {
  if (areOn) localStorage.removeItem(LETTERS_KEY);
  else localStorage.setItem(LETTERS_KEY, 'off');
  tell();
}
export const useLetterKeys = (): boolean => useSyncExternalStore(subscribe, areLetterKeysOn);

/** Claims keys for as long as the component stands; `heading` is where the list of keys shows them. */
export function useShortcuts(heading: string, claimed: readonly Shortcut[]): void {
  const may = useMay();
  const shortcuts = claimed.filter(({ deed }) => deed === undefined || may(deed));
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const shape = shortcuts.map(({ keys, does }) => `${keys}\n${does}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the keys and words; what they run is read when they run.
  useEffect(() => {
    const mine: Registered = {
      heading,
      shortcuts: latest.current.map((shortcut, at) => ({
        ...shortcut,
        run: (event) => latest.current[at]?.run(event),
        when: () => latest.current[at]?.when?.() ?? true,
      })),
    };
    if (registered.length === 0) {
      addEventListener('keydown', onKeyDownFirst, true);
      addEventListener('keydown', onKeyDown);
    }
    registered = [...registered, mine];
    tell();
    return () => {
      registered = registered.filter((one) => one !== mine);
      if (registered.length === 0) {
        removeEventListener('keydown', onKeyDownFirst, true);
        removeEventListener('keydown', onKeyDown);
      }
      tell();
    };
  }, [heading, shape]);
}

/** What the keys of the screens now standing do, under their headings, the newest screen first. */
export interface KeyGroup {
  heading: string;
  lines: { does: string; keys: string[] }[];
}

let listed: { of: readonly Registered[]; groups: KeyGroup[] } = { of: [], groups: [] };
function keyGroups(): KeyGroup[] {
  if (listed.of === registered) return listed.groups;
  const groups = new Map<string, Map<string, string[]>>();
  for (const { heading, shortcuts } of registered.toReversed()) {
    const lines = groups.get(heading) ?? new Map<string, string[]>();
    for (const { does, keys } of shortcuts) lines.set(does, [...(lines.get(does) ?? []), keys]);
    groups.set(heading, lines);
  }
  listed = {
    of: registered,
    groups: [...groups].map(([heading, lines]) => ({
      heading,
      lines: [...lines].map(([does, keys]) => ({ does, keys })),
    })),
  };
  return listed.groups;
}
export const useKeyGroups = (): KeyGroup[] => useSyncExternalStore(subscribe, keyGroups);

const NAMES: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: 'Shift',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** A key as a person reads it: `mod+z` is “Ctrl Z”. */
export function keyLabel(keys: string): string {
  return keys
    .split(' ')
    .map((step) =>
      (isOneCharacter(step) ? [step] : step.split('+'))
        .map(
          (part) =>
            NAMES[part] ??
            (part.length === 1 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1)),
        )
        .join(' '),
    )
    .join(' then ');
}
