import { useSyncExternalStore } from 'react';

/** What the reader wants; `system` follows the machine. */
export type SchemeChoice = 'system' | 'light' | 'dark';
export type Scheme = 'light' | 'dark';

const KEY = 'throughline:scheme';
const listeners = new Set<() => void>();
const prefersDark = () => globalThis.matchMedia?.('(prefers-color-scheme: dark)');
let isPrinting = false;

export function schemeChoice(): SchemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** The scheme in force; paper is light, whatever the reader wants on the screen. */
export function scheme(): Scheme {
  if (isPrinting) return 'light';
  const choice = schemeChoice();
  if (choice !== 'system') return choice;
  return prefersDark()?.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset.theme = scheme();
  for (const listener of listeners) listener();
}

export function chooseScheme(choice: SchemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  apply();
}

/** Puts the reader's scheme on the page and keeps it there, also when the machine or another tab changes it. */
export function followScheme(): void {
  apply();
  prefersDark()?.addEventListener('change', apply);
  for (const event of ['beforeprint', 'afterprint'])
    addEventListener(event, () => {
      isPrinting = event === 'beforeprint';
      apply();
    });
  addEventListener('storage', (event) => {
    if (event.key === KEY) apply();
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, scheme);
export const useSchemeChoice = (): SchemeChoice => useSyncExternalStore(subscribe, schemeChoice);
