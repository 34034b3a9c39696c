import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than a number of CSS pixels; zooming in narrows it. */
export function useWidthUnder(pixels: number): boolean {
  const query = `(max-width: ${pixels - 0.02}px)`;
  return useSyncExternalStore(
    (tell) => {
      const watch = globalThis.matchMedia?.(query);
      watch?.addEventListener('change', tell);
      return () => watch?.removeEventListener('change', tell);
    },
    () => globalThis.matchMedia?.(query).matches ?? false,
  );
}
